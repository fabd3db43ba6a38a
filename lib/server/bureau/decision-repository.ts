import "server-only";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { findOrder } from "../filing/order-repository";

/** What was decided about a submission, by whom, when. */
export interface BureauDecision {
  readonly orderNo: string;
  readonly decision: "APPROVE" | "REFUSE";
  readonly byName: string;
  readonly at: Date;
}

/** Why an officer's decision was not taken: somebody was faster, or the page showed an earlier submission. */
export type DecisionRefusal = ({ readonly code: "decided" } & BureauDecision) | { readonly code: "outdated" };

/** The bureau's decision about one submission. */
export async function findBureauDecision(
  db: Db,
  order: { readonly id: string; readonly orderNo: string },
  submissionNumber: number,
): Promise<BureauDecision | null> {
  const row = await db.reviewDecision.findFirst({
    where: { orderId: order.id, submissionNumber, stage: "BUREAU" },
  });
  if (row?.decision !== "APPROVE" && row?.decision !== "REFUSE") return null;
  const by = await db.account.findUnique({ where: { id: row.byId }, select: { displayName: true } });
  return { orderNo: order.orderNo, decision: row.decision, byName: by?.displayName ?? "", at: row.at };
}

/** Stores the decision about a submission; a second one cannot be stored. */
export async function saveBureauDecision(
  tx: Db,
  row: {
    readonly orderId: string;
    readonly submissionNumber: number;
    readonly decision: "APPROVE" | "REFUSE";
    readonly byId: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.reviewDecision.create({ data: { id: newId(), stage: "BUREAU", ...row } });
}

/** Whether an officer's decision about a submission comes too late; the caller holds the order's lock. */
export async function findDecisionRefusal(
  tx: Db,
  orderNo: string,
  submissionNumber: number,
): Promise<DecisionRefusal | null> {
  const order = await findOrder(tx, orderNo);
  if (!order) return null;
  const decided = await findBureauDecision(tx, order, submissionNumber);
  if (decided) return { code: "decided", ...decided };
  return order.submissionNumber === submissionNumber ? null : { code: "outdated" };
}

/** Whether the officer made this very decision about the submission: then its answer was lost on the way. */
export async function isOwnDecision(
  tx: Db,
  orderId: string,
  row: { readonly submissionNumber: number; readonly byId: string; readonly decision: "APPROVE" | "REFUSE" },
): Promise<boolean> {
  return (await tx.reviewDecision.count({ where: { orderId, stage: "BUREAU", ...row } })) > 0;
}
