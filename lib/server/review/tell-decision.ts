import "server-only";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { isReasonCode } from "@/lib/domain/review/reason";
import type { NoticeParams } from "@/lib/i18n/notice-text";
import { noticeMessages, noticeText } from "@/lib/i18n/notice-text";
import { serviceKeys, textAt } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import { isPersonalOrder, noticeBase } from "../filing/order-notices";
import type { StoredOrder } from "../filing/order-repository";
import { findSubmission } from "../filing/submission-repository";
import { enqueueMessage } from "../messages/enqueue-message";
import { notify } from "../messages/notify";
import { requireRules } from "../rules/rule-tables";
import { verifiersOf } from "../sms-verification/verifiers";

/** What was decided, for the notices. */
export interface Told {
  readonly order: StoredOrder;
  readonly decision: "PASS" | "SUPPLEMENT" | "REJECT" | "MAILING";
  /** Codes of the remarks that go out. */
  readonly reasonCodes: readonly string[];
  readonly address: string;
  readonly at: Date;
}

type BaseParams = ReturnType<typeof noticeBase>;

async function rejection(tx: Db, { reasonCodes, at }: Told, base: BaseParams): Promise<NoticeParams["N4"]> {
  const { reasons } = await requireRules(tx, at);
  const [code = ""] = reasonCodes;
  const reason = isReasonCode(code) ? reasons.get(code) : undefined;
  return { ...base, reason: { zh: reason?.zh ?? code, en: reason?.en ?? code }, n: reasonCodes.length };
}

/** The persons in charge of the services hear of a rejection by mail; they have no account. */
async function tellPersons(tx: Db, { order }: Told, params: NoticeParams["N4"], key: string): Promise<void> {
  const submission = await findSubmission(tx, order.id, order.submissionNumber);
  const answers = submission?.answers ?? {};
  const emails = serviceKeys(answers).map((service) =>
    textAt(answers, `services.${service}.servicePrincipal.email`),
  );
  const { subject, text, sponsor } = noticeText("zh-CN", "N4", { ...params });
  const body = [text, sponsor, noticeMessages("zh-CN").footer].join("\n\n");
  for (const [index, to] of [...new Set(emails)].entries()) {
    if (to === "") continue;
    await enqueueMessage(tx, {
      key: `${key}:person:${index}`,
      channel: "EMAIL",
      orderId: order.id,
      ...{ to, subject, body },
    });
  }
}

async function isSmsNeeded(tx: Db, order: StoredOrder): Promise<boolean> {
  const submission = await findSubmission(tx, order.id, order.submissionNumber);
  return order.type !== null && verifiersOf(order.type, submission?.answers ?? {}).length > 0;
}

/** Tells the applicant what the initial review decided (N3 to N6); in the transaction of the decision. */
export async function tellDecision(tx: Db, told: Told): Promise<void> {
  const { order, decision, reasonCodes, address, at } = told;
  const base = noticeBase(order, await isPersonalOrder(tx, order.id));
  const key = `${order.orderNo}:${order.submissionNumber}:${order.version}`;
  const to = { accountId: order.ownerId, orderId: order.id };
  const link = `/filings/${order.orderNo}`;
  if (decision === "SUPPLEMENT") {
    const params = { ...base, n: reasonCodes.length, date: waitingLimit(at).lastDay };
    await notify(tx, { ...to, code: "N3", params, link: `${link}/remarks`, key: `N3:${key}` });
  } else if (decision === "REJECT") {
    const params = await rejection(tx, told, base);
    await notify(tx, { ...to, code: "N4", params, link: `${link}/remarks`, key: `N4:${key}` });
    await tellPersons(tx, told, params, `N4:${key}`);
  } else if (decision === "MAILING") {
    await notify(tx, { ...to, code: "N5", params: { ...base, address }, link, key: `N5:${key}` });
  } else {
    const params = { ...base, more: await isSmsNeeded(tx, order) };
    await notify(tx, { ...to, code: "N6", params, link, key: `N6:${key}` });
  }
}
