import { checkCharacters } from "@/lib/domain/text/check-characters";
import { checkLength, type LengthBounds } from "@/lib/domain/text/check-length";
import type { FieldRule } from "../field";

/** Letters of any script, digits, punctuation, blanks and signs of currency and calculation, but no angle brackets. */
const ALLOWED = /^(?![<>])[\p{L}\p{M}\p{N}\p{P}\p{Z}\p{Sc}\p{Sm}]$/u;

/** A rule for short texts without a code of their own: length (F003) and characters (F004). */
export function shortText(bounds: LengthBounds): FieldRule {
  return (value) => checkLength(value, bounds) ?? checkCharacters(value, ALLOWED);
}
