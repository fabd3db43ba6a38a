import "server-only";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { AnyActor } from "../auth/actor";
import { isUniqueViolation } from "../auth/unique-violation";
import { newId } from "../clock";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { ForbiddenError } from "../errors";
import { type AuditEntry, saveAudit } from "../filing/audit";
import { countPlan, type ImportCounts, type ImportPlan } from "./import-plan";
import type { TableFault, TableRow } from "./read-table";

/** A thousand rows take longer than the five seconds a transaction has of itself. */
const IMPORT_MS = 60_000;

/** What is imported, and how. */
export interface Importer<Plan extends ImportPlan> {
  readonly action: string;
  readonly objectType: AuditEntry["objectType"];
  readonly read: (text: string) => Result<readonly TableRow[], TableFault>;
  /** Locks what it plans to change, so that within a transaction what is planned is what can be done. */
  readonly plan: (tx: Db, table: readonly TableRow[]) => Promise<Plan>;
  readonly write: (tx: Db, plan: Plan, by: Pick<ImportRequest, "actor" | "at">) => Promise<void>;
  /** What the audit says besides the counts. */
  readonly remark?: (plan: Plan) => Readonly<Record<string, number>>;
}

export interface ImportRequest {
  readonly text: string;
  readonly actor: AnyActor;
  readonly at: Date;
}

function requireAdmin({ role }: AnyActor, action: string): void {
  if (role !== "ADMIN") throw new ForbiddenError(action);
}

/**
 * Says what an import would do, row by row, and does nothing.
 *
 * @throws ForbiddenError for others than administrators
 */
export async function checkTable<Plan extends ImportPlan>(
  db: PrismaClient,
  importer: Importer<Plan>,
  { text, actor }: Pick<ImportRequest, "text" | "actor">,
): Promise<Result<Plan, TableFault>> {
  requireAdmin(actor, importer.action);
  const table = importer.read(text);
  if (!table.ok) return table;
  return ok(await db.$transaction((tx) => importer.plan(tx, table.value), { timeout: IMPORT_MS }));
}

/**
 * Takes a table over, all rows or none, if it still does what was shown.
 *
 * @param digest of the plan that was shown
 * @throws ForbiddenError for others than administrators
 */
export async function importTable<Plan extends ImportPlan>(
  db: PrismaClient,
  importer: Importer<Plan>,
  { text, digest, actor, at }: ImportRequest & { readonly digest: string },
): Promise<Result<ImportCounts, TableFault | { readonly code: "moved" }>> {
  const { action, objectType } = importer;
  requireAdmin(actor, action);
  const table = importer.read(text);
  if (!table.ok) return table;
  try {
    return await db.$transaction(
      async (tx) => {
        const plan = await importer.plan(tx, table.value);
        if (!plan.isSound || plan.digest !== digest) return fail({ code: "moved" });
        const counts = countPlan(plan);
        if (plan.writes.length === 0) return ok(counts);
        await importer.write(tx, plan, { actor, at });
        const payload = { ...counts, ...importer.remark?.(plan) };
        await saveAudit(tx, actor, at, { action, objectType, objectId: newId(), payload });
        return ok(counts);
      },
      { timeout: IMPORT_MS },
    );
  } catch (error) {
    // Somebody else made one of the rows in between.
    if (isUniqueViolation(error)) return fail({ code: "moved" });
    throw error;
  }
}
