import "server-only";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import { changeOrderIn, type EventFacts } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { bureauPath, orderPath } from "../filing/order-paths";
import type { StoredOrder } from "../filing/order-repository";
import { findTold, findToldStaff, type StaffGroup, tell } from "../messages/notify";

/** N9 to the applicant and N19 to the officers of the province. */
async function tellAtBureau(tx: Db, order: StoredOrder): Promise<void> {
  const { orderNo, ownerId: accountId, provinceCode } = order;
  const params = {
    ...noticeBase(order),
    due: (order.dueAt ?? order.stageEnteredAt).toISOString(),
  };
  const key = `${orderNo}:bureau:${order.submissionNumber}`;
  const about = { params, orderId: order.id };
  const officers: StaffGroup = {
    ...{ role: "BUREAU", exceptId: accountId },
    ...(provinceCode ? { province: provinceCode } : {}),
  };
  await tell(tx, [
    ...(await findTold(tx, {
      ...about,
      ...{ accountId, code: "N9", link: orderPath(orderNo), key: `N9:${key}` },
    })),
    ...(await findToldStaff(tx, officers, {
      ...about,
      ...{ code: "N19", link: bureauPath(orderNo), key: `N19:${key}` },
    })),
  ]);
}

/**
 * Puts an order on the bureau's desk: after the last verifier, or at once when nobody has to verify.
 *
 * @throws Error when the life cycle refuses
 */
export async function startBureauReview(
  tx: Db,
  orderNo: string,
  { facts, at }: { facts: EventFacts; at: Date },
): Promise<void> {
  const event = "start-bureau-review";
  const changed = await changeOrderIn(tx, {
    orderNo,
    event,
    actor: SYSTEM_ACTOR,
    at,
    facts: () => facts,
  });
  if (!changed.ok) throw new Error(`the bureau's review of an order cannot start: ${changed.error.code}`);
  await tellAtBureau(tx, changed.value.after);
}
