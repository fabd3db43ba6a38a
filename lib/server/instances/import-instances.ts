import "server-only";
import type { Result } from "@/lib/domain/result";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import type { ImportCounts } from "../importing/import-plan";
import type { TableFault } from "../importing/read-table";
import { checkTable, type Importer, type ImportRequest, importTable } from "../importing/run-import";
import { type InstancePlan, type PlannedInstance, planImport } from "./import-plan";
import { readInstanceTable } from "./instance-table";

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

const INSTANCES: Importer<InstancePlan> = {
  action: "instance.import",
  objectType: "instance",
  read: readInstanceTable,
  plan: planImport,
  write: (tx, { writes }) => writePlanned(tx, writes),
};

/**
 * Says what an import of instances would do, row by row, and does nothing.
 *
 * @throws ForbiddenError for others than administrators
 */
export function checkImport(
  db: PrismaClient,
  request: Pick<ImportRequest, "text" | "actor">,
): Promise<Result<InstancePlan, TableFault>> {
  return checkTable(db, INSTANCES, request);
}

/**
 * Takes a table of instances over, all rows or none, if it still does what was shown.
 *
 * @throws ForbiddenError for others than administrators
 */
export function importInstances(
  db: PrismaClient,
  request: ImportRequest & { readonly digest: string },
): Promise<Result<ImportCounts, TableFault | { readonly code: "moved" }>> {
  return importTable(db, INSTANCES, request);
}
