import "server-only";
import type { Db } from "../db/client";
import type { Decision } from "../db/generated/enums";
import type { StoredOrder } from "../filing/order-repository";

export type { Decision };

/** A decision as stored: what, by whom, when. */
export interface FoundDecision {
  readonly decision: Decision;
  readonly byId: string;
  readonly by: string;
  readonly at: Date;
}

/** Of a submission the initial review decides once; papers that came by post are decided in a second round. */
export function roundOf({ status }: Pick<StoredOrder, "status">): number {
  return status === "MAILING_REQUIRED" ? 1 : 0;
}

/** The decision of the initial review on a submission, the newest round unless one is named; null while it is open. */
export async function findDecision(
  db: Db,
  order: Pick<StoredOrder, "id">,
  submissionNumber: number,
  round?: number,
): Promise<FoundDecision | null> {
  const row = await db.reviewDecision.findFirst({
    where: {
      orderId: order.id,
      submissionNumber,
      stage: "INITIAL",
      ...(round === undefined ? {} : { round }),
    },
    orderBy: { round: "desc" },
  });
  if (!row) return null;
  const account = await db.account.findUnique({ where: { id: row.byId }, select: { displayName: true } });
  return { decision: row.decision, byId: row.byId, by: account?.displayName ?? "", at: row.at };
}
