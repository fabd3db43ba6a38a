import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { AnyActor } from "../auth/actor";
import { isUniqueViolation } from "../auth/unique-violation";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { saveAudit } from "../filing/audit";
import { type ImportPlan, type PlannedInstance, planImport } from "./import-plan";
import { readInstanceTable, type TableFault } from "./read-table";

/** A thousand rows take longer than the five seconds a transaction has of itself. */
const IMPORT_MS = 60_000;

export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
}

interface ImportRequest {
  readonly text: string;
  readonly actor: AnyActor;
  readonly at: Date;
}

/** Counts what becomes of the rows of a plan. */
export function countPlan({ lines }: ImportPlan): ImportCounts {
  const of = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  return { created: of("create"), changed: of("change"), same: of("same") };
}

/** Writes what was planned. */
export async function writePlanned(tx: Db, writes: readonly PlannedInstance[]): Promise<void> {
  const dataOf = ({ row: { contact: _, ...columns }, accountId }: PlannedInstance) => ({
    ...columns,
    accountId,
  });
  await tx.cloudInstance.createMany({
    data: writes.filter(({ verdict }) => verdict === "create").map(dataOf),
  });
  for (const write of writes.filter(({ verdict }) => verdict === "change")) {
    await tx.cloudInstance.update({ where: { id: write.row.id }, data: dataOf(write) });
  }
}

function requireAdmin({ role }: AnyActor): void {
  if (role !== "ADMIN") throw new ForbiddenError("instance.import");
}

/**
 * Says what an import would do, row by row, and does nothing.
 *
 * @throws ForbiddenError for others than administrators
 */
export async function checkImport(
  db: PrismaClient,
  { text, actor }: Pick<ImportRequest, "text" | "actor">,
): Promise<Result<ImportPlan, TableFault>> {
  requireAdmin(actor);
  const table = readInstanceTable(text);
  if (!table.ok) return table;
  return ok(await db.$transaction((tx) => planImport(tx, table.value), { timeout: IMPORT_MS }));
}

/**
 * Takes a table of instances over, all rows or none, if it still does what was shown.
 *
 * @param digest of the plan that was shown
 * @throws ForbiddenError for others than administrators
 */
export async function importInstances(
  db: PrismaClient,
  { text, digest, actor, at }: ImportRequest & { readonly digest: string },
): Promise<Result<ImportCounts, TableFault | { readonly code: "moved" }>> {
  requireAdmin(actor);
  const table = readInstanceTable(text);
  if (!table.ok) return table;
  try {
    return await db.$transaction(
      async (tx) => {
        const plan = await planImport(tx, table.value);
        if (!plan.isSound || plan.digest !== digest) return fail({ code: "moved" });
        const counts = countPlan(plan);
        if (plan.writes.length === 0) return ok(counts);
        await writePlanned(tx, plan.writes);
        await saveAudit(tx, actor, at, {
          ...{ action: "instance.import", objectType: "instance", objectId: newId() },
          payload: { ...counts },
        });
        return ok(counts);
      },
      { timeout: IMPORT_MS },
    );
  } catch (error) {
    // Somebody else made one of the instances in between.
    if (isUniqueViolation(error)) return fail({ code: "moved" });
    throw error;
  }
}
