import type { PlainDate } from "../calendar/plain-date";
import { isCitizenNumber } from "./citizen-id";
import type { PersonDocumentType } from "./document-type";

const HK_MACAO = /^8[12]0000/;
const TAIWAN = /^830000/;

/**
 * Whether a text is the number of a residence permit for Hong Kong and Macao residents (港澳居民居住证): 810000 or
 * 820000, else as a citizen identity number.
 *
 * @param value normalised: 18 characters, capital X
 * @param today the day in China
 * @source fields.md §8.1 of the domain notes
 */
export function isHkMacaoResidence(value: string, today: PlainDate): boolean {
  return HK_MACAO.test(value) && isCitizenNumber(value, today);
}

/**
 * Whether a text is the number of a residence permit for Taiwan residents (台湾居民居住证): 830000, else as a citizen
 * identity number.
 *
 * @param value normalised: 18 characters, capital X
 * @param today the day in China
 * @source fields.md §8.1 of the domain notes
 */
export function isTaiwanResidence(value: string, today: PlainDate): boolean {
  return TAIWAN.test(value) && isCitizenNumber(value, today);
}

/**
 * Names the residence permit that a number starting with 81, 82 or 83 probably belongs to; `null` for any other.
 *
 * @param certNo normalised number typed as one of a resident identity card
 * @source fields.md §8.1 of the domain notes [proposal]
 */
export function suggestResidencePermit(certNo: string): PersonDocumentType | null {
  if (/^8[12]/.test(certNo)) return "HK_MACAO_RESIDENCE";
  return certNo.startsWith("83") ? "TAIWAN_RESIDENCE" : null;
}
