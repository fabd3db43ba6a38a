import type { DeadlineSettings } from "../calendar/deadline-settings";
import type { FindingCode } from "../findings/finding";
import type { ActorKind } from "./tables/transitions";
import type { FilingType } from "./types";

/** What the basic check gave: a type, or the code of its refusal. */
export type TypeResult = { readonly type: FilingType } | { readonly code: FindingCode };

/** Who would hold the order; `isOfSponsor`: belongs to the sponsor's organisation. */
export interface ReviewerFacts {
  readonly id: string;
  readonly isOfSponsor: boolean;
}

/**
 * What the guards of the life cycle ask for. Every fact but actor and time is optional: the caller gives those
 * of its event, and a guard whose fact is missing refuses.
 */
export interface TransitionFacts {
  readonly now: Date;
  readonly actor: { readonly kind: ActorKind; readonly id: string | null };
  /** The administrators' time limits; the house's defaults when left out. */
  readonly settings?: DeadlineSettings;
  /** Version of the answers that the applicant saw equals the stored one. */
  readonly versionCurrent?: boolean;
  readonly otherOpenOrder?: boolean;
  readonly typeResult?: TypeResult;
  /** The changed answer is marked, as SUPPLEMENT_REQUIRED demands. */
  readonly answerMarked?: boolean;
  /** Number of BLOCK findings over the whole order. */
  readonly blockingFindings?: number;
  readonly agreementsTicked?: boolean;
  readonly materialsComplete?: boolean;
  /** States of the face checks the order needs; empty when it needs none. */
  readonly faceChecks?: readonly string[];
  readonly reviewer?: ReviewerFacts;
  /** Marked items that carry a reason. */
  readonly markedItems?: number;
  readonly reasons?: readonly { readonly code: string; readonly text: string }[];
  readonly unansweredRemarks?: number;
  /** Remarks changed or contested since the return. */
  readonly answeredRemarks?: number;
  readonly mailingAsked?: boolean;
  readonly papersReceived?: boolean;
  readonly checklistPassed?: boolean;
  readonly packageSent?: boolean;
  /** Number of mobiles that must verify, 0 when the type needs no SMS. */
  readonly smsVerifiers?: number;
  readonly smsOutcome?: "OPEN" | "VERIFIED" | "FAILED";
  readonly contentIdentical?: boolean;
  readonly documentsValid?: boolean;
  readonly confirmedByTyping?: boolean;
  /** When the timer of this event (waiting, purge, revival) runs out. */
  readonly timerEndsAt?: Date;
  readonly endReason?: string;
  readonly secondAdminId?: string;
  readonly proofAccepted?: boolean;
  readonly bothAccountsConfirmed?: boolean;
}
