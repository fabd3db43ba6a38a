import { DEFAULT_DEADLINES, type DeadlineSettings } from "../calendar/deadline-settings";
import { smsAutomaticResendAt } from "../calendar/deadlines";
import { chinaDay } from "../calendar/plain-date";
import { type SmsChallenge, type SmsRound, smsOutcome } from "./sms-verification";

/** A verifier's challenge, and the instants of the resends already asked for. */
export interface ResendFacts {
  readonly challenge: SmsChallenge;
  readonly manualResends: readonly Date[];
}

/** Whether a resend is possible; otherwise why not, and for `TOO_SOON` from when. */
export type ResendVerdict =
  | { readonly answer: "ALLOWED" }
  | { readonly answer: "TOO_SOON"; readonly from: Date }
  | { readonly answer: "TOO_MANY" | "CLOSED" };

/**
 * Whether the person may ask for the SMS again: 60 seconds after the last sending, at most five times a day in
 * China, only while the challenge and the round are open. A resend moves no deadline.
 *
 * @source workflow.md §3 of the domain notes
 */
export function judgeResend(
  round: SmsRound,
  { challenge, manualResends }: ResendFacts,
  now: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): ResendVerdict {
  if (challenge.status !== "PENDING" || smsOutcome(round, now) !== "OPEN") return { answer: "CLOSED" };
  const today = manualResends.filter((at) => chinaDay(at) === chinaDay(now));
  if (today.length >= settings.smsResendsPerDay) return { answer: "TOO_MANY" };
  const from = new Date(challenge.lastSentAt.getTime() + settings.smsResendSeconds * 1000);
  return now < from ? { answer: "TOO_SOON", from } : { answer: "ALLOWED" };
}

/**
 * Whether the one automatic resend is due: 12 hours after the first sending, to those not yet verified.
 *
 * @source workflow.md §3 of the domain notes
 */
export function isAutomaticResendDue(
  round: SmsRound,
  challenge: SmsChallenge,
  now: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): boolean {
  const due = smsAutomaticResendAt(round.firstSentAt, settings);
  const isOpen = challenge.status === "PENDING" && smsOutcome(round, now) === "OPEN";
  return isOpen && !challenge.autoResent && now >= due;
}

/**
 * Notes a sending of the same or a new code; the deadline stays.
 *
 * @source workflow.md §3 of the domain notes
 */
export function recordSmsSending(
  round: SmsRound,
  mobile: string,
  now: Date,
  kind: "MANUAL" | "AUTOMATIC",
): SmsRound {
  const challenges = round.challenges.map((challenge) => {
    if (challenge.mobile !== mobile) return challenge;
    const autoResent = challenge.autoResent || kind === "AUTOMATIC";
    return { ...challenge, sends: challenge.sends + 1, lastSentAt: now, autoResent };
  });
  return { ...round, challenges };
}
