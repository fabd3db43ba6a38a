import "server-only";
import type { Parcel } from "@/lib/forms/papers-form";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { kickDelivery } from "../messages/delivery-loop";
import { notify, notifyStaff } from "../messages/notify";
import type { ApplicantAct } from "./applicant-acts";
import { saveAudit } from "./audit";
import { noticeBase } from "./order-notices";
import { reviewPath } from "./order-paths";
import { addEvent, findOrderForUpdate, type StoredOrder, saveTouch } from "./order-repository";
import { requirePermission, requireReadable } from "./policy-actor";

/**
 * Who asked for the papers hears that they are on their way, or every reviewer when that one has left; of a
 * corrected number only the page tells.
 */
async function tellReviewer(tx: Db, order: StoredOrder): Promise<void> {
  const { id: orderId, orderNo, ownerId, initialReviewerId, submissionNumber } = order;
  const notice = {
    code: "N21",
    params: noticeBase(order),
    link: reviewPath(orderNo),
    key: `N21:${orderNo}:${submissionNumber}`,
    orderId,
  } as const;
  const active = initialReviewerId
    ? await tx.account.count({ where: { id: initialReviewerId, status: "ACTIVE" } })
    : 0;
  if (initialReviewerId && active > 0) await notify(tx, { ...notice, accountId: initialReviewerId });
  else await notifyStaff(tx, { role: "REVIEWER", exceptId: ownerId }, notice);
}

/**
 * Stores how the papers asked for were sent (运单号); it may be corrected until they are confirmed. The 45 days of
 * waiting begin anew.
 *
 * @throws NotFoundError, ForbiddenError when no papers are waited for
 */
export async function enterTrackingNumber(
  db: PrismaClient,
  { orderNo, actor, at, parcel }: ApplicantAct & { readonly parcel: Parcel },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const order = requireReadable(await findOrderForUpdate(tx, orderNo), actor);
    requirePermission(actor, "mailing.enter", order);
    if (order.papersCarrier === parcel.carrier && order.papersNumber === parcel.number) return;
    const { carrier: papersCarrier, number: papersNumber } = parcel;
    await saveTouch(tx, order.id, at, { papersCarrier, papersNumber, papersSentAt: at });
    await addEvent(tx, order.id, actor, { type: "mailing.enter", at });
    await saveAudit(tx, actor, at, {
      action: "mailing.enter",
      objectType: "order",
      objectId: order.id,
    });
    await tellReviewer(tx, order);
  });
  kickDelivery();
}
