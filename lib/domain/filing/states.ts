import { FILING_STATUSES } from "./tables/filing-statuses";
import { FILING_TYPES, type FilingType } from "./types";

export { FILING_STATUSES };

/** Stored state of a filing order (备案订单状态). */
export type FilingStatus = keyof typeof FILING_STATUSES;

/** Who has the ball. */
export type ActingParty = NonNullable<(typeof FILING_STATUSES)[FilingStatus]["mustAct"]>;

/** What of an order says who has the ball. */
export interface BallFacts {
  readonly status: FilingStatus;
  /** When the applicant said that the papers are on their way. */
  readonly papersSentAt: Date | null;
  /** When the order is to be submitted by itself, as its applicant asked. */
  readonly submitAt: Date | null;
}

/**
 * Who has the ball: as the state says; once the papers are on their way, whoever receives them; once the applicant left
 * the submission to the system, the system.
 *
 * @source workflow.md §1.1 of the domain notes ("applicant mails, reviewer confirms")
 */
export function actingParty({ status, papersSentAt, submitAt }: BallFacts): ActingParty | null {
  if (submitAt) return "SYSTEM";
  if (status === "MAILING_REQUIRED" && papersSentAt) return "REVIEWER";
  return FILING_STATUSES[status].mustAct;
}

/** A text in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Returned (退回状态): the ball came back to the applicant. */
export const RETURNED_STATUSES = [
  "SUPPLEMENT_REQUIRED",
  "INITIAL_REJECTED",
  "SMS_FAILED",
  "BUREAU_REJECTED",
] as const satisfies readonly FilingStatus[];

/** Waiting for the applicant: the 45 days run. */
export const WAITING_STATUSES = [
  "DRAFT",
  ...RETURNED_STATUSES,
  "MAILING_REQUIRED",
] as const satisfies readonly FilingStatus[];

/** Frozen: with the provider, the ministry or the bureau; no answer may change. */
export const FROZEN_STATUSES = [
  "SUBMITTED",
  "INITIAL_REVIEW",
  "MAILING_REQUIRED",
  "PENDING_BUREAU_SUBMIT",
  "SMS_VERIFYING",
  "BUREAU_REVIEW",
] as const satisfies readonly FilingStatus[];

/** Closed; every other order is open. */
export const CLOSED_STATUSES = [
  "APPROVED",
  "ABANDONED",
  "EXPIRED",
  "CANCELLED_BY_ADMIN",
] as const satisfies readonly FilingStatus[];

/** Not stored: how a DRAFT is called by its progress. */
export const DRAFT_STAGES = {
  DRAFT: { zh: "待完善备案信息", en: "information to be completed" },
  PENDING_MATERIAL: { zh: "待上传资料及真实性核验", en: "materials and verification due" },
  PENDING_CONFIRM: { zh: "待信息确认", en: "ready to be confirmed" },
} as const satisfies Record<string, Label>;

export type DraftStage = keyof typeof DRAFT_STAGES;

/** What an order's progress is computed from; `faceChecks` are states of materials.md §6. */
export interface DraftProgress {
  readonly formsValid: boolean;
  readonly materialsComplete: boolean;
  readonly faceChecks: readonly string[];
}

function isOneOf(list: readonly FilingStatus[], status: FilingStatus): boolean {
  return list.includes(status);
}

/**
 * Whether the order came back to the applicant.
 *
 * @source workflow.md §1.1 of the domain notes
 */
export function isReturned(status: FilingStatus): boolean {
  return isOneOf(RETURNED_STATUSES, status);
}

/**
 * Whether the order waits for the applicant, so that it expires when nothing happens.
 *
 * @source workflow.md §1.1 of the domain notes
 */
export function isWaitingForApplicant(status: FilingStatus): boolean {
  return isOneOf(WAITING_STATUSES, status);
}

/**
 * Whether the order has ended; EXPIRED counts although it may be revived.
 *
 * @source workflow.md §1.1 of the domain notes
 */
export function isClosed(status: FilingStatus): boolean {
  return isOneOf(CLOSED_STATUSES, status);
}

/**
 * Whether the order is open: it blocks another order of the same account or sponsor.
 *
 * @source workflow.md §1.1 and filing-types.md §2.3 of the domain notes
 */
export function isOpen(status: FilingStatus): boolean {
  return !isClosed(status);
}

/**
 * Whether answers may be changed at all: a draft or a returned order.
 *
 * @source workflow.md §1.1 of the domain notes
 */
export function isEditable(status: FilingStatus): boolean {
  return status === "DRAFT" || isReturned(status);
}

/**
 * How far the answers of a draft or returned order have come. A face check counts when it is `PASSED` or
 * `MANUAL` (handed in, decided by the reviewer).
 *
 * @source workflow.md §1.2 of the domain notes
 */
export function draftStage(progress: DraftProgress): DraftStage {
  if (!progress.formsValid) return "DRAFT";
  const facesDone = progress.faceChecks.every((state) => state === "PASSED" || state === "MANUAL");
  return progress.materialsComplete && facesDone ? "PENDING_CONFIRM" : "PENDING_MATERIAL";
}

/**
 * What the applicant reads: APPROVED by type, DRAFT by stage, every other state by its own label.
 *
 * @source workflow.md §1.1 to §1.3 of the domain notes
 */
export function statusLabel(status: FilingStatus, type: FilingType | null, stage?: DraftStage): Label {
  if (status === "APPROVED" && type) return FILING_TYPES[type].approved;
  if (status === "DRAFT" && stage) return DRAFT_STAGES[stage];
  return FILING_STATUSES[status];
}
