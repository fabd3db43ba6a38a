import "server-only";
import type { FaceCheckState } from "@/lib/domain/materials/face-check";
import type { Db } from "../db/client";

/** One attempt of a face check, as stored. */
export interface FaceCheckRow {
  readonly id: string;
  readonly serviceKey: string;
  readonly personHash: string;
  readonly status: FaceCheckState;
  readonly failure: string | null;
  readonly portraitId: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}

/** Every attempt of an order, newest first. */
export function listAttempts(db: Db, orderId: string): Promise<readonly FaceCheckRow[]> {
  return db.faceCheck.findMany({ where: { orderId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
}

/** Instants at which the order was submitted, earliest first. */
export async function listSubmissionTimes(db: Db, orderId: string): Promise<readonly Date[]> {
  const rows = await db.submission.findMany({
    where: { orderId },
    orderBy: { number: "asc" },
    select: { submittedAt: true },
  });
  return rows.map((row) => row.submittedAt);
}

/** Stores a new attempt. */
export async function saveAttempt(
  tx: Db,
  orderId: string,
  attempt: Omit<FaceCheckRow, "failure"> & { readonly failure?: string },
): Promise<void> {
  await tx.faceCheck.create({ data: { orderId, ...attempt } });
}

/** Stores the verdict on an attempt that waits for it; false when somebody was faster. */
export async function saveVerdict(
  tx: Db,
  id: string,
  verdict: { status: "PASSED" | "FAILED"; failure: string | null; decidedAt: Date; decidedById: string },
): Promise<boolean> {
  const { count } = await tx.faceCheck.updateMany({ where: { id, status: "MANUAL" }, data: verdict });
  return count === 1;
}
