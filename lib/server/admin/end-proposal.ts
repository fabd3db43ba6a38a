import "server-only";
import { type EndGround, isEndReason } from "@/lib/domain/filing/end-reason";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";

/** What an administrator wants to end an order for, until another one confirms it. */
export interface EndProposal extends EndGround {
  readonly byId: string;
  readonly at: Date;
}

/** The proposal about what an order has handed in now; null when there is none. */
export async function findEndProposal(
  db: Db,
  { id, submissionNumber }: Pick<StoredOrder, "id" | "submissionNumber">,
): Promise<EndProposal | null> {
  const row = await db.endProposal.findUnique({ where: { orderId: id } });
  if (!row || row.submissionNumber !== submissionNumber || !isEndReason(row.reason)) return null;
  const { reason, note, byId, at } = row;
  return { reason, note, byId, at };
}

/** Stores a proposal in the place of one that was left over; the caller holds the order's lock. */
export async function saveEndProposal(
  tx: Db,
  { id: orderId, submissionNumber }: StoredOrder,
  proposal: EndProposal,
): Promise<void> {
  const columns = { submissionNumber, ...proposal };
  await tx.endProposal.upsert({ where: { orderId }, create: { orderId, ...columns }, update: columns });
}

export async function deleteEndProposal(tx: Db, orderId: string): Promise<boolean> {
  return (await tx.endProposal.deleteMany({ where: { orderId } })).count > 0;
}
