import "server-only";
import { isAutomaticResendDue, judgeResend, recordSmsSending } from "@/lib/domain/filing/sms-resend";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { findOrderForUpdate } from "../filing/order-repository";
import {
  listChallengesOf,
  requireLastRound,
  type StoredChallenge,
  type StoredRound,
  saveCode,
  saveRound,
} from "./challenge-repository";
import { codeDigest, mobileDigest, newVerificationCode } from "./code-digest";
import { enqueueVerificationSms } from "./verification-sms";
import { addVerifierEvent, listManualResends } from "./verifier-event";

const WINDOW_MS = 48 * 3_600_000;

/** Sends a new code to a verifier; the old one is void, the deadline stays. The caller holds the order's lock. */
async function sendNewCode(
  tx: Db,
  stored: StoredRound,
  row: StoredChallenge,
  { kind, at }: { kind: "MANUAL" | "AUTOMATIC"; at: Date },
): Promise<void> {
  const code = newVerificationCode();
  await saveRound(tx, stored, recordSmsSending(stored.round, row.mobileHash, at, kind));
  await saveCode(tx, row.id, codeDigest(row.id, code));
  await enqueueVerificationSms(tx, row, { code, sending: row.sends + 1 });
  const by = kind === "MANUAL" ? "VERIFIER" : "SYSTEM";
  await addVerifierEvent(tx, row, { type: "sms.resend", at, by });
}

async function resendManually(tx: Db, orderNo: string, mobileHash: string, at: Date): Promise<boolean> {
  const order = await findOrderForUpdate(tx, orderNo);
  if (order?.status !== "SMS_VERIFYING") return false;
  const stored = await requireLastRound(tx, order.id);
  const index = stored.rows.findIndex((candidate) => candidate.mobileHash === mobileHash);
  const [row, challenge] = [stored.rows[index], stored.round.challenges[index]];
  if (!row || !challenge) return false;
  const manualResends = await listManualResends(tx, order.id, row.id);
  if (judgeResend(stored.round, { challenge, manualResends }, at).answer !== "ALLOWED") return false;
  await sendNewCode(tx, stored, row, { kind: "MANUAL", at });
  return true;
}

/**
 * Sends the ministry's message again because its receiver asked for it: 60 seconds after the last one, five times a
 * day, while the verification is open.
 *
 * @param mobile 11 digits
 * @returns whether something was sent; not to be told to who asks
 */
export async function requestResend(db: PrismaClient, mobile: string, at: Date): Promise<boolean> {
  const mobileHash = mobileDigest(mobile);
  const known = await listChallengesOf(db, mobileHash, new Date(at.getTime() - WINDOW_MS));
  const orders = new Set(
    known.filter(({ status }) => status === "PENDING").map(({ order }) => order.orderNo),
  );
  let isSent = false;
  for (const orderNo of orders) {
    const sent = await db.$transaction((tx) => resendManually(tx, orderNo, mobileHash, at));
    isSent ||= sent;
  }
  return isSent;
}

/** The one automatic sending, to all verifiers of an order that are due; the caller holds the order's lock. */
export async function resendAutomatically(tx: Db, orderId: string, at: Date): Promise<void> {
  const isDue = ({ round }: StoredRound) =>
    round.challenges.findIndex((challenge) => isAutomaticResendDue(round, challenge, at));
  let stored = await requireLastRound(tx, orderId);
  for (let row = stored.rows[isDue(stored)]; row; row = stored.rows[isDue(stored)]) {
    await sendNewCode(tx, stored, row, { kind: "AUTOMATIC", at });
    stored = await requireLastRound(tx, orderId);
  }
}
