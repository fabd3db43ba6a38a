import type { PlainDate } from "../calendar/plain-date";
import { datePart, hasCitizenIdCheck } from "./citizen-id";

/**
 * Whether a number of a foreign permanent resident ID card has the form of 2023: 18 characters starting with 9.
 *
 * @param value normalised
 * @source fields.md §8.5 of the domain notes
 */
export function isForeignPermanentIdOf2023(value: string): boolean {
  return /^9\d{16}[\dX]$/.test(value);
}

/**
 * Whether a text is the number of a foreign permanent resident ID card (外国人永久居留身份证): the old 15 characters
 * by form only, those of 2023 with birth date and check character.
 *
 * @param value normalised: capitals
 * @param today the day in China
 * @source fields.md §8.5 of the domain notes
 */
export function isForeignPermanentId(value: string, today: PlainDate): boolean {
  if (/^[A-Z]{3}\d{12}$/.test(value)) return true;
  if (!isForeignPermanentIdOf2023(value) || !hasCitizenIdCheck(value)) return false;
  const birth = datePart(value);
  return birth !== null && birth <= today;
}
