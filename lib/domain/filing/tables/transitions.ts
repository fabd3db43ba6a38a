import { type FilingStatus, RETURNED_STATUSES, WAITING_STATUSES } from "../states";
import type { REFUSALS } from "./refusals";

const OPEN_STATUSES: readonly FilingStatus[] = [
  ...WAITING_STATUSES,
  "SUBMITTED",
  "INITIAL_REVIEW",
  "PENDING_BUREAU_SUBMIT",
  "SMS_VERIFYING",
  "BUREAU_REVIEW",
];
const DECIDING = ["holds-lease"] as const;
/** What the initial review must have done before an order can go to the bureau, by post or at once. */
const REVIEWED = ["checklist-passed", "faces-decided"] as const;
const SUBMITTING = [
  "type-is-submitted",
  "type-given",
  "rules-pass",
  "agreements-ticked",
  "materials-complete",
  "faces-handed-in",
] as const;

/** What changes a stored order. */
export type FilingEvent =
  | "create"
  | "change-basic-check"
  | "submit"
  | "withdraw"
  | "take"
  | "release"
  | "require-supplement"
  | "reject"
  | "require-mailing"
  | "confirm-mailing"
  | "pass"
  | "start-sms"
  | "start-bureau-review"
  | "fail-sms"
  | "resubmit-unchanged"
  | "approve"
  | "refuse"
  | "abandon"
  | "expire"
  | "revive"
  | "end"
  | "accept-record"
  | "take-back"
  | "transfer"
  | "purge";

export type ActorKind = "APPLICANT" | "REVIEWER" | "BUREAU" | "ADMIN" | "SYSTEM";

/** What must be true; each guard is also the code of its refusal. */
export type GuardName = Exclude<keyof typeof REFUSALS, "illegal-transition" | "wrong-actor">;

/** What the server does with the change, in the same transaction or from its outbox. */
export type FilingEffect =
  | "reserve-service-codes"
  | "release-service-codes"
  | "use-service-codes"
  | "snapshot-rules"
  | "detect-type"
  | "list-stale-answers"
  | "validate-again"
  | "freeze-version"
  | "flag-resubmission"
  | "start-lease"
  | "end-lease"
  | "keep-remarks"
  | "send-package"
  | "open-challenges"
  | "void-challenges"
  | "record-sms-reasons"
  | "issue-numbers"
  | "update-records"
  | "lift-access-block"
  | "start-duties"
  | "attach-record"
  | "move-record"
  | "tell-connector"
  | "purge-answers-and-files";

export type NoticeCode =
  `N${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19}`;

/**
 * One row of the life cycle. `from: null` stands for "no order yet", `event: null` for a row that stores
 * nothing, `to: "SAME"` for an event that leaves the state as it is.
 */
export interface TransitionRow {
  readonly number: number;
  readonly event: FilingEvent | null;
  readonly from: readonly FilingStatus[] | null;
  readonly to: FilingStatus | "SAME";
  readonly actors: readonly ActorKind[];
  readonly guards: readonly GuardName[];
  readonly effects: readonly FilingEffect[];
  readonly notices: readonly NoticeCode[];
}

function row(
  [number, event]: readonly [number, FilingEvent | null],
  [from, to]: readonly [readonly FilingStatus[] | null, FilingStatus | "SAME"],
  actors: readonly ActorKind[],
  then: Partial<Pick<TransitionRow, "guards" | "effects" | "notices">> = {},
): TransitionRow {
  return { number, event, from, to, actors, guards: [], effects: [], notices: [], ...then };
}

/**
 * All transitions of an order, numbered as in the notes; no other exists. A number with several rows differs
 * by state or target only.
 *
 * @source workflow.md §2 and §5 of the domain notes
 */
export const TRANSITIONS: readonly TransitionRow[] = [
  // The system for an applicant whose filing waited in the queue.
  row([1, "create"], [null, "DRAFT"], ["APPLICANT", "SYSTEM"], {
    guards: ["no-other-open-order", "type-or-unknown"],
    effects: ["reserve-service-codes", "snapshot-rules"],
  }),
  row([2, "change-basic-check"], [["DRAFT", ...RETURNED_STATUSES], "SAME"], ["APPLICANT"], {
    guards: ["version-current", "answer-open"],
    effects: ["detect-type", "list-stale-answers"],
  }),
  row([3, null], [["DRAFT"], "SAME"], []),
  row([4, "submit"], [["DRAFT"], "SUBMITTED"], ["APPLICANT"], {
    guards: SUBMITTING,
    effects: ["detect-type", "freeze-version"],
    notices: ["N1", "N19"],
  }),
  row([5, "withdraw"], [["SUBMITTED"], "DRAFT"], ["APPLICANT"], {
    guards: ["not-taken"],
    notices: ["N2"],
  }),
  row([6, "take"], [["SUBMITTED"], "INITIAL_REVIEW"], ["REVIEWER", "SYSTEM"], {
    guards: ["reviewer-independent"],
    effects: ["start-lease"],
  }),
  row([7, "release"], [["INITIAL_REVIEW"], "SUBMITTED"], ["REVIEWER", "SYSTEM"], {
    guards: ["lease-given-back"],
    effects: ["end-lease", "keep-remarks"],
  }),
  row([8, "require-supplement"], [["INITIAL_REVIEW"], "SUPPLEMENT_REQUIRED"], ["REVIEWER"], {
    guards: [...DECIDING, "items-marked"],
    effects: ["end-lease"],
    notices: ["N3"],
  }),
  row([9, "submit"], [["SUPPLEMENT_REQUIRED"], "SUBMITTED"], ["APPLICANT"], {
    guards: ["every-remark-answered", ...SUBMITTING],
    effects: ["detect-type", "freeze-version", "flag-resubmission"],
    notices: ["N1", "N19"],
  }),
  row([10, "reject"], [["INITIAL_REVIEW"], "INITIAL_REJECTED"], ["REVIEWER"], {
    guards: [...DECIDING, "reasons-with-text"],
    effects: ["end-lease"],
    notices: ["N4"],
  }),
  row([11, "submit"], [["INITIAL_REJECTED"], "SUBMITTED"], ["APPLICANT"], {
    guards: ["some-remark-answered", ...SUBMITTING],
    effects: ["detect-type", "freeze-version", "flag-resubmission"],
    notices: ["N1", "N19"],
  }),
  row([12, "require-mailing"], [["INITIAL_REVIEW"], "MAILING_REQUIRED"], ["REVIEWER"], {
    guards: [...DECIDING, "type-allows-mailing", "mailing-asked", ...REVIEWED],
    effects: ["end-lease"],
    notices: ["N5"],
  }),
  row([13, "confirm-mailing"], [["MAILING_REQUIRED"], "PENDING_BUREAU_SUBMIT"], ["REVIEWER"], {
    guards: [...REVIEWED, "papers-received"],
    effects: ["send-package"],
    notices: ["N6"],
  }),
  row([14, "pass"], [["INITIAL_REVIEW"], "PENDING_BUREAU_SUBMIT"], ["REVIEWER", "SYSTEM"], {
    guards: [...DECIDING, "type-goes-to-bureau", ...REVIEWED],
    effects: ["end-lease", "send-package"],
    notices: ["N6"],
  }),
  row([15, "start-sms"], [["PENDING_BUREAU_SUBMIT"], "SMS_VERIFYING"], ["SYSTEM"], {
    guards: ["package-sent", "sms-needed"],
    effects: ["open-challenges"],
    notices: ["N7"],
  }),
  row([16, "start-bureau-review"], [["PENDING_BUREAU_SUBMIT"], "BUREAU_REVIEW"], ["SYSTEM"], {
    guards: ["package-sent", "sms-not-needed"],
    notices: ["N9"],
  }),
  row([17, "start-bureau-review"], [["SMS_VERIFYING"], "BUREAU_REVIEW"], ["SYSTEM"], {
    guards: ["all-verified"],
    notices: ["N9"],
  }),
  row([18, "fail-sms"], [["SMS_VERIFYING"], "SMS_FAILED"], ["SYSTEM"], {
    guards: ["verification-failed"],
    effects: ["record-sms-reasons", "void-challenges"],
    notices: ["N8"],
  }),
  row([19, "resubmit-unchanged"], [["SMS_FAILED"], "PENDING_BUREAU_SUBMIT"], ["APPLICANT"], {
    guards: ["content-identical", "documents-valid", "repushes-left"],
    effects: ["send-package"],
  }),
  row([20, "submit"], [["SMS_FAILED"], "SUBMITTED"], ["APPLICANT"], {
    guards: ["changed-or-repushes-used", ...SUBMITTING],
    effects: ["detect-type", "freeze-version", "flag-resubmission"],
    notices: ["N1", "N19"],
  }),
  row([21, "approve"], [["BUREAU_REVIEW"], "APPROVED"], ["BUREAU"], {
    effects: ["issue-numbers", "update-records", "use-service-codes", "lift-access-block", "start-duties"],
    notices: ["N10"],
  }),
  row([22, "refuse"], [["BUREAU_REVIEW"], "BUREAU_REJECTED"], ["BUREAU"], {
    guards: ["reasons-given"],
    notices: ["N11"],
  }),
  row([23, "submit"], [["BUREAU_REJECTED"], "SUBMITTED"], ["APPLICANT"], {
    guards: ["some-remark-answered", ...SUBMITTING],
    effects: ["detect-type", "freeze-version", "flag-resubmission"],
    notices: ["N1", "N19"],
  }),
  row([24, "abandon"], [WAITING_STATUSES, "ABANDONED"], ["APPLICANT"], {
    guards: ["confirmed-by-typing"],
    effects: ["release-service-codes"],
    notices: ["N12"],
  }),
  row([24, "abandon"], [["SUBMITTED"], "ABANDONED"], ["APPLICANT"], {
    guards: ["not-taken", "confirmed-by-typing"],
    effects: ["release-service-codes"],
    notices: ["N12"],
  }),
  row([24, "abandon"], [["PENDING_BUREAU_SUBMIT"], "ABANDONED"], ["APPLICANT"], {
    guards: ["package-not-sent", "confirmed-by-typing"],
    effects: ["release-service-codes"],
    notices: ["N12"],
  }),
  row([25, "expire"], [WAITING_STATUSES, "EXPIRED"], ["SYSTEM"], {
    guards: ["timer-over"],
    effects: ["release-service-codes"],
    notices: ["N14"],
  }),
  row([26, "revive"], [["EXPIRED"], "DRAFT"], ["APPLICANT"], {
    guards: ["first-revival", "revival-in-time", "no-other-open-order"],
    effects: ["reserve-service-codes", "detect-type", "validate-again", "snapshot-rules"],
  }),
  row([27, "end"], [OPEN_STATUSES, "CANCELLED_BY_ADMIN"], ["ADMIN"], {
    guards: ["end-reason-given", "second-admin"],
    effects: ["release-service-codes", "tell-connector"],
    notices: ["N15"],
  }),
  row([28, "accept-record"], [["INITIAL_REVIEW"], "APPROVED"], ["REVIEWER"], {
    guards: [...DECIDING, "type-is-claim", "proof-accepted"],
    effects: ["end-lease", "attach-record"],
    notices: ["N10"],
  }),
  row([29, "withdraw"], [["PENDING_BUREAU_SUBMIT"], "DRAFT"], ["APPLICANT"], {
    guards: ["package-not-sent"],
    notices: ["N2"],
  }),
  row([30, "take-back"], [["SUPPLEMENT_REQUIRED"], "DRAFT"], ["APPLICANT"], {
    effects: ["keep-remarks"],
  }),
  row([31, "require-supplement"], [["MAILING_REQUIRED"], "SUPPLEMENT_REQUIRED"], ["REVIEWER"], {
    guards: ["items-marked"],
    notices: ["N3"],
  }),
  row([31, "reject"], [["MAILING_REQUIRED"], "INITIAL_REJECTED"], ["REVIEWER"], {
    guards: ["reasons-given"],
    notices: ["N4"],
  }),
  row([32, "transfer"], [["DRAFT"], "APPROVED"], ["SYSTEM"], {
    guards: ["type-is-transfer", "both-accounts-confirmed"],
    effects: ["move-record"],
    notices: ["N10"],
  }),
  row([33, "purge"], [["ABANDONED", "EXPIRED", "CANCELLED_BY_ADMIN"], "SAME"], ["SYSTEM"], {
    guards: ["timer-over"],
    effects: ["purge-answers-and-files"],
  }),
];
