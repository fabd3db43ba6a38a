import { fail, ok, type Result } from "@/lib/domain/result";
import { normaliseCode } from "@/lib/domain/text/normalise";

/** 32 digits and letters without I, L, O and U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 20;
const SHAPE = /^[0-9A-HJKMNP-TV-Z]{20}$/;

/** Luhn sum modulo 32 of characters whose last one stands in the place of the check character. */
function luhnRemainder(characters: string): number {
  let sum = 0;
  let factor = 1;
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const product = ALPHABET.indexOf(characters.charAt(index)) * factor;
    sum += Math.floor(product / ALPHABET.length) + (product % ALPHABET.length);
    factor = factor === 1 ? 2 : 1;
  }
  return sum % ALPHABET.length;
}

/**
 * Brings a typed service code (备案服务码) into its stored form: half width, upper case, no blanks or hyphens,
 * `I` and `L` read as `1`, `O` as `0`.
 *
 * @source fields.md §6 of the domain notes
 */
export function normaliseServiceCode(text: string): string {
  return normaliseCode(text)
    .replace(/[-‐‑–—]/g, "")
    .toUpperCase()
    .replace(/[IL]/g, "1")
    .replaceAll("O", "0");
}

/**
 * Whether a normalised text is a service code: 20 characters of the alphabet, Luhn modulo 32 right.
 *
 * @source fields.md §6 of the domain notes
 */
export function isServiceCode(code: string): boolean {
  return code.length === LENGTH && SHAPE.test(code) && luhnRemainder(code) === 0;
}

/**
 * Makes a service code from 19 characters by adding the check character.
 *
 * @returns the code, or `malformed-body` when the characters are not 19 of the alphabet
 * @source fields.md §6 of the domain notes
 */
export function completeServiceCode(body: string): Result<string, "malformed-body"> {
  if (body.length !== LENGTH - 1 || !SHAPE.test(`${body}0`)) return fail("malformed-body");
  const rest = luhnRemainder(`${body}0`);
  return ok(body + ALPHABET.charAt((ALPHABET.length - rest) % ALPHABET.length));
}
