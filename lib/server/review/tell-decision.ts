import "server-only";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { isReasonCode } from "@/lib/domain/review/reason";
import type { NoticeParams } from "@/lib/i18n/notice-text";
import type { Answers } from "@/lib/wizard/answers";
import type { Db } from "../db/client";
import { noticeBase } from "../filing/order-notices";
import { orderPath, papersPath, remarksPath } from "../filing/order-paths";
import { servicePersons } from "../filing/order-persons";
import type { StoredOrder } from "../filing/order-repository";
import { findSubmission } from "../filing/submission-repository";
import { notify, notifyPersons } from "../messages/notify";
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

async function submittedAnswers(tx: Db, order: StoredOrder): Promise<Answers> {
  return (await findSubmission(tx, order.id, order.submissionNumber))?.answers ?? {};
}

async function isSmsNeeded(tx: Db, order: StoredOrder): Promise<boolean> {
  return order.type !== null && verifiersOf(order.type, await submittedAnswers(tx, order)).length > 0;
}

/** Tells the applicant what the initial review decided (N3 to N6); in the transaction of the decision. */
export async function tellDecision(tx: Db, told: Told): Promise<void> {
  const { order, decision, reasonCodes, address, at } = told;
  const base = noticeBase(order);
  const key = `${order.orderNo}:${order.submissionNumber}:${order.version}`;
  const to = { accountId: order.ownerId, orderId: order.id };
  const link = orderPath(order.orderNo);
  if (decision === "SUPPLEMENT") {
    const params = { ...base, n: reasonCodes.length, date: waitingLimit(at).lastDay };
    await notify(tx, { ...to, code: "N3", params, link: remarksPath(order.orderNo), key: `N3:${key}` });
  } else if (decision === "REJECT") {
    const notice = { code: "N4", params: await rejection(tx, told, base), key: `N4:${key}` } as const;
    await notify(tx, { ...to, ...notice, link: remarksPath(order.orderNo) });
    const persons = servicePersons(await submittedAnswers(tx, order));
    await notifyPersons(tx, "SERVICE_PERSON", persons, { ...notice, orderId: order.id });
  } else if (decision === "MAILING") {
    await notify(tx, {
      ...to,
      code: "N5",
      params: { ...base, address },
      link: papersPath(order.orderNo),
      key: `N5:${key}`,
    });
  } else {
    const params = { ...base, more: await isSmsNeeded(tx, order) };
    await notify(tx, { ...to, code: "N6", params, link, key: `N6:${key}` });
  }
}
