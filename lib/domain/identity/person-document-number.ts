import type { PlainDate } from "../calendar/plain-date";
import { type FindingCode, type Violation, violation } from "../findings/finding";
import { isCitizenId } from "./citizen-id";
import type { PersonDocumentType } from "./document-type";
import { isForeignPermanentId } from "./foreign-permanent-id";
import { isHkMacaoResidence, isTaiwanResidence, suggestResidencePermit } from "./residence-permit";
import { isHkMacaoPermit, isPassportNumber, isTaiwanPermit } from "./travel-document";

const NUMBER_TESTS: Readonly<Record<PersonDocumentType, (value: string, today: PlainDate) => boolean>> = {
  RESIDENT_ID: isCitizenId,
  PASSPORT: isPassportNumber,
  HK_MACAO_PERMIT: isHkMacaoPermit,
  HK_MACAO_RESIDENCE: isHkMacaoResidence,
  TAIWAN_PERMIT: isTaiwanPermit,
  TAIWAN_RESIDENCE: isTaiwanResidence,
  FOREIGN_PERMANENT_ID: isForeignPermanentId,
};

/**
 * Checks the number of a person's document: refuses a wrong form, check character or birth date (F303), warns when a
 * number typed as one of a resident identity card begins with 81, 82 or 83 (F302: `suggestResidencePermit` says which
 * document to choose).
 *
 * @param value normalised by `normaliseCertificateNumber`
 * @param today the day in China
 * @param code F303 for persons in charge; F105 where the person is the sponsor
 * @source fields.md §3 and §8 of the domain notes
 */
export function checkPersonDocumentNumber(
  certType: PersonDocumentType,
  value: string,
  today: PlainDate,
  code: Extract<FindingCode, "F105" | "F303"> = "F303",
): Violation[] {
  if (!NUMBER_TESTS[certType](value, today)) return [violation(code)];
  const looksLikePermit = certType === "RESIDENT_ID" && suggestResidencePermit(value) !== null;
  return looksLikePermit ? [violation("F302", undefined, "WARN")] : [];
}
