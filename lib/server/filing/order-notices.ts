import "server-only";
import type { Db } from "../db/client";
import { findTold, findToldStaff, tell } from "../messages/notify";
import { orderPath, reviewPath } from "./order-paths";
import type { StoredOrder } from "./order-repository";
import { shownSponsor } from "./shown-sponsor";

/** What every notice of an order carries; a sponsor that is a person is masked. */
export function noticeBase(order: Pick<StoredOrder, "orderNo" | "sponsorName" | "isPersonal">) {
  return { orderNo: order.orderNo, sponsor: shownSponsor(order) };
}

/** N1 to the applicant and N19 to the reviewers, for the newest submission. */
export async function tellSubmitted(tx: Db, order: StoredOrder): Promise<void> {
  const { id: orderId, orderNo, ownerId: accountId, submissionNumber } = order;
  const params = {
    ...noticeBase(order),
    due: (order.dueAt ?? order.stageEnteredAt).toISOString(),
  };
  const key = `${orderNo}:submit:${submissionNumber}`;
  const about = { params, orderId };
  const applicant = { ...about, code: "N1", accountId, link: orderPath(orderNo), key: `N1:${key}` } as const;
  const reviewers = { ...about, code: "N19", link: reviewPath(orderNo), key: `N19:${key}` } as const;
  await tell(tx, [
    ...(await findTold(tx, applicant)),
    ...(await findToldStaff(tx, { role: "REVIEWER", exceptId: accountId }, reviewers)),
  ]);
}
