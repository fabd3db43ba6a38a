import "server-only";
import { ORDER_PAUSE_MS, silencePause } from "@/lib/domain/calendar/silence-pause";
import type { Finding } from "@/lib/domain/findings/finding";
import { isRealNameWait, realNameWaitEnd } from "@/lib/domain/network/real-name-wait";
import { fieldMessage } from "@/lib/i18n/field-messages";
import type { Locale } from "@/lib/i18n/locale";
import type { Actor } from "../auth/actor";
import type { PrismaClient } from "../db/generated/client";
import { endAgreement, type Obstacle } from "../filing/end-agreement";
import { findOrder, type StoredOrder } from "../filing/order-repository";
import { findRefusalText } from "../filing/refusal-text";
import { type SubmitRefusal, submitOrder } from "../filing/submit-order";

import { log } from "../log";

const AT_ONCE = 5;

type InBoth = (locale: Locale) => string;

const CLOSED = { "zh-CN": "账号当前不可用", en: "the account cannot be used at present" };
const OTHER_TYPE = {
  "zh-CN": "备案类型已变化，所需信息和资料可能不同",
  en: "its filing type is another one now, and may need other answers and materials",
};
const OTHER_STATE = { "zh-CN": "订单状态已变化", en: "its state is another one now" };

const blocked = (reason: InBoth, n = 1): Obstacle => ({
  ...{ kind: "blocked", n },
  reason: { zh: reason("zh-CN"), en: reason("en") },
});

function obstacleOf(refusal: SubmitRefusal): Obstacle {
  const { code } = refusal;
  if (code === "content-changed" || code === "draft-changed") return { kind: "changed" };
  if (code === "type-changed") return blocked((locale) => OTHER_TYPE[locale]);
  const findings = code === "rules-pass" && "findings" in refusal ? refusal.findings : [];
  const [first] = findings;
  if (first) return blocked((locale) => fieldMessage(locale, first), findings.length);
  return blocked((locale) => findRefusalText(code, locale) ?? OTHER_STATE[locale]);
}

/** When to try again what only has to wait; null when something else stands in the way. */
function tryAgainAt(findings: readonly Finding[], order: StoredOrder, at: Date): Date | null {
  const isOnly = (fits: (found: Finding) => boolean) => findings.length > 0 && findings.every(fits);
  if (isOnly(isRealNameWait)) return realNameWaitEnd(findings, at);
  return isOnly(({ code }) => code === "E-TYPE-UNKNOWN") ? afterPause(order, at) : null;
}

/** The order's owner, as long as the account may act. */
async function findOwner(db: PrismaClient, { ownerId }: StoredOrder): Promise<Actor | null> {
  const account = await db.account.findFirst({
    where: { id: ownerId, status: "ACTIVE", role: "APPLICANT" },
    select: { id: true, role: true, displayName: true, organisation: true, provinces: true },
  });
  return account && { ...account, sessionId: "" };
}

/** Tries again later, unless somebody did something about the order meanwhile. */
async function putOff(db: PrismaClient, { id, submitAt: seen }: StoredOrder, submitAt: Date): Promise<void> {
  await db.filingOrder.updateMany({
    where: { id, submitAt: seen },
    data: { submitAt, submitTries: { increment: 1 } },
  });
}

const afterPause = ({ submitTries }: StoredOrder, at: Date) =>
  new Date(at.getTime() + silencePause(submitTries, ORDER_PAUSE_MS));

async function submitOne(db: PrismaClient, order: StoredOrder, at: Date): Promise<boolean> {
  const owner = await findOwner(db, order);
  if (!owner)
    return endAgreement(
      db,
      order,
      blocked((locale) => CLOSED[locale]),
      at,
    );
  const { orderNo, submitDigest } = order;
  const result = await submitOrder(db, { orderNo, actor: owner, at, agreed: submitDigest ?? "" });
  if (result.ok) return result.value.isNew;
  const refusal = result.error;
  const findings = refusal.code === "rules-pass" && "findings" in refusal ? refusal.findings : [];
  const again = tryAgainAt(findings, order, at);
  if (!again) return endAgreement(db, order, obstacleOf(refusal), at);
  await putOff(db, order, again);
  return false;
}

/** One that fails does not come first for ever. */
async function tryOne(db: PrismaClient, orderNo: string, at: Date): Promise<boolean> {
  const order = await findOrder(db, orderNo);
  if (!order?.submitAt) return false;
  try {
    return await submitOne(db, order, at);
  } catch (error) {
    log.error({ err: error, order: orderNo }, "order not submitted by itself");
    await putOff(db, order, afterPause(order, at));
    return false;
  }
}

/**
 * Submits the orders whose applicants agreed to it when their wait is over, by all rules of that moment; what stands in the
 * way is told. However many workers try, and whatever the applicant presses meanwhile, one submission comes of it. Returns how
 * many orders were submitted or given back.
 */
export async function submitReadyOrders(db: PrismaClient, at: Date): Promise<number> {
  const due = await db.$queryRaw<{ orderNo: string }[]>`
    select order_no as "orderNo" from filing_order
     where submit_at is not null and submit_at <= ${at} order by submit_at limit ${AT_ONCE}`;
  const done = await Promise.all(due.map(({ orderNo }) => tryOne(db, orderNo, at)));
  return done.filter(Boolean).length;
}
