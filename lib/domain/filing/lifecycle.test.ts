import { expect, test } from "vitest";
import {
  type FilingEvent,
  type FilingOrder,
  findTransition,
  openOrder,
  REFUSALS,
  TRANSITIONS,
  type TransitionFacts,
  transition,
} from "./lifecycle";
import { FILING_STATUSES, type FilingStatus } from "./states";

const NOW = new Date("2026-11-23T02:00:00Z");
const STATUSES = Object.keys(FILING_STATUSES).filter((s): s is FilingStatus => s in FILING_STATUSES);

const order = (change: Partial<FilingOrder> = {}): FilingOrder => ({
  id: "o1",
  status: "DRAFT",
  type: "FIRST",
  version: 4,
  ownerId: "owner",
  stageEnteredAt: new Date("2026-11-20T02:00:00Z"),
  lastSavedAt: new Date("2026-11-21T02:00:00Z"),
  reviewerId: null,
  leaseUntil: null,
  initialReviewerId: null,
  smsRepushes: 0,
  revivedAt: null,
  isResubmission: false,
  ...change,
});

const LEASED = { reviewerId: "rev", leaseUntil: new Date(NOW.getTime() + 1) };

/** Everything any guard could wish for, for one actor. */
const facts = (
  kind: TransitionFacts["actor"]["kind"],
  change: Partial<TransitionFacts> = {},
): TransitionFacts => ({
  now: NOW,
  actor: {
    kind,
    id: { APPLICANT: "owner", REVIEWER: "rev", BUREAU: "off", ADMIN: "adm", SYSTEM: null }[kind],
  },
  versionCurrent: true,
  otherOpenOrder: false,
  typeResult: { type: "FIRST" },
  answerMarked: true,
  blockingFindings: 0,
  agreementsTicked: true,
  materialsComplete: true,
  faceChecks: ["PASSED"],
  reviewer: { id: "rev", isOfSponsor: false },
  markedItems: 1,
  reasons: [{ code: "R-SUB-01", text: "看不清" }],
  unansweredRemarks: 0,
  answeredRemarks: 1,
  mailingAsked: true,
  papersReceived: true,
  checklistPassed: true,
  contentIdentical: true,
  documentsValid: true,
  confirmedByTyping: true,
  timerEndsAt: NOW,
  endReason: "重复",
  secondAdminId: "adm2",
  proofAccepted: true,
  bothAccountsConfirmed: true,
  ...change,
});

type Case = readonly [
  number: number,
  from: FilingStatus,
  event: FilingEvent,
  actor: TransitionFacts["actor"]["kind"],
  to: FilingStatus,
  order?: Partial<FilingOrder>,
  facts?: Partial<TransitionFacts>,
];

/** Every row of workflow.md §2 but 1 and 3, written out by hand from the notes. */
const CASES: readonly Case[] = [
  [2, "DRAFT", "change-basic-check", "APPLICANT", "DRAFT"],
  [2, "SUPPLEMENT_REQUIRED", "change-basic-check", "APPLICANT", "SUPPLEMENT_REQUIRED"],
  [2, "INITIAL_REJECTED", "change-basic-check", "APPLICANT", "INITIAL_REJECTED"],
  [2, "SMS_FAILED", "change-basic-check", "APPLICANT", "SMS_FAILED"],
  [2, "BUREAU_REJECTED", "change-basic-check", "APPLICANT", "BUREAU_REJECTED"],
  [4, "DRAFT", "submit", "APPLICANT", "SUBMITTED"],
  [5, "SUBMITTED", "withdraw", "APPLICANT", "DRAFT"],
  [6, "SUBMITTED", "take", "REVIEWER", "INITIAL_REVIEW"],
  [6, "SUBMITTED", "take", "SYSTEM", "INITIAL_REVIEW"],
  [7, "INITIAL_REVIEW", "release", "REVIEWER", "SUBMITTED", LEASED],
  [7, "INITIAL_REVIEW", "release", "SYSTEM", "SUBMITTED", { reviewerId: "rev", leaseUntil: NOW }],
  [8, "INITIAL_REVIEW", "require-supplement", "REVIEWER", "SUPPLEMENT_REQUIRED", LEASED],
  [9, "SUPPLEMENT_REQUIRED", "submit", "APPLICANT", "SUBMITTED"],
  [10, "INITIAL_REVIEW", "reject", "REVIEWER", "INITIAL_REJECTED", LEASED],
  [11, "INITIAL_REJECTED", "submit", "APPLICANT", "SUBMITTED"],
  [12, "INITIAL_REVIEW", "require-mailing", "REVIEWER", "MAILING_REQUIRED", LEASED],
  [13, "MAILING_REQUIRED", "confirm-mailing", "REVIEWER", "PENDING_BUREAU_SUBMIT"],
  [14, "INITIAL_REVIEW", "pass", "REVIEWER", "PENDING_BUREAU_SUBMIT", LEASED],
  [14, "INITIAL_REVIEW", "pass", "SYSTEM", "PENDING_BUREAU_SUBMIT", { type: "CHANGE_ACCESS" }],
  [
    15,
    "PENDING_BUREAU_SUBMIT",
    "start-sms",
    "SYSTEM",
    "SMS_VERIFYING",
    {},
    { packageSent: true, smsVerifiers: 1 },
  ],
  [
    16,
    "PENDING_BUREAU_SUBMIT",
    "start-bureau-review",
    "SYSTEM",
    "BUREAU_REVIEW",
    {},
    { packageSent: true, smsVerifiers: 0 },
  ],
  [17, "SMS_VERIFYING", "start-bureau-review", "SYSTEM", "BUREAU_REVIEW", {}, { smsOutcome: "VERIFIED" }],
  [18, "SMS_VERIFYING", "fail-sms", "SYSTEM", "SMS_FAILED", {}, { smsOutcome: "FAILED" }],
  [19, "SMS_FAILED", "resubmit-unchanged", "APPLICANT", "PENDING_BUREAU_SUBMIT"],
  [20, "SMS_FAILED", "submit", "APPLICANT", "SUBMITTED", {}, { contentIdentical: false }],
  [21, "BUREAU_REVIEW", "approve", "BUREAU", "APPROVED"],
  [22, "BUREAU_REVIEW", "refuse", "BUREAU", "BUREAU_REJECTED"],
  [23, "BUREAU_REJECTED", "submit", "APPLICANT", "SUBMITTED"],
  [24, "DRAFT", "abandon", "APPLICANT", "ABANDONED"],
  [24, "SUPPLEMENT_REQUIRED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "INITIAL_REJECTED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "SMS_FAILED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "BUREAU_REJECTED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "MAILING_REQUIRED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "SUBMITTED", "abandon", "APPLICANT", "ABANDONED"],
  [24, "PENDING_BUREAU_SUBMIT", "abandon", "APPLICANT", "ABANDONED", {}, { packageSent: false }],
  [25, "DRAFT", "expire", "SYSTEM", "EXPIRED"],
  [25, "SUPPLEMENT_REQUIRED", "expire", "SYSTEM", "EXPIRED"],
  [25, "INITIAL_REJECTED", "expire", "SYSTEM", "EXPIRED"],
  [25, "SMS_FAILED", "expire", "SYSTEM", "EXPIRED"],
  [25, "BUREAU_REJECTED", "expire", "SYSTEM", "EXPIRED"],
  [25, "MAILING_REQUIRED", "expire", "SYSTEM", "EXPIRED"],
  [26, "EXPIRED", "revive", "APPLICANT", "DRAFT", {}, { timerEndsAt: new Date(NOW.getTime() + 1) }],
  [27, "DRAFT", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "SUBMITTED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "INITIAL_REVIEW", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "SUPPLEMENT_REQUIRED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "MAILING_REQUIRED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "INITIAL_REJECTED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "PENDING_BUREAU_SUBMIT", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "SMS_VERIFYING", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "SMS_FAILED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "BUREAU_REVIEW", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [27, "BUREAU_REJECTED", "end", "ADMIN", "CANCELLED_BY_ADMIN"],
  [28, "INITIAL_REVIEW", "accept-record", "REVIEWER", "APPROVED", { ...LEASED, type: "CLAIM" }],
  [28, "INITIAL_REVIEW", "accept-record", "REVIEWER", "APPROVED", { ...LEASED, type: "IMPORT" }],
  [29, "PENDING_BUREAU_SUBMIT", "withdraw", "APPLICANT", "DRAFT", {}, { packageSent: false }],
  [30, "SUPPLEMENT_REQUIRED", "take-back", "APPLICANT", "DRAFT"],
  [31, "MAILING_REQUIRED", "require-supplement", "REVIEWER", "SUPPLEMENT_REQUIRED"],
  [31, "MAILING_REQUIRED", "reject", "REVIEWER", "INITIAL_REJECTED"],
  [32, "DRAFT", "transfer", "SYSTEM", "APPROVED", { type: "TRANSFER_ACCOUNT" }],
  [33, "ABANDONED", "purge", "SYSTEM", "ABANDONED"],
  [33, "EXPIRED", "purge", "SYSTEM", "EXPIRED"],
  [33, "CANCELLED_BY_ADMIN", "purge", "SYSTEM", "CANCELLED_BY_ADMIN"],
];

const decide = (
  [, status, event, actor, , orderChange, factsChange]: Case,
  last: Partial<TransitionFacts> = {},
) => transition(order({ status, ...orderChange }), event, facts(actor, { ...factsChange, ...last }));

test.each(CASES.map((row) => ({ name: `#${row[0]} ${row[1]} ${row[2]} by ${row[3]}`, row })))(
  "$name happens",
  ({ row }) => {
    const result = decide(row);
    if (!result.ok) throw new Error(result.error.code);
    const { value } = result;
    expect([value.number, value.order.status, value.from, value.event]).toEqual([
      row[0],
      row[4],
      row[1],
      row[2],
    ]);
    expect(value.order.version).toBe(5);
    expect(value.timer).toBe(FILING_STATUSES[row[4]].timer);
    expect(value.order.stageEnteredAt).toEqual(row[1] === row[4] ? order().stageEnteredAt : NOW);
  },
);

test("the table has the numbers 1 to 33 and the hand-written cases name all of them", () => {
  const all = Array.from({ length: 33 }, (_, i) => i + 1);
  expect([...new Set(TRANSITIONS.map(({ number }) => number))]).toEqual(all);
  expect([...new Set([1, 3, ...CASES.map(([number]) => number)])].sort((a, b) => a - b)).toEqual(all);
});

const EVENTS = [...new Set(TRANSITIONS.flatMap(({ event }) => (event ? [event] : [])))];
const PAIRS = STATUSES.flatMap((status) => EVENTS.map((event) => ({ status, event })));

test("there are 25 events and 15 states, so 375 pairs", () => {
  expect(PAIRS).toHaveLength(375);
});

test.each(PAIRS)("$event in $status is exactly what the notes allow", ({ status, event }) => {
  const allowed = CASES.filter(([, from, e]) => from === status && e === event);
  const kinds = ["APPLICANT", "REVIEWER", "BUREAU", "ADMIN", "SYSTEM"] as const;
  for (const kind of kinds) {
    const result = transition(order({ status }), event, facts(kind));
    const code = result.ok ? null : result.error.code;
    if (allowed.length === 0) expect(code).toBe("illegal-transition");
    else expect(code === "wrong-actor").toBe(!allowed.some(([, , , actor]) => actor === kind));
  }
});

test("no event has two rows for one state", () => {
  for (const { status, event } of PAIRS) {
    const rows = TRANSITIONS.filter((row) => row.event === event && row.from?.includes(status));
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(findTransition(status, event)).toBe(rows[0] ?? null);
  }
});

const NOTICES: Readonly<Record<number, string>> = {
  4: "N1 N19",
  5: "N2",
  8: "N3",
  9: "N1 N19",
  10: "N4",
  11: "N1 N19",
  12: "N5",
  13: "N6",
  14: "N6",
  15: "N7",
  16: "N9",
  17: "N9",
  18: "N8",
  20: "N1 N19",
  21: "N10",
  22: "N11",
  23: "N1 N19",
  24: "N12",
  25: "N14",
  27: "N15",
  28: "N10",
  29: "N2",
  32: "N10",
};

test.each(TRANSITIONS.map(({ number, event, notices }) => ({ number, event, notices })))(
  "#$number $event sends the notices of workflow.md §5",
  ({ number, event, notices }) => {
    const expected = number === 31 ? (event === "reject" ? "N4" : "N3") : (NOTICES[number] ?? "");
    expect(notices.join(" ")).toBe(expected);
  },
);

test("every guard of the table has a refusal in both languages, and none is left over", () => {
  const used = new Set(TRANSITIONS.flatMap(({ guards }) => guards));
  const codes = Object.keys(REFUSALS).filter(
    (code) => code !== "illegal-transition" && code !== "wrong-actor",
  );
  expect([...used].sort()).toEqual(codes.sort());
  for (const text of Object.values(REFUSALS)) expect(text.zh.length * text.en.length).toBeGreaterThan(0);
});

const created = order({ version: 1 });

test("a draft is opened with a type, and also while the registry gives no answer", () => {
  for (const typeResult of [{ type: "FIRST" }, { code: "E-TYPE-UNKNOWN" }] as const) {
    const result = openOrder(created, facts("APPLICANT", { typeResult }));
    expect(result).toMatchObject({
      ok: true,
      value: { number: 1, from: null, timer: "WAITING", order: created },
    });
  }
});

test.each([
  ["no-other-open-order", { otherOpenOrder: true }],
  ["type-or-unknown", { typeResult: { code: "E-TYPE-SHELL" } }],
] as const)("a draft is not opened against %s", (code, change) => {
  const result = openOrder(created, facts("APPLICANT", change));
  expect(result).toEqual({ ok: false, error: { code, event: "create", from: null } });
});

test("only an applicant opens an order, or the portal for one whose filing waited", () => {
  expect(openOrder(created, facts("SYSTEM"))).toMatchObject({ ok: true });
  expect(openOrder(created, facts("ADMIN"))).toMatchObject({ error: { code: "wrong-actor" } });
});
