import "server-only";
import type { Db } from "../db/client";

/** Ends what is still open for an order that is not to be verified any more. */
export async function voidChallenges(tx: Db, orderId: string): Promise<void> {
  await tx.smsChallenge.updateMany({ where: { orderId, status: "PENDING" }, data: { status: "VOID" } });
}
