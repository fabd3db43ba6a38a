import "server-only";
import { SOURCE_LOCALE } from "@/lib/i18n/locale";
import { type Notice, noticeMessages, noticeText } from "@/lib/i18n/notice-text";
import type { Db } from "../db/client";
import { NotFoundError } from "../errors";
import { enqueueMessage } from "../messages/enqueue-message";
import { notify, notifyStaff } from "../messages/notify";
import { findOrder, type StoredOrder } from "./order-repository";
import { shownSponsor } from "./shown-sponsor";

/** What every notice of an order carries; a sponsor that is a person is masked. */
export function noticeBase(order: Pick<StoredOrder, "orderNo" | "sponsorName" | "isPersonal">) {
  return { orderNo: order.orderNo, sponsor: shownSponsor(order) };
}

/** Tells persons of an order who have no account, by mail in the language of the filing; each address once. */
export async function mailPersons(
  tx: Db,
  orderId: string,
  emails: readonly string[],
  { key, code, params }: Notice & { readonly key: string },
): Promise<void> {
  const { subject, text, sponsor } = noticeText(SOURCE_LOCALE, code, { ...params });
  const body = [text, sponsor, noticeMessages(SOURCE_LOCALE).footer].join("\n\n");
  for (const [index, to] of [...new Set(emails)].filter((email) => email !== "").entries()) {
    await enqueueMessage(tx, {
      ...{ key: `${key}:person:${index}`, channel: "EMAIL" as const, orderId },
      ...{ to, subject, body },
    });
  }
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
    link: `/filings/${orderNo}`,
    key: `N1:${key}`,
    orderId: order.id,
  });
  await notifyStaff(
    tx,
    { role: "REVIEWER", exceptId: order.ownerId },
    { code: "N19", params, link: `/review/${orderNo}`, key: `N19:${key}`, orderId: order.id },
  );
}
