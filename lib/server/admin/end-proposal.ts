import "server-only";
import { type EndGround, isEndReason } from "@/lib/domain/filing/end-reason";
import { transition } from "@/lib/domain/filing/lifecycle";
import { packageKey } from "../bureau/package-recall";
import type { Db } from "../db/client";
import type { StoredOrder } from "../filing/order-repository";

/** What an administrator wants to end an order for, until another one confirms it. */
export interface EndProposal extends EndGround {
  readonly byId: string;
  readonly at: Date;
}

/** Whether an order is with the ministry or the bureau, so that one administrator alone does not end it. */
export function takesTwo(order: StoredOrder): boolean {
  const actor = { kind: "ADMIN", id: "one" } as const;
  const facts = { now: order.stageEnteredAt, actor, endReason: "asked", packageSent: false };
  const tried = transition(order, "end", facts);
  return !tried.ok && tried.error.code === "second-admin";
}

/** The proposal about what is handed over now; null when there is none, or when one administrator may act alone. */
export async function findEndProposal(db: Db, order: StoredOrder): Promise<EndProposal | null> {
  if (!takesTwo(order)) return null;
  const row = await db.endProposal.findUnique({ where: { orderId: order.id } });
  if (!row || row.packageKey !== packageKey(order) || !isEndReason(row.reason)) return null;
  const { reason, note, byId, at } = row;
  return { reason, note, byId, at };
}

/** Stores a proposal in the place of one that was left over; the caller holds the order's lock. */
export async function saveEndProposal(tx: Db, order: StoredOrder, proposal: EndProposal): Promise<void> {
  const orderId = order.id;
  const columns = { packageKey: packageKey(order), ...proposal };
  await tx.endProposal.upsert({ where: { orderId }, create: { orderId, ...columns }, update: columns });
}

export async function deleteEndProposal(tx: Db, orderId: string): Promise<boolean> {
  return (await tx.endProposal.deleteMany({ where: { orderId } })).count > 0;
}
