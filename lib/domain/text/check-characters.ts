import { type Violation, violation } from "../findings/finding";

const SHOWN = 10;

/**
 * Refuses a text with characters outside a set (F004).
 *
 * @param value normalised text
 * @param allowed matches exactly one allowed character, e.g. `/^[A-Z]$/u`
 * @returns F004 with `chars`: each unfit character once, in the order of the text, at most ten; the caller adds `field`
 * @source fields.md, general code F004
 */
export function checkCharacters(value: string, allowed: RegExp): Violation | null {
  const unfit = new Set([...value].filter((character) => !allowed.test(character)));
  return unfit.size > 0 ? violation("F004", { chars: [...unfit].slice(0, SHOWN).join(" ") }) : null;
}
