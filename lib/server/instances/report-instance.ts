import "server-only";
import { SYSTEM_ACTOR } from "../auth/actor";
import { isUniqueViolation } from "../auth/unique-violation";
import type { PrismaClient } from "../db/generated/client";
import { saveAudit } from "../filing/audit";
import { writePlanned } from "./import-instances";
import { type InstanceLine, planImport } from "./import-plan";

const RESULTS = { create: "created", change: "changed", same: "same" } as const;

/** What became of a report: what was done, or why nothing was. */
export type Reported =
  | { readonly ok: true; readonly id: string; readonly result: (typeof RESULTS)[keyof typeof RESULTS] }
  | { readonly ok: false; readonly code: string; readonly columns: InstanceLine["columns"] };

function reportOnce(db: PrismaClient, cells: Readonly<Record<string, unknown>>, at: Date): Promise<Reported> {
  return db.$transaction(async (tx) => {
    const { lines, writes } = await planImport(tx, [{ line: 1, cells }]);
    const [line] = lines;
    const { verdict = "cells", columns = [] } = line ?? {};
    if (verdict !== "create" && verdict !== "change" && verdict !== "same") {
      // Only a name we do not know leaves no column to blame.
      return { ok: false, code: columns.length > 0 ? verdict : "unknown", columns };
    }
    const result = RESULTS[verdict];
    const [write] = writes;
    if (!write) return { ok: true, id: line?.id ?? "", result };
    const { id } = write.row;
    await writePlanned(tx, writes);
    await saveAudit(tx, SYSTEM_ACTOR, at, {
      ...{ action: "instance.report", objectType: "instance", objectId: id },
      payload: { result, columns: columns.join(", ") },
    });
    return { ok: true, id, result };
  });
}

/** Takes over one instance as a system of the provider's tells it; told again, nothing changes. */
export async function reportInstance(
  db: PrismaClient,
  cells: Readonly<Record<string, unknown>>,
  at: Date,
): Promise<Reported> {
  try {
    return await reportOnce(db, cells, at);
  } catch (error) {
    // Told twice at the same time, the second finds what the first made.
    if (isUniqueViolation(error)) return reportOnce(db, cells, at);
    throw error;
  }
}
