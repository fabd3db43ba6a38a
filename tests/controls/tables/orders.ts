import { type Control, instead, without } from "../control";

const POLICY = "lib/domain/filing/policy.ts";
const GRANTS = "lib/domain/filing/tables/policy-grants.ts";
const SUBMIT = "lib/server/filing/submit-order.ts";
const APPROVE = "lib/server/bureau/approve-order.ts";
const SMS = "lib/domain/filing/sms-verification.ts";

const AUDIT = "await saveAudit(tx, actor, at, {";
const NO_AUDIT = "void (tx, actor, at, {";

/** Who may do what to an order, once, and in sight of all. */
export const ORDER_CONTROLS: readonly Control[] = [
  {
    name: "ownership",
    without: "every applicant reads and changes every order",
    edits: [
      instead(
        POLICY,
        "actor.id !== null && actor.id === order.ownerId,",
        "actor.id !== null && order.ownerId !== null,",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/filing-save-answers.test.ts", "tests/integration/filing-submit.test.ts"],
  },
  {
    name: "independence",
    without: "staff decide their own orders and those of their organisation",
    edits: [
      instead(
        POLICY,
        "actor.id !== null && actor.id !== order.ownerId && !isOfSponsor",
        "actor.id !== null || isOfSponsor",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/review-desk.test.ts"],
  },
  {
    name: "four-eyes-of-the-bureau",
    without: "one person passes the initial review and decides for the bureau",
    edits: [without(POLICY, " && actor.id !== order.initialReviewerId")],
    project: "integration",
    tests: ["tests/integration/bureau-decisions.test.ts"],
  },
  {
    name: "four-eyes-of-alarms",
    without: "one reviewer alone accuses an applicant of false filing",
    edits: [instead("lib/domain/review/reason.ts", "return FOUR_EYES.has(code);", "return code === null;")],
    project: "integration",
    tests: ["tests/integration/review-decisions.test.ts"],
  },
  {
    name: "obligatory-notices",
    without: "a choice stored long ago keeps away a notice on which a deadline hangs",
    edits: [
      instead("lib/domain/filing/notice-choices.ts", "return !isObligatory(code) && muted", "return muted"),
    ],
    project: "unit",
    tests: ["lib/domain/filing/notice-choices.test.ts"],
  },
  {
    name: "two-administrators",
    without: "one administrator alone ends an order that is with the ministry or the bureau",
    edits: [instead("lib/domain/filing/guards.ts", "secondAdminId !== actor.id;", 'secondAdminId !== "";')],
    project: "integration",
    tests: ["tests/integration/admin-end-order.test.ts"],
  },
  {
    name: "province",
    without: "an officer decides for other provinces",
    edits: [instead(POLICY, 'return provinces === "ALL" ||', "return provinces !== null ||")],
    project: "unit",
    tests: ["lib/domain/filing/policy.test.ts"],
  },
  {
    name: "grant-of-decisions",
    without: "an administrator approves filings",
    edits: [instead(GRANTS, '"bureau.approve": [officer]', '"bureau.approve": [officer, admin()]')],
    project: "unit",
    tests: ["lib/domain/filing/policy.test.ts"],
  },
  {
    name: "grant-of-submitting",
    without: "a reviewer submits for an applicant",
    edits: [
      instead(
        GRANTS,
        '"filing.submit": [owner(...EDITABLE)]',
        '"filing.submit": [owner(...EDITABLE), reviewer(...EDITABLE)]',
      ),
    ],
    project: "unit",
    tests: ["lib/domain/filing/policy.test.ts"],
  },
  {
    name: "grant-of-uploads",
    without: "papers are exchanged while somebody reviews them",
    edits: [instead(GRANTS, '"material.upload": [owner(...EDITABLE)]', '"material.upload": [owner()]')],
    project: "integration",
    tests: ["tests/integration/materials.test.ts"],
  },
  {
    name: "grant-of-revealing",
    without: "every reviewer looks behind masks without holding the order",
    edits: [
      instead(
        GRANTS,
        '"filing.reveal": [owner(), holder, officer, admin()]',
        '"filing.reveal": [owner(), holder, officer, admin(), reviewer(...SEEN_BY_REVIEWER)]',
      ),
    ],
    project: "unit",
    tests: ["lib/domain/filing/policy.test.ts"],
  },
  {
    name: "lease",
    without: "a reviewer whose time is over works on what another one may have taken",
    edits: [
      instead(
        "lib/server/review/desk-order.ts",
        "const isOwn = order.reviewerId === actor.id && isLeased(order, at);",
        "const isOwn = order.reviewerId === actor.id;",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/review-desk.test.ts"],
  },
  {
    name: "supplement-opens-what-was-marked",
    without: "what was reviewed already is exchanged in a supplement",
    edits: [
      without(
        "lib/server/filing/save-answers.ts",
        'if (path !== undefined) return fail({ code: "locked", path });',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/filing-save-answers.test.ts"],
  },
  {
    name: "draft-versions",
    without: "one tab overwrites what another one saved",
    edits: [
      instead("lib/wizard/merge.ts", "if ((stored.fieldVersions[path] ?? 0) > base) {", "if (base < 0) {"),
    ],
    project: "integration",
    tests: ["tests/integration/filing-save-answers.test.ts"],
  },
  {
    name: "order-version",
    without: "a change decided on an old state is written over a newer one",
    edits: [
      instead(
        "lib/server/filing/order-repository.ts",
        "where: { id: order.id, version: order.version - 1 },",
        "where: { id: order.id },",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/order-changes.test.ts"],
  },
  {
    name: "audit-of-changes",
    without: "nobody can tell later who changed an order",
    edits: [instead("lib/server/filing/change-order.ts", AUDIT, NO_AUDIT)],
    project: "integration",
    tests: ["tests/integration/order-changes.test.ts"],
  },
  {
    name: "audit-in-the-transaction",
    without: "a change holds although its audit row could not be written",
    edits: [
      instead(
        "lib/server/filing/change-order.ts",
        "return db.$transaction((tx) => changeOrderIn(tx, request));",
        "return changeOrderIn(db, request);",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/order-changes.test.ts"],
  },
  {
    name: "signed-ends-of-the-audit",
    without: "the portal itself makes good an audit that somebody forged",
    edits: [
      without("lib/server/audit/append-audit.ts", "if (!isSigned(found)) throw new BrokenChainError(found);"),
    ],
    project: "integration",
    tests: ["tests/integration/audit-chains.test.ts"],
  },
  {
    name: "audit-of-revealing",
    without: "a reviewer looks behind masks unseen",
    edits: [instead("lib/server/review/save-reveal.ts", AUDIT, NO_AUDIT)],
    project: "integration",
    tests: ["tests/integration/review-queue.test.ts"],
  },
  {
    name: "reason-of-revealing",
    without: "an officer looks behind a mask without saying why",
    edits: [
      instead(
        "lib/server/bureau/reveal-answer.ts",
        "const ground = parseRevealGround(reason, note);",
        'const ground = parseRevealGround(reason || "COMPARE", note);',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/bureau-desk.test.ts"],
  },
  {
    name: "submit-once",
    without: "a click repeated makes a second submission or an error",
    edits: [
      without(SUBMIT, "if (receipt) return ok(receipt);"),
      without(SUBMIT, "if (isHandedIn(order, actor)) return earlierReceipt(tx, order, checked);"),
    ],
    project: "integration",
    tests: ["tests/integration/filing-submit.test.ts"],
  },
  {
    name: "approve-once",
    without: "an officer whose answer was lost does not learn the numbers",
    edits: [without(APPROVE, "if (repeated) return ok(repeated);")],
    project: "integration",
    tests: ["tests/integration/bureau-decisions.test.ts"],
  },
  {
    name: "decide-once",
    without: "a reviewer whose answer was lost is told that somebody else decided",
    edits: [
      instead(
        "lib/server/review/decide-initial-review.ts",
        "return isRepeated(refusal, order, request) ? ok(decision) : fail(refusal);",
        "return fail(refusal);",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/review-decisions.test.ts"],
  },
  {
    name: "upload-once",
    without: "an upload sent twice is kept twice",
    edits: [
      instead(
        "lib/server/materials/material-repository.ts",
        "where: { uploadKey }",
        'where: { uploadKey: "" }',
      ),
    ],
    project: "integration",
    tests: ["tests/integration/materials-files.test.ts"],
  },
  {
    name: "numbers-differ",
    without: "two sponsors get one number",
    edits: [
      instead(
        "lib/server/bureau/issue-numbers.ts",
        "data: { value: { increment: 1 } },",
        "data: { value: { increment: 0 } },",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/bureau-numbers.test.ts"],
  },
  {
    name: "sms-tries",
    without: "a stranger tries codes until one is right",
    edits: [
      instead(
        SMS,
        "const isReturned = wrongEntries > settings.smsWrongEntries;",
        "const isReturned = wrongEntries > 1_000_000;",
      ),
    ],
    project: "integration",
    tests: ["tests/integration/verification-entries.test.ts"],
  },
  {
    name: "sms-deadline",
    without: "an entry counts after the 24 hours of the ministry",
    edits: [without(SMS, 'if (now >= round.deadline) return { ...nothing, answer: "TOO_LATE" };')],
    project: "unit",
    tests: ["lib/domain/filing/sms-verification.test.ts"],
  },
  {
    name: "sms-needs-the-document",
    without: "whoever holds the phone verifies, without the document number",
    edits: [instead(SMS, "if (entry.codeRight && entry.documentRight) {", "if (entry.codeRight) {")],
    project: "integration",
    tests: ["tests/integration/verification-entries.test.ts"],
  },
];
