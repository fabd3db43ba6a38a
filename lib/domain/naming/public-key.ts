import { type Violation, violation } from "@/lib/domain/findings/finding";
import { normaliseCode } from "@/lib/domain/text/normalise";

const HEXADECIMAL = /^[0-9A-F]{64,2048}$/;
const DECIMAL = /^\d{100,1300}$/;
const USUAL_LEAST = 256;

/**
 * Takes blanks, colons, line breaks and `0x` off a public key (公钥) and writes it in capitals; a decimal
 * modulus stays decimal.
 *
 * @source fields.md §4.5 (`publicKey`) of the domain notes
 */
export function normalisePublicKey(text: string): string {
  return normaliseCode(text).replaceAll(":", "").replace(/0x/gi, "").toUpperCase();
}

/**
 * Refuses a normalised public key that is neither hexadecimal (64–2048 digits) nor decimal (100–1300), and
 * warns of one with fewer than 256 characters, which is probably a part of one (F447).
 *
 * @source fields.md §4.5 (`publicKey`) of the domain notes
 */
export function checkPublicKey(key: string): Violation | null {
  if (!HEXADECIMAL.test(key) && !DECIMAL.test(key)) return violation("F447");
  return key.length < USUAL_LEAST ? violation("F447", undefined, "WARN") : null;
}
