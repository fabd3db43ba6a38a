import { isPlainDate, type PlainDate } from "../calendar/plain-date";
import { type Violation, violation } from "../findings/finding";
import { ageOn } from "./age";
import { datePart } from "./citizen-id";
import type { CertificateType } from "./document-type";
import { isForeignPermanentIdOf2023 } from "./foreign-permanent-id";

const OLDEST = 120;

/**
 * Reads the birth date out of a document number: positions 7–14 of resident identity cards, residence permits and
 * foreign permanent resident cards of 2023.
 *
 * @param certNo normalised
 * @returns `null` when the document does not contain it or the day does not exist
 * @source fields.md §3 (`birthDate`) of the domain notes
 */
export function birthDateOf(certType: CertificateType, certNo: string): PlainDate | null {
  switch (certType) {
    case "RESIDENT_ID":
    case "HK_MACAO_RESIDENCE":
    case "TAIWAN_RESIDENCE":
      return certNo.length === 18 ? datePart(certNo) : null;
    case "FOREIGN_PERMANENT_ID":
      return isForeignPermanentIdOf2023(certNo) ? datePart(certNo) : null;
    default:
      return null;
  }
}

/**
 * Whether the birth date must be asked because the document does not contain it: passports, travel permits, foreign
 * permanent resident cards of the old form.
 *
 * @param certNo normalised; of a card of 2023 it tells the form
 * @source fields.md §3 (`birthDate`) of the domain notes
 */
export function isBirthDateAsked(certType: CertificateType, certNo: string): boolean {
  if (certType === "FOREIGN_PERMANENT_ID") return !isForeignPermanentIdOf2023(certNo);
  return certType === "PASSPORT" || certType === "HK_MACAO_PERMIT" || certType === "TAIWAN_PERMIT";
}

/**
 * Refuses a birth date that does not exist, is not in the past, or makes the person older than 120 (F315).
 *
 * @param today the day in China
 * @source fields.md §3 and §3.5 of the domain notes
 */
export function checkBirthDate(birthDate: string, today: PlainDate): Violation | null {
  const isPossible = isPlainDate(birthDate) && birthDate < today && ageOn(birthDate, today) <= OLDEST;
  return isPossible ? null : violation("F315");
}
