import "server-only";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { closeSmsRound, type SmsRound, smsOutcome } from "@/lib/domain/filing/sms-verification";
import { SYSTEM_ACTOR } from "../auth/actor";
import { startBureauReview } from "../bureau/start-bureau-review";
import { newId } from "../clock";
import type { Db } from "../db/client";
import { changeOrderIn } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { remarksPath, resubmitPath } from "../filing/order-paths";
import type { StoredOrder } from "../filing/order-repository";
import { notify } from "../messages/notify";
import { requireLastRound, type StoredRound, saveRound } from "./challenge-repository";
import { findUndeliverable } from "./verification-sms";

/** The round with what the carrier said about its mobiles. */
async function withDelivery(tx: Db, stored: StoredRound): Promise<SmsRound> {
  const lost = await findUndeliverable(tx, stored.rows);
  const challenges = stored.round.challenges.map((challenge) =>
    lost.has(challenge.mobile) ? { ...challenge, undeliverable: true } : challenge,
  );
  return { ...stored.round, challenges };
}

async function addSmsRemarks(
  tx: Db,
  order: StoredOrder,
  { rows }: StoredRound,
  { failures, at }: { failures: ReturnType<typeof closeSmsRound>["failures"]; at: Date },
): Promise<void> {
  await tx.remark.createMany({
    data: failures.map(({ mobile, reason }) => {
      const row = rows.find(({ mobileHash }) => mobileHash === mobile);
      const path = row?.personPaths[0];
      return {
        id: newId(),
        orderId: order.id,
        submissionNumber: order.submissionNumber,
        stage: "SMS" as const,
        target: path ? `${path}.mobile` : "order",
        reasonCode: reason,
        isSent: true,
        createdAt: at,
      };
    }),
  });
}

/** Sending it again as it is, or, where that is used up or a mobile gets no message, what there is to change. */
function returnPath({ orderNo, smsRepushes }: StoredOrder, { challenges }: SmsRound): string {
  const isUsedUp = smsRepushes >= DEFAULT_DEADLINES.smsRepushes;
  const isUnreachable = challenges.some(({ status, undeliverable }) => status === "PENDING" && undeliverable);
  return isUsedUp || isUnreachable ? remarksPath(orderNo) : resubmitPath(orderNo);
}

/** Returns the order to the applicant: reasons for each verifier, open challenges void, N8. */
async function failRound(tx: Db, order: StoredOrder, stored: StoredRound, at: Date): Promise<void> {
  const round = await withDelivery(tx, stored);
  const changed = await changeOrderIn(tx, {
    orderNo: order.orderNo,
    event: "fail-sms",
    actor: SYSTEM_ACTOR,
    at,
    facts: () => ({ smsOutcome: smsOutcome(round, at) }),
    apply: async () => {
      const closed = closeSmsRound(round, at);
      await saveRound(tx, stored, closed.round);
      await addSmsRemarks(tx, order, stored, { failures: closed.failures, at });
      return { payload: { reasons: [...new Set(closed.failures.map(({ reason }) => reason))] } };
    },
  });
  if (!changed.ok) throw new Error(`the verification of an order cannot fail: ${changed.error.code}`);
  await notify(tx, {
    accountId: order.ownerId,
    code: "N8",
    params: noticeBase(order),
    link: returnPath(order, round),
    key: `N8:${order.orderNo}:${stored.push}`,
    orderId: order.id,
  });
}

/**
 * Does what follows from where the verification stands: on to the bureau when all verifiers are done, back to the
 * applicant when it failed. The caller holds the order's lock and has stored the round.
 *
 * @returns where the verification stood
 */
export async function settleRound(tx: Db, order: StoredOrder, at: Date) {
  const stored = await requireLastRound(tx, order.id);
  const outcome = smsOutcome(stored.round, at);
  if (outcome === "VERIFIED") {
    await startBureauReview(tx, order.orderNo, { facts: { smsOutcome: outcome }, at });
  }
  if (outcome === "FAILED") await failRound(tx, order, stored, at);
  return outcome;
}
