import { DEFAULT_DEADLINES, type DeadlineSettings } from "../calendar/deadline-settings";
import { smsDeadline } from "../calendar/deadlines";

/** With the 3rd wrong entry of one verifier the applicant is told. @source decision D18 */
const TELL_APPLICANT_AT = 3;

/** One verifier's challenge: one mobile of one order. `VOID` when the order came back without this verifier. */
export interface SmsChallenge {
  readonly mobile: string;
  readonly status: "PENDING" | "VERIFIED" | "FAILED" | "VOID";
  readonly wrongEntries: number;
  readonly sends: number;
  readonly lastSentAt: Date;
  readonly autoResent: boolean;
  /** The SMS port reported that the number cannot receive the message. */
  readonly undeliverable: boolean;
  readonly verifiedAt: Date | null;
}

/** All challenges of one hand-over of an order; they share the first sending and its deadline. */
export interface SmsRound {
  readonly firstSentAt: Date;
  readonly deadline: Date;
  readonly challenges: readonly SmsChallenge[];
}

export type SmsOutcome = "OPEN" | "VERIFIED" | "FAILED";

/** What a person typed, already compared: is the code right, are the last six characters right? */
export interface SmsEntry {
  readonly mobile: string;
  readonly codeRight: boolean;
  readonly documentRight: boolean;
}

/** What an entry led to. `NOT_FOUND`: no open challenge for this mobile, nothing was counted. */
export interface SmsEntryResult {
  readonly round: SmsRound;
  readonly answer: "VERIFIED" | "WRONG" | "RETURNED" | "TOO_LATE" | "NOT_FOUND";
  readonly entriesLeft: number;
  readonly tellApplicant: boolean;
}

/** Why a verifier's challenge failed; reasons of workflow.md §6. */
export interface SmsFailure {
  readonly mobile: string;
  readonly reason: "R-SMS-01" | "R-SMS-02" | "R-SMS-03";
}

/**
 * Starts the verification: one challenge per mobile, all to be done within 24 hours of the first sending.
 * A repeated hand-over is a new round with a new deadline.
 *
 * @throws RangeError without a verifier
 * @source workflow.md §2 no. 15 and §3 of the domain notes
 */
export function openSmsRound(
  mobiles: readonly string[],
  firstSentAt: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): SmsRound {
  const numbers = [...new Set(mobiles)];
  if (numbers.length === 0) throw new RangeError("an SMS round needs a verifier");
  const challenges = numbers.map((mobile) => ({
    mobile,
    status: "PENDING" as const,
    wrongEntries: 0,
    sends: 1,
    lastSentAt: firstSentAt,
    autoResent: false,
    undeliverable: false,
    verifiedAt: null,
  }));
  return { firstSentAt, deadline: smsDeadline(firstSentAt, settings), challenges };
}

/**
 * The last six characters of a document number as they are to be typed: full-width signs and either case are
 * forgiven, blanks dropped; a shorter number counts whole.
 *
 * @source workflow.md §3 of the domain notes
 */
export function documentTail(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toUpperCase().slice(-6);
}

/**
 * Where the round stands at `now`: verified when every verifier was right in time; failed at the deadline or
 * with the 6th wrong entry of one verifier.
 *
 * @source workflow.md §2 no. 17 and 18 of the domain notes
 */
export function smsOutcome(round: SmsRound, now: Date): SmsOutcome {
  const { challenges } = round;
  if (challenges.every(({ status }) => status === "VERIFIED")) return "VERIFIED";
  const isLost = challenges.some(({ status }) => status === "FAILED" || status === "VOID");
  return isLost || now >= round.deadline ? "FAILED" : "OPEN";
}

function replaceChallenge(round: SmsRound, changed: SmsChallenge): SmsRound {
  const challenges = round.challenges.map((old) => (old.mobile === changed.mobile ? changed : old));
  return { ...round, challenges };
}

/**
 * Judges one entry. Right: the verifier is done. Wrong: counted, and the 6th wrong one of a verifier returns
 * the order. At or after the deadline, or for a mobile without an open challenge, nothing is counted.
 *
 * @source workflow.md §3 of the domain notes; decision D18 for what counts and when the applicant is told
 */
export function recordSmsEntry(
  round: SmsRound,
  entry: SmsEntry,
  now: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): SmsEntryResult {
  const challenge = round.challenges.find(({ mobile }) => mobile === entry.mobile);
  const nothing = { round, entriesLeft: 0, tellApplicant: false };
  if (challenge?.status !== "PENDING") return { ...nothing, answer: "NOT_FOUND" };
  if (now >= round.deadline) return { ...nothing, answer: "TOO_LATE" };
  if (smsOutcome(round, now) === "FAILED") return { ...nothing, answer: "NOT_FOUND" };
  if (entry.codeRight && entry.documentRight) {
    const done = replaceChallenge(round, { ...challenge, status: "VERIFIED", verifiedAt: now });
    return { ...nothing, round: done, answer: "VERIFIED" };
  }
  const wrongEntries = challenge.wrongEntries + 1;
  const isReturned = wrongEntries > settings.smsWrongEntries;
  const status = isReturned ? "FAILED" : "PENDING";
  return {
    round: replaceChallenge(round, { ...challenge, wrongEntries, status }),
    answer: isReturned ? "RETURNED" : "WRONG",
    entriesLeft: isReturned ? 0 : settings.smsWrongEntries + 1 - wrongEntries,
    tellApplicant: wrongEntries === TELL_APPLICANT_AT,
  };
}

/**
 * Ends a failed round: whoever did not verify in time fails (R-SMS-01, or R-SMS-03 when the number cannot
 * receive), too many wrong entries fail with R-SMS-02, open challenges of a round that another verifier lost
 * become void without a reason.
 *
 * @throws RangeError when the round has not failed at `now`
 * @source workflow.md §2 no. 18 and §6 of the domain notes
 */
export function closeSmsRound(
  round: SmsRound,
  now: Date,
): { readonly round: SmsRound; readonly failures: readonly SmsFailure[] } {
  if (smsOutcome(round, now) !== "FAILED") throw new RangeError("this SMS round has not failed");
  const isOver = now >= round.deadline;
  const failures = round.challenges.flatMap(({ mobile, status, undeliverable }): SmsFailure[] => {
    if (status === "FAILED") return [{ mobile, reason: "R-SMS-02" }];
    if (status !== "PENDING") return [];
    if (undeliverable) return [{ mobile, reason: "R-SMS-03" }];
    return isOver ? [{ mobile, reason: "R-SMS-01" }] : [];
  });
  const challenges = round.challenges.map((challenge) => {
    if (challenge.status !== "PENDING") return challenge;
    return { ...challenge, status: isOver ? ("FAILED" as const) : ("VOID" as const) };
  });
  return { round: { ...round, challenges }, failures };
}
