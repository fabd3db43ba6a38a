import "server-only";
import { faultyColumns, type InstanceColumn, type InstanceRow, instanceRow } from "@/lib/forms/instance-row";
import { contactHash } from "../auth/contact";
import type { Db } from "../db/client";
import type { CloudInstance } from "../db/generated/client";
import { type ImportPlan, makePlan, type PlanLine, shortCell } from "../importing/import-plan";
import type { TableRow } from "../importing/read-table";

/** Why a row cannot be taken over. */
export type RowProblem = "cells" | "columns" | "duplicate" | "no-account" | "other-account";

export type InstanceLine = PlanLine<InstanceColumn, RowProblem>;

/** An instance to write, with the account it belongs to. */
export interface PlannedInstance {
  readonly verdict: "create" | "change";
  readonly row: InstanceRow;
  readonly accountId: string;
}

export type InstancePlan = ImportPlan<InstanceLine, PlannedInstance>;

/** Columns in which a row differs from what is stored. */
function changedColumns(row: InstanceRow, stored: CloudInstance): readonly InstanceColumn[] {
  const isEqual: Readonly<Record<Exclude<InstanceColumn, "id" | "account">, boolean>> = {
    name: row.name === stored.name,
    product: row.product === stored.product,
    province: row.provinceCode === stored.provinceCode && row.isMainland === stored.isMainland,
    prepaid: row.isPrepaid === stored.isPrepaid,
    paid_months: row.paidMonths === stored.paidMonths,
    expires_at: row.expiresAt.getTime() === stored.expiresAt.getTime(),
    public_ips: row.publicIps.join() === stored.publicIps.join(),
    quota: row.quota === stored.quota,
  };
  return (Object.keys(isEqual) as (keyof typeof isEqual)[]).filter((column) => !isEqual[column]);
}

/** The applicants that the rows name, by the blind index of their contact. */
async function findAccounts(db: Db, rows: readonly InstanceRow[]): Promise<ReadonlyMap<string, string>> {
  const hashes = [...new Set(rows.map(({ contact }) => contactHash(contact)))];
  const accounts = await db.account.findMany({
    where: { role: "APPLICANT", OR: [{ emailHash: { in: hashes } }, { mobileHash: { in: hashes } }] },
    select: { id: true, emailHash: true, mobileHash: true },
  });
  return new Map(
    accounts.flatMap(({ id, emailHash, mobileHash }) => [
      [emailHash, id] as const,
      ...(mobileHash ? [[mobileHash, id] as const] : []),
    ]),
  );
}

/**
 * Says of each row what becomes of it. The rows of instances that are there are locked, so that within a transaction
 * what is planned is what can be done.
 */
export async function planImport(tx: Db, table: readonly TableRow[]): Promise<InstancePlan> {
  const read = table.map(({ line, cells }) => ({ line, cells, parsed: instanceRow.safeParse(cells) }));
  const rows = read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []));
  const ids = rows.map(({ id }) => id);
  await tx.$queryRaw`select 1 from cloud_instance where id = any(${ids}::text[]) order by id for update`;
  const stored = new Map(
    (await tx.cloudInstance.findMany({ where: { id: { in: ids } } })).map((row) => [row.id, row]),
  );
  const accounts = await findAccounts(tx, rows);
  const seen = new Set<string>();
  const writes: PlannedInstance[] = [];

  const judge = (row: InstanceRow): Pick<InstanceLine, "verdict" | "columns"> => {
    if (seen.has(row.id)) return { verdict: "duplicate", columns: ["id"] };
    seen.add(row.id);
    const accountId = accounts.get(contactHash(row.contact));
    if (!accountId) return { verdict: "no-account", columns: ["account"] };
    const known = stored.get(row.id);
    if (known && known.accountId !== accountId) return { verdict: "other-account", columns: ["account"] };
    const columns = known ? changedColumns(row, known) : [];
    if (known && columns.length === 0) return { verdict: "same", columns };
    const verdict = known ? "change" : "create";
    writes.push({ verdict, row, accountId });
    return { verdict, columns };
  };

  const lines = read.map(({ line, cells, parsed }): InstanceLine => {
    const shown = { line, id: shortCell(cells?.id), name: shortCell(cells?.name) };
    if (!cells) return { ...shown, verdict: "cells", columns: [] };
    if (!parsed.success) return { ...shown, verdict: "columns", columns: faultyColumns(parsed.error) };
    return { ...shown, ...judge(parsed.data) };
  });
  return makePlan(lines, writes);
}
