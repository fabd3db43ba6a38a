import { expect, test } from "vitest";
import { isAutomaticResendDue, judgeResend, recordSmsSending } from "./sms-resend";
import {
  closeSmsRound,
  documentTail,
  openSmsRound,
  recordSmsEntry,
  type SmsChallenge,
  type SmsRound,
  smsOutcome,
} from "./sms-verification";

const START = new Date("2026-11-23T02:00:00Z");
const after = (ms: number) => new Date(START.getTime() + ms);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const A = "13800138000";
const B = "13700137000";

const right = (mobile: string) => ({ mobile, codeRight: true, documentRight: true });
const wrong = (mobile: string) => ({ mobile, codeRight: false, documentRight: true });

const challengeOf = (round: SmsRound, mobile: string): SmsChallenge => {
  const found = round.challenges.find((challenge) => challenge.mobile === mobile);
  if (!found) throw new Error(mobile);
  return found;
};

const enter = (round: SmsRound, entries: readonly ReturnType<typeof right>[], at = after(HOUR)) =>
  entries.reduce((state, entry) => recordSmsEntry(state, entry, at).round, round);

test("one challenge per mobile, one deadline 24 hours after the first sending", () => {
  const round = openSmsRound([A, B, A], START);
  expect(round.challenges.map(({ mobile }) => mobile)).toEqual([A, B]);
  expect(round.deadline).toEqual(after(DAY));
  expect(() => openSmsRound([], START)).toThrow(RangeError);
});

test("all right in time verifies, also when it is looked at later", () => {
  const round = openSmsRound([A, B], START);
  const half = recordSmsEntry(round, right(A), after(1));
  expect(half.answer).toBe("VERIFIED");
  expect(smsOutcome(half.round, after(2))).toBe("OPEN");
  const done = recordSmsEntry(half.round, right(B), after(DAY - 1));
  expect(smsOutcome(done.round, after(DAY + 1))).toBe("VERIFIED");
  expect(challengeOf(done.round, B)).toMatchObject({ status: "VERIFIED", verifiedAt: after(DAY - 1) });
});

test.each([
  [-1, "VERIFIED", "OPEN"],
  [0, "TOO_LATE", "FAILED"],
  [1, "TOO_LATE", "FAILED"],
] as const)("%d ms from the deadline an entry is %s and the round %s", (ms, answer, outcome) => {
  const round = openSmsRound([A], START);
  expect(recordSmsEntry(round, right(A), after(DAY + ms)).answer).toBe(answer);
  expect(smsOutcome(round, after(DAY + ms))).toBe(outcome);
});

test.each([
  { codeRight: false, documentRight: true },
  { codeRight: true, documentRight: false },
  { codeRight: false, documentRight: false },
])("code and document must both be right: %j", (typed) => {
  const result = recordSmsEntry(openSmsRound([A], START), { mobile: A, ...typed }, after(1));
  expect(result).toMatchObject({ answer: "WRONG", entriesLeft: 5 });
});

test("five wrong entries are forgiven, the sixth returns the order", () => {
  const four = enter(
    openSmsRound([A, B], START),
    Array.from({ length: 4 }, () => wrong(A)),
  );
  const fifth = recordSmsEntry(four, wrong(A), after(HOUR));
  expect(fifth).toMatchObject({ answer: "WRONG", entriesLeft: 1 });
  expect(recordSmsEntry(fifth.round, right(A), after(HOUR)).answer).toBe("VERIFIED");
  const sixth = recordSmsEntry(fifth.round, wrong(A), after(HOUR));
  expect(sixth).toMatchObject({ answer: "RETURNED", entriesLeft: 0 });
  expect(smsOutcome(sixth.round, after(HOUR))).toBe("FAILED");
  expect(recordSmsEntry(sixth.round, right(B), after(HOUR)).answer).toBe("NOT_FOUND");
});

test("wrong entries are counted per verifier", () => {
  const round = enter(openSmsRound([A, B], START), [...Array.from({ length: 5 }, () => wrong(A)), wrong(B)]);
  expect(smsOutcome(round, after(HOUR))).toBe("OPEN");
  expect(challengeOf(round, A).wrongEntries).toBe(5);
  expect(challengeOf(round, B).wrongEntries).toBe(1);
});

test("the applicant is told once, at the third wrong entry", () => {
  let round = openSmsRound([A], START);
  const told = Array.from({ length: 6 }, () => {
    const result = recordSmsEntry(round, wrong(A), after(1));
    round = result.round;
    return result.tellApplicant;
  });
  expect(told).toEqual([false, false, true, false, false, false]);
});

test("an entry for another mobile, or after the right one, counts nothing", () => {
  const round = openSmsRound([A], START);
  expect(recordSmsEntry(round, wrong(B), after(1))).toMatchObject({ answer: "NOT_FOUND", round });
  const done = enter(round, [right(A)]);
  expect(recordSmsEntry(done, wrong(A), after(HOUR))).toMatchObject({ answer: "NOT_FOUND", round: done });
});

test.each([
  ["32010219851130417X", "30417X"],
  ["32010219851130417x", "30417X"],
  [" ３２０１０２１９８５１１３０４１７Ｘ ", "30417X"],
  ["X1234", "X1234"],
])("the tail of %s is %s", (certNo, tail) => {
  expect(documentTail(certNo)).toBe(tail);
});

test("at the deadline whoever is missing fails, an unreachable number with its own reason", () => {
  const round = enter(openSmsRound([A, B, "13600136000"], START), [right(A)]);
  const challenges = round.challenges.map((c) => (c.mobile === B ? { ...c, undeliverable: true } : c));
  const closed = closeSmsRound({ ...round, challenges }, after(DAY));
  expect(closed.failures).toEqual([
    { mobile: B, reason: "R-SMS-03" },
    { mobile: "13600136000", reason: "R-SMS-01" },
  ]);
  expect(closed.round.challenges.map(({ status }) => status)).toEqual(["VERIFIED", "FAILED", "FAILED"]);
});

test("after too many wrong entries of one the open challenges of the others are void", () => {
  const round = enter(
    openSmsRound([A, B], START),
    Array.from({ length: 6 }, () => wrong(A)),
  );
  const closed = closeSmsRound(round, after(HOUR));
  expect(closed.failures).toEqual([{ mobile: A, reason: "R-SMS-02" }]);
  expect(closed.round.challenges.map(({ status }) => status)).toEqual(["FAILED", "VOID"]);
  expect(smsOutcome(closed.round, after(HOUR))).toBe("FAILED");
});

test("a round that has not failed is not closed", () => {
  expect(() => closeSmsRound(openSmsRound([A], START), after(1))).toThrow(RangeError);
});

const resend = (round: SmsRound, manualResends: readonly Date[], at: Date) =>
  judgeResend(round, { challenge: challengeOf(round, A), manualResends }, at);

test.each([
  [59_999, { answer: "TOO_SOON", from: after(60_000) }],
  [60_000, { answer: "ALLOWED" }],
  [60_001, { answer: "ALLOWED" }],
] as const)("%d ms after the last sending a resend is judged", (ms, verdict) => {
  expect(resend(openSmsRound([A], START), [], after(ms))).toEqual(verdict);
});

test("five resends a day in China, and again after midnight there", () => {
  const round = openSmsRound([A], START);
  const five = [1, 2, 3, 4, 5].map((hour) => after(hour * HOUR));
  expect(resend(round, five.slice(1), after(6 * HOUR))).toEqual({ answer: "ALLOWED" });
  expect(resend(round, five, after(6 * HOUR))).toEqual({ answer: "TOO_MANY" });
  const midnight = new Date("2026-11-23T16:00:00Z");
  expect(resend(round, five, new Date(midnight.getTime() - 1))).toEqual({ answer: "TOO_MANY" });
  expect(resend(round, five, midnight)).toEqual({ answer: "ALLOWED" });
});

test("nothing is sent again to whoever is done, or when the time is over", () => {
  const done = enter(openSmsRound([A, B], START), [right(A)]);
  expect(resend(done, [], after(2 * HOUR))).toEqual({ answer: "CLOSED" });
  expect(resend(openSmsRound([A], START), [], after(DAY))).toEqual({ answer: "CLOSED" });
});

test("the automatic resend comes once, twelve hours after the first sending", () => {
  const round = openSmsRound([A], START);
  const isDue = (state: SmsRound, ms: number) =>
    isAutomaticResendDue(state, challengeOf(state, A), after(ms));
  expect([12 * HOUR - 1, 12 * HOUR, 12 * HOUR + 1].map((ms) => isDue(round, ms))).toEqual([
    false,
    true,
    true,
  ]);
  const sent = recordSmsSending(round, A, after(12 * HOUR), "AUTOMATIC");
  expect(isDue(sent, 13 * HOUR)).toBe(false);
  expect(sent.deadline).toEqual(round.deadline);
  expect(challengeOf(sent, A)).toMatchObject({ sends: 2, lastSentAt: after(12 * HOUR) });
  expect(isDue(enter(round, [right(A)]), 12 * HOUR)).toBe(false);
});

test("a manual resend leaves the automatic one to come and the others alone", () => {
  const sent = recordSmsSending(openSmsRound([A, B], START), A, after(HOUR), "MANUAL");
  expect(challengeOf(sent, A)).toMatchObject({ sends: 2, autoResent: false });
  expect(challengeOf(sent, B)).toMatchObject({ sends: 1, lastSentAt: START });
});
