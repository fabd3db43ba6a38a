import "server-only";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { notify, notifyStaff } from "../messages/notify";
import { orderPath, reviewPath } from "./order-paths";
import { findOrder, type StoredOrder } from "./order-repository";
import { shownSponsor } from "./shown-sponsor";

/** What every notice of an order carries; a sponsor that is a person is masked. */
export function noticeBase(order: Pick<StoredOrder, "orderNo" | "sponsorName" | "isPersonal">) {
  return { orderNo: order.orderNo, sponsor: shownSponsor(order) };
}

/** N1 to the applicant and N19 to the reviewers, for the newest submission. */
export async function tellSubmitted(tx: Db, orderNo: string, number: number): Promise<void> {
  const order = await findOrder(tx, orderNo);
  if (!order) throw new NotFoundError("order");
  const params = {
    ...noticeBase(order),
    due: (order.dueAt ?? order.stageEnteredAt).toISOString(),
  };
  const key = `${orderNo}:submit:${number}`;
  await notify(tx, {
    accountId: order.ownerId,
    code: "N1",
    params,
    link: orderPath(orderNo),
    key: `N1:${key}`,
    orderId: order.id,
  });
  await notifyStaff(
    tx,
    { role: "REVIEWER", exceptId: order.ownerId },
    { code: "N19", params, link: reviewPath(orderNo), key: `N19:${key}`, orderId: order.id },
  );
}
