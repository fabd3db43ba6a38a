import { isOrganisationCode } from "./organisation-code";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const SYNTAX = /^(?:[1-9AN][1-9]|Y1)\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether a text has the form of a unified social credit code; its check characters are not looked at.
 *
 * @param value normalised: capitals, no blanks or hyphens
 * @source GB 32100-2015; fields.md §8.2 of the domain notes
 */
export function hasUnifiedCodeSyntax(value: string): boolean {
  return value.length === 18 && SYNTAX.test(value);
}

/**
 * Computes the 18th character of a unified social credit code (MOD 31-3).
 *
 * @param body the first 17 characters, of the 31-character alphabet
 * @throws RangeError when `body` has another length or alphabet
 * @source GB 32100-2015; fields.md §8.2 of the domain notes
 */
export function unifiedCodeCheckCharacter(body: string): string {
  if (!/^[0-9A-HJ-NPQRTUWXY]{17}$/.test(body)) {
    throw new RangeError("a unified code has 17 characters of its alphabet before its check");
  }
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(body.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether a text is a unified social credit code (统一社会信用代码): form and outer check character. The check of the
 * organisation code inside is another matter, because some early codes violate it.
 *
 * @param value normalised: capitals, no blanks or hyphens
 * @source GB 32100-2015; fields.md §8.2 of the domain notes
 */
export function isUnifiedCode(value: string): boolean {
  return hasUnifiedCodeSyntax(value) && unifiedCodeCheckCharacter(value.slice(0, 17)) === value.charAt(17);
}

/**
 * The organisation code by which old and new records of one body meet: positions 9–17 of a unified code, or the
 * organisation code itself.
 *
 * @param certNo normalised
 * @returns nine characters without hyphen, `null` when the number holds none
 * @source fields.md §8.2, filing-types.md §2.1 of the domain notes
 */
export function organisationCodeOf(certNo: string): string | null {
  if (hasUnifiedCodeSyntax(certNo)) return certNo.slice(8, 17);
  return isOrganisationCode(certNo) ? certNo : null;
}
