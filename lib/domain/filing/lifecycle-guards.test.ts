import { expect, test } from "vitest";
import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import { GUARDS } from "./guards";
import { type FilingOrder, REFUSALS, type RefusalCode, type TransitionFacts, transition } from "./lifecycle";
import type { GuardName } from "./tables/transitions";

const NOW = new Date("2026-11-23T02:00:00Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);

const order = (change: Partial<FilingOrder> = {}): FilingOrder => ({
  id: "o1",
  status: "DRAFT",
  type: "FIRST",
  version: 1,
  ownerId: "owner",
  stageEnteredAt: NOW,
  lastSavedAt: NOW,
  reviewerId: null,
  leaseUntil: null,
  initialReviewerId: null,
  smsRepushes: 0,
  revivedAt: null,
  isResubmission: false,
  ...change,
});

const BY = {
  owner: { kind: "APPLICANT", id: "owner" },
  rev: { kind: "REVIEWER", id: "rev" },
  admin: { kind: "ADMIN", id: "adm" },
  system: { kind: "SYSTEM", id: null },
} as const;

type Row = readonly [GuardName, boolean, Partial<FilingOrder>, Partial<TransitionFacts>];

const HELD = { reviewerId: "rev", leaseUntil: later(1) };

/** Each guard on both sides of its limit; a missing fact is the last line of most. */
const ROWS: readonly Row[] = [
  ["no-other-open-order", true, {}, { otherOpenOrder: false }],
  ["no-other-open-order", false, {}, { otherOpenOrder: true }],
  ["no-other-open-order", false, {}, {}],
  ["type-or-unknown", true, {}, { typeResult: { type: "ACCESS" } }],
  ["type-or-unknown", true, {}, { typeResult: { code: "E-TYPE-UNKNOWN" } }],
  ["type-or-unknown", false, {}, { typeResult: { code: "E-TYPE-MIXED" } }],
  ["type-or-unknown", false, {}, {}],
  ["version-current", true, {}, { versionCurrent: true }],
  ["version-current", false, {}, { versionCurrent: false }],
  ["version-current", false, {}, {}],
  ["answer-open", true, {}, {}],
  ["answer-open", true, { status: "INITIAL_REJECTED" }, {}],
  ["answer-open", true, { status: "SUPPLEMENT_REQUIRED" }, { answerMarked: true }],
  ["answer-open", false, { status: "SUPPLEMENT_REQUIRED" }, { answerMarked: false }],
  ["type-is-submitted", true, {}, {}],
  ["type-is-submitted", false, { type: "TRANSFER_ACCOUNT" }, {}],
  ["type-given", true, {}, { typeResult: { type: "FIRST" } }],
  ["type-given", false, {}, { typeResult: { code: "E-TYPE-UNKNOWN" } }],
  ["type-given", false, {}, {}],
  ["rules-pass", true, {}, { blockingFindings: 0 }],
  ["rules-pass", false, {}, { blockingFindings: 1 }],
  ["rules-pass", false, {}, {}],
  ["agreements-ticked", true, {}, { agreementsTicked: true }],
  ["agreements-ticked", false, {}, { agreementsTicked: false }],
  ["materials-complete", true, {}, { materialsComplete: true }],
  ["materials-complete", false, {}, { materialsComplete: false }],
  ["faces-handed-in", true, {}, { faceChecks: ["PASSED", "MANUAL"] }],
  ["faces-handed-in", true, {}, { faceChecks: [] }],
  ["faces-handed-in", false, {}, { faceChecks: ["PASSED", "FAILED"] }],
  ["faces-handed-in", false, {}, {}],
  ["not-taken", true, {}, {}],
  ["not-taken", false, { reviewerId: "rev" }, {}],
  ["reviewer-independent", true, {}, { actor: BY.rev, reviewer: { id: "rev", isOfSponsor: false } }],
  ["reviewer-independent", false, {}, { actor: BY.rev, reviewer: { id: "rev", isOfSponsor: true } }],
  ["reviewer-independent", false, {}, { actor: BY.rev, reviewer: { id: "other", isOfSponsor: false } }],
  [
    "reviewer-independent",
    false,
    { ownerId: "rev" },
    { actor: BY.rev, reviewer: { id: "rev", isOfSponsor: false } },
  ],
  ["reviewer-independent", false, {}, { actor: BY.rev }],
  ["reviewer-independent", true, {}, { actor: BY.system, reviewer: { id: "rev", isOfSponsor: false } }],
  ["reviewer-independent", false, {}, { actor: BY.system }],
  ["reviewer-independent", true, { type: "CHANGE_ACCESS" }, { actor: BY.system }],
  ["lease-given-back", true, HELD, { actor: BY.rev }],
  ["lease-given-back", false, { ...HELD, reviewerId: "other" }, { actor: BY.rev }],
  ["lease-given-back", false, {}, { actor: { kind: "REVIEWER", id: null } }],
  ["lease-given-back", false, HELD, { actor: BY.system }],
  ["lease-given-back", true, { reviewerId: "rev", leaseUntil: NOW }, { actor: BY.system }],
  ["lease-given-back", true, { reviewerId: "rev", leaseUntil: later(-1) }, { actor: BY.system }],
  ["lease-given-back", true, { reviewerId: "rev", leaseUntil: null }, { actor: BY.system }],
  ["lease-given-back", false, {}, { actor: BY.system }],
  ["lease-given-back", true, { type: "CHANGE_ACCESS" }, { actor: BY.system }],
  ["holds-lease", true, HELD, { actor: BY.rev }],
  ["holds-lease", false, { ...HELD, leaseUntil: NOW }, { actor: BY.rev }],
  ["holds-lease", false, { ...HELD, reviewerId: "other" }, { actor: BY.rev }],
  ["holds-lease", false, HELD, { actor: { kind: "REVIEWER", id: null } }],
  ["holds-lease", false, {}, { actor: BY.system }],
  ["holds-lease", true, { type: "CHANGE_ACCESS" }, { actor: BY.system }],
  ["holds-lease", false, { type: "CHANGE_ACCESS", ...HELD }, { actor: BY.system }],
  ["holds-lease", false, { type: null }, { actor: BY.system }],
  ["items-marked", false, {}, { markedItems: 0 }],
  ["items-marked", true, {}, { markedItems: 1 }],
  ["items-marked", false, {}, {}],
  ["every-remark-answered", true, {}, { unansweredRemarks: 0 }],
  ["every-remark-answered", false, {}, { unansweredRemarks: 1 }],
  ["every-remark-answered", false, {}, {}],
  ["reasons-given", false, {}, { reasons: [] }],
  ["reasons-given", true, {}, { reasons: [{ code: "R-BUR-01", text: "" }] }],
  ["reasons-given", false, {}, { reasons: [{ code: " ", text: "x" }] }],
  ["reasons-given", false, {}, {}],
  ["reasons-with-text", true, {}, { reasons: [{ code: "R-SUB-01", text: "x" }] }],
  ["reasons-with-text", false, {}, { reasons: [{ code: "R-SUB-01", text: " " }] }],
  ["reasons-with-text", false, {}, {}],
  ["some-remark-answered", false, {}, { answeredRemarks: 0 }],
  ["some-remark-answered", true, {}, { answeredRemarks: 1 }],
  ["some-remark-answered", false, {}, {}],
  ["type-allows-mailing", true, {}, {}],
  ["type-allows-mailing", false, { type: "CANCEL_SERVICE" }, {}],
  ["type-allows-mailing", false, { type: "CHANGE_ACCESS" }, {}],
  ["type-allows-mailing", false, { type: "CLAIM" }, {}],
  ["type-allows-mailing", false, { type: null }, {}],
  ["mailing-asked", true, {}, { mailingAsked: true }],
  ["mailing-asked", false, {}, { mailingAsked: false }],
  ["papers-received", true, {}, { papersReceived: true }],
  ["papers-received", false, {}, {}],
  ["type-goes-to-bureau", true, { type: "CANCEL_ACCESS" }, {}],
  ["type-goes-to-bureau", false, { type: "CLAIM" }, {}],
  ["type-goes-to-bureau", false, { type: "IMPORT" }, {}],
  ["type-goes-to-bureau", false, { type: null }, {}],
  ["checklist-passed", true, {}, { checklistPassed: true }],
  ["checklist-passed", false, {}, { checklistPassed: false }],
  ["faces-decided", true, {}, { faceChecks: ["PASSED"] }],
  ["faces-decided", false, {}, { faceChecks: ["MANUAL"] }],
  ["faces-decided", false, {}, {}],
  ["package-sent", true, {}, { packageSent: true }],
  ["package-sent", false, {}, {}],
  ["package-not-sent", true, {}, { packageSent: false }],
  ["package-not-sent", false, {}, { packageSent: true }],
  ["package-not-sent", false, {}, {}],
  ["sms-needed", false, {}, { smsVerifiers: 0 }],
  ["sms-needed", true, {}, { smsVerifiers: 1 }],
  ["sms-needed", false, {}, {}],
  ["sms-not-needed", true, {}, { smsVerifiers: 0 }],
  ["sms-not-needed", false, {}, { smsVerifiers: 1 }],
  ["sms-not-needed", false, {}, {}],
  ["all-verified", true, {}, { smsOutcome: "VERIFIED" }],
  ["all-verified", false, {}, { smsOutcome: "OPEN" }],
  ["verification-failed", true, {}, { smsOutcome: "FAILED" }],
  ["verification-failed", false, {}, { smsOutcome: "OPEN" }],
  ["content-identical", true, {}, { contentIdentical: true }],
  ["content-identical", false, {}, { contentIdentical: false }],
  ["documents-valid", true, {}, { documentsValid: true }],
  ["documents-valid", false, {}, { documentsValid: false }],
  ["repushes-left", true, { smsRepushes: 2 }, {}],
  ["repushes-left", false, { smsRepushes: 3 }, {}],
  ["repushes-left", false, { smsRepushes: 4 }, {}],
  ["repushes-left", true, { smsRepushes: 3 }, { settings: { ...DEFAULT_DEADLINES, smsRepushes: 4 } }],
  ["changed-or-repushes-used", true, {}, { contentIdentical: false }],
  ["changed-or-repushes-used", true, {}, { contentIdentical: true, documentsValid: false }],
  ["changed-or-repushes-used", false, { smsRepushes: 2 }, { contentIdentical: true, documentsValid: true }],
  ["changed-or-repushes-used", true, { smsRepushes: 3 }, { contentIdentical: true, documentsValid: true }],
  ["confirmed-by-typing", true, {}, { confirmedByTyping: true }],
  ["confirmed-by-typing", false, {}, {}],
  ["timer-over", false, {}, { timerEndsAt: later(1) }],
  ["timer-over", true, {}, { timerEndsAt: NOW }],
  ["timer-over", true, {}, { timerEndsAt: later(-1) }],
  ["timer-over", false, {}, {}],
  ["first-revival", true, {}, {}],
  ["first-revival", false, { revivedAt: NOW }, {}],
  ["revival-in-time", true, {}, { timerEndsAt: later(1) }],
  ["revival-in-time", false, {}, { timerEndsAt: NOW }],
  ["revival-in-time", false, {}, {}],
  ["end-reason-given", true, {}, { endReason: "x" }],
  ["end-reason-given", false, {}, { endReason: "  " }],
  ["end-reason-given", false, {}, {}],
  ["second-admin", true, { status: "INITIAL_REVIEW" }, { actor: BY.admin }],
  ["second-admin", true, { status: "PENDING_BUREAU_SUBMIT" }, { actor: BY.admin, packageSent: false }],
  ["second-admin", false, { status: "PENDING_BUREAU_SUBMIT" }, { actor: BY.admin, packageSent: true }],
  ["second-admin", false, { status: "PENDING_BUREAU_SUBMIT" }, { actor: BY.admin }],
  ["second-admin", false, { status: "SMS_VERIFYING" }, { actor: BY.admin }],
  ["second-admin", false, { status: "BUREAU_REVIEW" }, { actor: BY.admin, secondAdminId: "adm" }],
  ["second-admin", false, { status: "BUREAU_REVIEW" }, { actor: BY.admin, secondAdminId: "" }],
  ["second-admin", true, { status: "BUREAU_REVIEW" }, { actor: BY.admin, secondAdminId: "adm2" }],
  ["second-admin", true, { status: "BUREAU_REJECTED" }, { actor: BY.admin }],
  ["type-is-claim", true, { type: "IMPORT" }, {}],
  ["type-is-claim", false, { type: "FIRST" }, {}],
  ["type-is-claim", false, { type: null }, {}],
  ["proof-accepted", true, {}, { proofAccepted: true }],
  ["proof-accepted", false, {}, {}],
  ["type-is-transfer", true, { type: "TRANSFER_ACCOUNT" }, {}],
  ["type-is-transfer", false, {}, {}],
  ["both-accounts-confirmed", true, {}, { bothAccountsConfirmed: true }],
  ["both-accounts-confirmed", false, {}, { bothAccountsConfirmed: false }],
];

test.each(ROWS.map(([guard, met, on, given], i) => ({ guard, met, on, given, i })))(
  "$guard is $met ($i)",
  ({ guard, met, on, given }) => {
    expect(GUARDS[guard](order(on), { now: NOW, actor: BY.owner, ...given })).toBe(met);
  },
);

test("every guard stands in the table above, met and not met", () => {
  const names = Object.keys(REFUSALS).filter(
    (code) => code !== "illegal-transition" && code !== "wrong-actor",
  );
  for (const name of names) {
    const seen = new Set(ROWS.filter(([guard]) => guard === name).map(([, met]) => met));
    expect(seen, name).toEqual(new Set([true, false]));
  }
});

const refusal = (on: Partial<FilingOrder>, given: Partial<TransitionFacts>): RefusalCode | null => {
  const result = transition(order(on), "submit", { now: NOW, actor: BY.owner, ...given });
  return result.ok ? null : result.error.code;
};

test("the first guard in the way is the one that is named", () => {
  expect(refusal({}, {})).toBe("type-given");
  expect(refusal({}, { typeResult: { type: "FIRST" } })).toBe("rules-pass");
  expect(refusal({ status: "SUPPLEMENT_REQUIRED" }, {})).toBe("every-remark-answered");
});

const READY = {
  typeResult: { type: "ACCESS" },
  blockingFindings: 0,
  agreementsTicked: true,
  materialsComplete: true,
  faceChecks: [],
  answeredRemarks: 1,
  unansweredRemarks: 0,
  contentIdentical: false,
} as const;

test.each([
  ["DRAFT", false],
  ["SUPPLEMENT_REQUIRED", true],
  ["INITIAL_REJECTED", true],
  ["SMS_FAILED", true],
  ["BUREAU_REJECTED", true],
] as const)("submitting from %s takes the fresh type and flags a resubmission: %s", (status, flag) => {
  const before = order({ status, reviewerId: "rev", initialReviewerId: "rev" });
  const result = transition(before, "submit", { now: NOW, actor: BY.owner, ...READY });
  expect(result).toMatchObject({
    value: { order: { type: "ACCESS", isResubmission: flag, reviewerId: null, initialReviewerId: null } },
  });
});

test("a rejecting result of the basic check is kept: the order loses its type and stays", () => {
  const typeResult = { code: "E-TYPE-SHELL" } as const;
  const given = { now: NOW, actor: BY.owner, versionCurrent: true, typeResult };
  const result = transition(order(), "change-basic-check", given);
  expect(result).toMatchObject({ value: { order: { status: "DRAFT", type: null, lastSavedAt: NOW } } });
});

test("taking gives the lease, passing ends it and remembers who passed", () => {
  const reviewer = { id: "rev", isOfSponsor: false };
  const taken = transition(order({ status: "SUBMITTED" }), "take", { now: NOW, actor: BY.rev, reviewer });
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.order).toMatchObject({ reviewerId: "rev", leaseUntil: later(30 * 60_000) });
  const passed = transition(taken.value.order, "pass", {
    now: later(60_000),
    actor: BY.rev,
    checklistPassed: true,
    faceChecks: ["PASSED"],
  });
  expect(passed).toMatchObject({ value: { order: { leaseUntil: null, initialReviewerId: "rev" } } });
});

test("the system takes CHANGE_ACCESS without a holder and may leave it to a reviewer", () => {
  const change = { type: "CHANGE_ACCESS" } as const;
  const taken = transition(order({ ...change, status: "SUBMITTED" }), "take", { now: NOW, actor: BY.system });
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.order).toMatchObject({ status: "INITIAL_REVIEW", reviewerId: null });
  const left = transition(taken.value.order, "release", { now: NOW, actor: BY.system });
  expect(left).toMatchObject({ value: { order: { status: "SUBMITTED" } } });
});

test("an unchanged resubmission is counted, a revival remembered", () => {
  const given = { now: NOW, actor: BY.owner, contentIdentical: true, documentsValid: true };
  const pushed = transition(order({ status: "SMS_FAILED", smsRepushes: 2 }), "resubmit-unchanged", given);
  expect(pushed).toMatchObject({ value: { order: { smsRepushes: 3 }, notices: [] } });
  const revived = transition(order({ status: "EXPIRED" }), "revive", {
    now: NOW,
    actor: BY.owner,
    otherOpenOrder: false,
    timerEndsAt: later(1),
  });
  expect(revived).toMatchObject({ value: { order: { status: "DRAFT", type: "FIRST", revivedAt: NOW } } });
});
