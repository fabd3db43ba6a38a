import { type FilingStatus, FROZEN_STATUSES, RETURNED_STATUSES, WAITING_STATUSES } from "../states";

/** `VERIFIER`: on the page of the SMS verification; `VISITOR`: anybody else who is not signed in. */
export type PolicyRole = "APPLICANT" | "REVIEWER" | "BUREAU" | "ADMIN" | "SYSTEM" | "VERIFIER" | "VISITOR";

/**
 * How an actor must stand to an order. `owner`: it is theirs. `independent`: not theirs and not of their own
 * organisation. `holder`: independent, and they took it. `officer`: independent, of the province, and not who did
 * the initial review. `province`: of the province. `verifier`: has a challenge of it. `contact`: proved by code
 * to be the owner or a person in charge.
 */
export type Relation = "owner" | "independent" | "holder" | "officer" | "province" | "verifier" | "contact";

/** One way to a permission: role, relations that must all hold, states (any when left out). */
export interface Grant {
  readonly role: PolicyRole;
  readonly relation?: Relation;
  readonly statuses?: readonly FilingStatus[];
}

const EDITABLE: readonly FilingStatus[] = ["DRAFT", ...RETURNED_STATUSES];
const OPEN: readonly FilingStatus[] = [
  ...WAITING_STATUSES,
  ...FROZEN_STATUSES.filter((status) => status !== "MAILING_REQUIRED"),
];
const SEEN_BY_REVIEWER: readonly FilingStatus[] = [
  ...FROZEN_STATUSES,
  ...RETURNED_STATUSES,
  "APPROVED",
  "CANCELLED_BY_ADMIN",
];
const SEEN_BY_BUREAU: readonly FilingStatus[] = ["BUREAU_REVIEW", "BUREAU_REJECTED", "APPROVED"];
const DECIDING: readonly FilingStatus[] = ["INITIAL_REVIEW"];

const owner = (...statuses: readonly FilingStatus[]): Grant =>
  statuses.length === 0
    ? { role: "APPLICANT", relation: "owner" }
    : { role: "APPLICANT", relation: "owner", statuses };
const holder: Grant = { role: "REVIEWER", relation: "holder", statuses: DECIDING };
const reviewer = (...statuses: readonly FilingStatus[]): Grant => ({
  role: "REVIEWER",
  relation: "independent",
  statuses,
});
const officer: Grant = { role: "BUREAU", relation: "officer", statuses: ["BUREAU_REVIEW"] };
const admin = (...statuses: readonly FilingStatus[]): Grant =>
  statuses.length === 0 ? { role: "ADMIN" } : { role: "ADMIN", statuses };
const system = (...statuses: readonly FilingStatus[]): Grant => ({ role: "SYSTEM", statuses });

/**
 * Who may do what to an order. Reading goes by the notes on who sees what; writing by the actors of the life
 * cycle. Four eyes: `independent`, `holder` and `officer` leave out whoever owns the order.
 *
 * @source product.md §1, workflow.md §2 and §8 of the domain notes
 */
export const ORDER_POLICY = {
  "filing.read": [
    owner(),
    reviewer(...SEEN_BY_REVIEWER),
    { role: "BUREAU", relation: "province", statuses: SEEN_BY_BUREAU },
    admin(),
    { role: "SYSTEM" },
  ],
  "filing.track": [
    owner(),
    { role: "VISITOR", relation: "contact" },
    { role: "VERIFIER", relation: "contact" },
    admin(),
  ],
  "filing.edit": [owner(...EDITABLE)],
  "filing.submit": [owner(...EDITABLE)],
  "filing.resubmit": [owner("SMS_FAILED")],
  "filing.withdraw": [owner("SUBMITTED", "PENDING_BUREAU_SUBMIT")],
  "filing.take-back": [owner("SUPPLEMENT_REQUIRED")],
  "filing.abandon": [owner(...WAITING_STATUSES, "SUBMITTED", "PENDING_BUREAU_SUBMIT")],
  "filing.revive": [owner("EXPIRED")],
  "filing.copy": [owner("ABANDONED", "EXPIRED", "CANCELLED_BY_ADMIN")],
  "filing.expire": [system(...WAITING_STATUSES)],
  "filing.transfer": [system("DRAFT")],
  "filing.purge": [system("ABANDONED", "EXPIRED", "CANCELLED_BY_ADMIN")],
  "filing.end": [admin(...OPEN)],
  "filing.reveal": [owner(), holder, officer, admin()],
  "material.read": [
    owner(),
    reviewer(...SEEN_BY_REVIEWER),
    { role: "BUREAU", relation: "province", statuses: SEEN_BY_BUREAU },
    admin(),
  ],
  "material.upload": [owner(...EDITABLE)],
  "mailing.enter": [owner("MAILING_REQUIRED")],
  "mailing.confirm": [reviewer("MAILING_REQUIRED")],
  "review.take": [reviewer("SUBMITTED", "INITIAL_REVIEW"), system("SUBMITTED")],
  "review.renew": [holder],
  "review.release": [holder, system("INITIAL_REVIEW")],
  "review.mark": [holder, reviewer("MAILING_REQUIRED")],
  "review.pass": [holder, system("INITIAL_REVIEW")],
  "review.supplement": [holder, reviewer("MAILING_REQUIRED")],
  "review.reject": [holder, reviewer("MAILING_REQUIRED")],
  "review.mail": [holder],
  "review.accept": [holder],
  "review.decide-face": [holder],
  "remark.answer": [owner(...RETURNED_STATUSES)],
  "bureau.read": [{ role: "BUREAU", relation: "province", statuses: SEEN_BY_BUREAU }],
  "bureau.approve": [officer],
  "bureau.refuse": [officer],
  "bureau.start": [system("PENDING_BUREAU_SUBMIT", "SMS_VERIFYING")],
  "sms.start": [system("PENDING_BUREAU_SUBMIT")],
  "sms.fail": [system("SMS_VERIFYING")],
  "sms.enter": [{ role: "VERIFIER", relation: "verifier", statuses: ["SMS_VERIFYING"] }],
  "sms.resend": [
    { role: "VERIFIER", relation: "verifier", statuses: ["SMS_VERIFYING"] },
    system("SMS_VERIFYING"),
  ],
  "audit.read": [admin()],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

/**
 * Who may do what without an order in hand.
 *
 * @source product.md §1 and §3
 */
export const PORTAL_POLICY = {
  "filing.create": ["APPLICANT"],
  "filing.queue": ["APPLICANT"],
  "filing.list": ["APPLICANT"],
  "review.list": ["REVIEWER"],
  "bureau.list": ["BUREAU"],
  "order.list": ["ADMIN"],
  "user.edit": ["ADMIN"],
  "rule.edit": ["ADMIN"],
  "calendar.edit": ["ADMIN"],
  "audit.list": ["ADMIN"],
  "outbox.list": ["ADMIN"],
  "outbox.replay": ["ADMIN"],
  "job.list": ["ADMIN"],
} as const satisfies Readonly<Record<string, readonly PolicyRole[]>>;
