import { fail, ok, type Result } from "../result";
import { findTooLong, MOST_CHARACTERS, type TooLong } from "../text/free-text";
import { normaliseText } from "../text/normalise";

/** Why somebody looks at a masked value (查看事由): comparing with the document, calling to verify, or something else. */
const REVEAL_REASONS = ["COMPARE", "CALL", "OTHER"] as const;

export type RevealReason = (typeof REVEAL_REASONS)[number];

/** A reason as it is written down; the person concerned reads it. */
export interface RevealGround {
  readonly reason: RevealReason;
  /** In the looker's own words; empty unless the reason is `OTHER` or there is more to say. */
  readonly note: string;
}

const SHORTEST_NOTE = 2;

export type RevealGroundFault = { readonly code: "reason-missing" } | TooLong;

/** Whether a text is one of the reasons. */
export function isRevealReason(text: string): text is RevealReason {
  return REVEAL_REASONS.some((reason) => reason === text);
}

/**
 * Reads the reason for a look. Without one of the list, with `OTHER` and fewer than 2 characters, or with a note that is
 * too long, it is refused.
 *
 * @source workflow.md §8 of the domain notes (every look is written down); the list is ours
 */
export function parseRevealGround(reason: string, note: string): Result<RevealGround, RevealGroundFault> {
  const words = normaliseText(note);
  if (!isRevealReason(reason)) return fail({ code: "reason-missing" });
  if (reason === "OTHER" && words.length < SHORTEST_NOTE) return fail({ code: "reason-missing" });
  const tooLong = findTooLong(words, MOST_CHARACTERS.revealNote);
  return tooLong ? fail(tooLong) : ok({ reason, note: words });
}
