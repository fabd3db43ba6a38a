import { type Violation, violation } from "../findings/finding";

/** Bounds of a text in characters (Unicode code points), both included. */
export interface LengthBounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Counts the characters of a text as a reader does: by Unicode code points, not by UTF-16 units.
 *
 * @source fields.md, general input treatment: lengths
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * Refuses a text that is empty where one is needed (F001), or shorter or longer than the bounds (F003).
 *
 * @param value normalised text; an empty one passes when `min` is 0
 * @returns F003 with `min`, `max` and `n`; the caller adds the name of the field as `field`
 * @source fields.md, general codes F001 and F003
 */
export function checkLength(value: string, { min, max }: LengthBounds): Violation | null {
  const n = countCharacters(value);
  if (n === 0 && min > 0) return violation("F001");
  return n < min || n > max ? violation("F003", { min, max, n }) : null;
}
