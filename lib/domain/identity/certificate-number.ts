import type { PlainDate } from "../calendar/plain-date";
import { type Violation, violation } from "../findings/finding";
import { countCharacters } from "../text/check-length";
import { normaliseChecksumNumber, normaliseFreeNumber } from "../text/normalise";
import { type CertificateType, isPersonDocumentType, sponsorDocument } from "./document-type";
import { isLicenceNumber } from "./licence-number";
import { isOrganisationCode } from "./organisation-code";
import { checkPersonDocumentNumber } from "./person-document-number";
import type { SponsorKind } from "./sponsor-kind";
import type { NumberRule } from "./tables/sponsor-documents";
import { hasUnifiedCodeSyntax, isUnifiedCode } from "./unified-code";
import { checkUnifiedCodeInside, checkUnifiedCodeKind, checkUnifiedCodeProvince } from "./unified-code-hints";

/** What is known beside the number; hints whose fact is missing are left out. */
export interface CertificateFacts {
  /** The day in China. */
  readonly today: PlainDate;
  readonly sponsorKind?: SponsorKind | undefined;
  /** GB/T 2260 code of the filing's region. */
  readonly regionCode?: string | undefined;
}

const FREE_CHARACTERS = /^[0-9A-Za-z\u4E00-\u9FFF（）()〔〕[\]\-/.·]+$/;

/**
 * Treats a certificate number as its document asks: numbers with a checksum lose hyphens, free ones keep them, and
 * those of public institutions lose 事证第 and 号.
 *
 * @param text as typed
 * @source fields.md, general input treatment, and §7.2 of the domain notes
 */
export function normaliseCertificateNumber(certType: CertificateType, text: string): string {
  const strict = normaliseChecksumNumber(text);
  if (isPersonDocumentType(certType)) return strict;
  const { rule } = sponsorDocument(certType).number;
  if (rule === "FREE") return normaliseFreeNumber(text);
  if (rule === "USCC_OR_FREE") return hasUnifiedCodeSyntax(strict) ? strict : normaliseFreeNumber(text);
  return rule === "USCC_OR_12_DIGITS" ? strict.replace(/^事证第/, "").replace(/号$/, "") : strict;
}

function isFreeNumber(value: string, min: number, max: number): boolean {
  const length = countCharacters(value);
  return length >= min && length <= max && FREE_CHARACTERS.test(value);
}

function isNumberOf(number: NumberRule, value: string): boolean {
  switch (number.rule) {
    case "USCC":
      return isUnifiedCode(value);
    case "USCC_OR_15_DIGITS":
      return isUnifiedCode(value) || isLicenceNumber(value);
    case "USCC_OR_12_DIGITS":
      return isUnifiedCode(value) || /^\d{12}$/.test(value);
    case "ORGANISATION_CODE":
      return isOrganisationCode(value);
    case "FREE":
      return isFreeNumber(value, number.min, number.max);
    case "USCC_OR_FREE":
      return hasUnifiedCodeSyntax(value) ? isUnifiedCode(value) : isFreeNumber(value, number.min, number.max);
  }
}

function unifiedCodeHints(code: string, { sponsorKind, regionCode }: CertificateFacts): Violation[] {
  return [
    checkUnifiedCodeInside(code),
    sponsorKind ? checkUnifiedCodeKind(code, sponsorKind) : null,
    regionCode ? checkUnifiedCodeProvince(code, regionCode) : null,
  ].filter((found) => found !== null);
}

/**
 * Checks the number of a sponsor's certificate by the rule of its document: a wrong one is refused (F105); a right
 * unified code may still earn the warnings F243 (code inside), F241 (kind) and F242 (province).
 *
 * @param value normalised by `normaliseCertificateNumber`
 * @source fields.md §1, §7.2 and §8 of the domain notes
 */
export function checkCertificateNumber(
  certType: CertificateType,
  value: string,
  facts: CertificateFacts,
): Violation[] {
  if (isPersonDocumentType(certType)) return checkPersonDocumentNumber(certType, value, facts.today, "F105");
  const { number } = sponsorDocument(certType);
  if (!isNumberOf(number, value)) return [violation("F105")];
  const mayHoldUnifiedCode = number.rule !== "FREE" && number.rule !== "ORGANISATION_CODE";
  return mayHoldUnifiedCode && isUnifiedCode(value) ? unifiedCodeHints(value, facts) : [];
}
