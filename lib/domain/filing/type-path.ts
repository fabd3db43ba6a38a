import type { FilingStatus } from "./states";
import { FILING_TYPES, type FilingType, isMailingPossible } from "./types";

/** What decides about the optional stations of a path. */
export interface PathFacts {
  /** Papers are asked for by post. */
  readonly mailing: boolean;
  /** Somebody must verify by SMS (`smsVerifiers` is not empty). */
  readonly sms: boolean;
}

/**
 * The states an order of a type passes through without returns, from DRAFT to APPROVED; mailing is left out for
 * types that never have it.
 *
 * @source workflow.md §1.4 of the domain notes
 */
export function pathOfType(type: FilingType, { mailing, sms }: PathFacts): readonly FilingStatus[] {
  const { review, bureau } = FILING_TYPES[type];
  if (review === null) return ["DRAFT", "APPROVED"];
  const reviewed: readonly FilingStatus[] = ["DRAFT", "SUBMITTED", "INITIAL_REVIEW"];
  if (!bureau) return [...reviewed, "APPROVED"];
  return [
    ...reviewed,
    ...(mailing && isMailingPossible(type) ? (["MAILING_REQUIRED"] as const) : []),
    "PENDING_BUREAU_SUBMIT",
    ...(sms ? (["SMS_VERIFYING"] as const) : []),
    "BUREAU_REVIEW",
    "APPROVED",
  ];
}
