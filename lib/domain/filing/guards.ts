import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import { isHeldBy } from "../review/lease";
import type { FilingOrder } from "./filing-order";
import type { GuardName } from "./tables/transitions";
import type { TransitionFacts } from "./transition-facts";
import { FILING_TYPES, isDecidedByBureau, isMailingPossible, isRecordClaim } from "./types";

type Guard = (order: FilingOrder, facts: TransitionFacts) => boolean;

function isReviewedBySystem(order: FilingOrder): boolean {
  return order.type !== null && FILING_TYPES[order.type].review === "SYSTEM";
}

const isReviewerIndependent: Guard = (order, { actor, reviewer }) => {
  if (!reviewer) return actor.kind === "SYSTEM" && isReviewedBySystem(order);
  const isOwnTake = actor.kind !== "REVIEWER" || reviewer.id === actor.id;
  return isOwnTake && reviewer.id !== order.ownerId && !reviewer.isOfSponsor;
};

const holdsLease: Guard = (order, { actor, now }) => {
  if (actor.kind === "SYSTEM") return isReviewedBySystem(order) && order.reviewerId === null;
  return actor.id !== null && isHeldBy(order, actor.id, now);
};

const isLeaseGivenBack: Guard = (order, { actor, now }) => {
  if (actor.kind === "REVIEWER") return actor.id !== null && order.reviewerId === actor.id;
  if (order.reviewerId === null) return isReviewedBySystem(order);
  return order.leaseUntil === null || now >= order.leaseUntil;
};

const areReasonsGiven: Guard = (_, { reasons = [] }) =>
  reasons.length > 0 && reasons.every(({ code }) => code.trim() !== "");

const areRepushesLeft: Guard = (order, { settings = DEFAULT_DEADLINES }) =>
  order.smsRepushes < settings.smsRepushes;

const isSecondAdminGiven: Guard = (order, { actor, packageSent, secondAdminId }) => {
  const isAway = order.status === "SMS_VERIFYING" || order.status === "BUREAU_REVIEW";
  // Unknown counts as sent: two administrators too many harm less than one too few.
  const isHandedOver = isAway || (order.status === "PENDING_BUREAU_SUBMIT" && packageSent !== false);
  if (!isHandedOver) return true;
  return secondAdminId !== undefined && secondAdminId !== "" && secondAdminId !== actor.id;
};

/**
 * The guards of the life cycle by name: whether the event may happen. A missing fact counts as not met.
 *
 * @source workflow.md §2 of the domain notes
 */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  "no-other-open-order": (_, { otherOpenOrder }) => otherOpenOrder === false,
  "type-or-unknown": (_, { typeResult }) =>
    typeResult !== undefined && ("type" in typeResult || typeResult.code === "E-TYPE-UNKNOWN"),
  "version-current": (_, { versionCurrent }) => versionCurrent === true,
  "answer-open": (order, { answerMarked }) => order.status !== "SUPPLEMENT_REQUIRED" || answerMarked === true,
  "type-is-submitted": (order) => order.type !== "TRANSFER_ACCOUNT",
  "type-given": (_, { typeResult }) => typeResult !== undefined && "type" in typeResult,
  "rules-pass": (_, { blockingFindings }) => blockingFindings === 0,
  "agreements-ticked": (_, { agreementsTicked }) => agreementsTicked === true,
  "materials-complete": (_, { materialsComplete }) => materialsComplete === true,
  "faces-handed-in": (_, { faceChecks }) =>
    faceChecks?.every((state) => state === "PASSED" || state === "MANUAL") ?? false,
  "not-taken": (order) => order.reviewerId === null,
  "reviewer-independent": isReviewerIndependent,
  "lease-given-back": isLeaseGivenBack,
  "holds-lease": holdsLease,
  "items-marked": (_, { markedItems = 0 }) => markedItems >= 1,
  "every-remark-answered": (_, { unansweredRemarks }) => unansweredRemarks === 0,
  "reasons-with-text": (order, facts) =>
    areReasonsGiven(order, facts) && (facts.reasons ?? []).every(({ text }) => text.trim() !== ""),
  "reasons-given": areReasonsGiven,
  "some-remark-answered": (_, { answeredRemarks = 0 }) => answeredRemarks >= 1,
  "type-allows-mailing": (order) => order.type !== null && isMailingPossible(order.type),
  "mailing-asked": (_, { mailingAsked }) => mailingAsked === true,
  "papers-received": (_, { papersReceived }) => papersReceived === true,
  "type-goes-to-bureau": (order) => order.type !== null && isDecidedByBureau(order.type),
  "checklist-passed": (_, { checklistPassed }) => checklistPassed === true,
  "faces-decided": (_, { faceChecks }) => faceChecks?.every((state) => state === "PASSED") ?? false,
  "package-sent": (_, { packageSent }) => packageSent === true,
  "package-not-sent": (_, { packageSent }) => packageSent === false,
  "sms-needed": (_, { smsVerifiers = 0 }) => smsVerifiers >= 1,
  "sms-not-needed": (_, { smsVerifiers }) => smsVerifiers === 0,
  "all-verified": (_, { smsOutcome }) => smsOutcome === "VERIFIED",
  "verification-failed": (_, { smsOutcome }) => smsOutcome === "FAILED",
  "content-identical": (_, { contentIdentical }) => contentIdentical === true,
  "documents-valid": (_, { documentsValid }) => documentsValid === true,
  "repushes-left": areRepushesLeft,
  "changed-or-repushes-used": (order, facts) =>
    facts.contentIdentical === false || facts.documentsValid === false || !areRepushesLeft(order, facts),
  "confirmed-by-typing": (_, { confirmedByTyping }) => confirmedByTyping === true,
  "timer-over": (_, { now, timerEndsAt }) => timerEndsAt !== undefined && now >= timerEndsAt,
  "first-revival": (order) => order.revivedAt === null,
  "revival-in-time": (_, { now, timerEndsAt }) => timerEndsAt !== undefined && now < timerEndsAt,
  "end-reason-given": (_, { endReason = "" }) => endReason.trim() !== "",
  "second-admin": isSecondAdminGiven,
  "type-is-claim": (order) => order.type !== null && isRecordClaim(order.type),
  "proof-accepted": (_, { proofAccepted }) => proofAccepted === true,
  "type-is-transfer": (order) => order.type === "TRANSFER_ACCOUNT",
  "both-accounts-confirmed": (_, { bothAccountsConfirmed }) => bothAccountsConfirmed === true,
};
