import { type Violation, violation } from "../findings/finding";
import type { CertificateType } from "./document-type";
import { NATIONALITIES } from "./tables/nationalities";

/** Nationality or region (国籍、地区), ISO 3166-1 alpha-3. */
export type Nationality = keyof typeof NATIONALITIES;

/**
 * Whether a text is an ISO 3166-1 alpha-3 code.
 *
 * @source ISO 3166-1; fields.md §3 (`nationality`) of the domain notes
 */
export function isNationality(text: string): text is Nationality {
  return Object.hasOwn(NATIONALITIES, text);
}

/**
 * Whether the nationality is asked: for passports and foreign permanent resident cards.
 *
 * @source fields.md §3 (`nationality`) of the domain notes
 */
export function isNationalityAsked(certType: CertificateType): boolean {
  return certType === "PASSPORT" || certType === "FOREIGN_PERMANENT_ID";
}

/**
 * Refuses a nationality that is missing, unknown or Chinese: Chinese nationals file with an identity card (F314).
 *
 * @param nationality as posted, capitals
 * @source fields.md §3 (`nationality`) of the domain notes
 */
export function checkNationality(nationality: string): Violation | null {
  return isNationality(nationality) && nationality !== "CHN" ? null : violation("F314");
}
