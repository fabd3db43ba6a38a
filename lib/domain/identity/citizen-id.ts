import { isPlainDate, type PlainDate } from "../calendar/plain-date";

const SYNTAX = /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split(
    " ",
  ),
);

/**
 * Computes the 18th character of a citizen identity number by ISO 7064 MOD 11-2.
 *
 * @param body the first 17 digits
 * @throws RangeError when `body` is not 17 digits
 * @source GB 11643-1999; fields.md §8.1 of the domain notes
 */
export function citizenIdCheckCharacter(body: string): string {
  if (!/^\d{17}$/.test(body))
    throw new RangeError("a citizen identity number has 17 digits before its check");
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Whether the last of 18 characters is the right check character of a number made like a citizen identity number.
 *
 * @param value 18 characters, normalised
 * @source GB 11643-1999; fields.md §8.1 of the domain notes
 */
export function hasCitizenIdCheck(value: string): boolean {
  return /^\d{17}[\dX]$/.test(value) && citizenIdCheckCharacter(value.slice(0, 17)) === value.charAt(17);
}

/**
 * Reads the date in positions 7–14 (YYYYMMDD); `null` when that day does not exist.
 *
 * @param value normalised number of at least 14 characters
 * @source fields.md §8.1 of the domain notes
 */
export function datePart(value: string): PlainDate | null {
  const date = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  return isPlainDate(date) ? date : null;
}

/**
 * Whether syntax, check character and birth date (a day that exists, not after today) of a number are right; the
 * address code is not looked at.
 *
 * @source GB 11643-1999; fields.md §8.1 of the domain notes
 */
export function isCitizenNumber(value: string, today: PlainDate): boolean {
  if (!SYNTAX.test(value) || !hasCitizenIdCheck(value)) return false;
  const birth = datePart(value);
  return birth !== null && birth <= today;
}

/**
 * Whether a text is a citizen identity number (居民身份证号): form, check character, birth date, province code. The
 * county is not looked up, because abolished and later-created counties both occur; 15 digits are refused.
 *
 * @param value normalised: 18 characters, capital X
 * @param today the day in China
 * @source GB 11643-1999; fields.md §8.1 of the domain notes
 */
export function isCitizenId(value: string, today: PlainDate): boolean {
  return PROVINCES.has(value.slice(0, 2)) && isCitizenNumber(value, today);
}
