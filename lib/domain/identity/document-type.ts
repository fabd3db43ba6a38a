import { type Violation, violation } from "../findings/finding";
import { isOrganisation, type SponsorKind } from "./sponsor-kind";
import { PERSON_DOCUMENTS } from "./tables/person-documents";
import { SPONSOR_DOCUMENTS, type SponsorDocument } from "./tables/sponsor-documents";

/** Certificate of an organisation (主办者证件类型). */
export type SponsorDocumentType = keyof typeof SPONSOR_DOCUMENTS;
/** Document of a person (负责人证件类型). */
export type PersonDocumentType = keyof typeof PERSON_DOCUMENTS;
/** Any document a sponsor can file with. */
export type CertificateType = SponsorDocumentType | PersonDocumentType;

/** What the provider switched on or off; without it the defaults of the table hold. */
export interface DocumentChoice {
  readonly enabled?: readonly CertificateType[];
  readonly disabled?: readonly CertificateType[];
}

/** Filing types in which legacy certificates and numbers may be used. */
const LEGACY_FILING_TYPES: readonly string[] = ["ACCESS", "CLAIM", "IMPORT"];

/**
 * Whether a text is the key of a certificate of an organisation.
 *
 * @source fields.md §7.2 of the domain notes
 */
export function isSponsorDocumentType(text: string): text is SponsorDocumentType {
  return Object.hasOwn(SPONSOR_DOCUMENTS, text);
}

/**
 * Whether a text is the key of a document of a person.
 *
 * @source fields.md §7.3 of the domain notes
 */
export function isPersonDocumentType(text: string): text is PersonDocumentType {
  return Object.hasOwn(PERSON_DOCUMENTS, text);
}

function isOffered(certType: SponsorDocumentType, { enabled, disabled }: DocumentChoice): boolean {
  if (disabled?.includes(certType)) return false;
  return SPONSOR_DOCUMENTS[certType].enabledByDefault || (enabled?.includes(certType) ?? false);
}

/**
 * Lists the documents a sponsor of this kind may choose, in the order of the MIIT codes (persons: of the table).
 * Legacy documents are in the list: whether they may be used is known with the filing type.
 *
 * @param choice what the provider switched on or off
 * @source fields.md §7.2 and §7.3 of the domain notes
 */
export function documentTypesOf(kind: SponsorKind, choice: DocumentChoice = {}): CertificateType[] {
  if (!isOrganisation(kind)) {
    return Object.keys(PERSON_DOCUMENTS)
      .filter(isPersonDocumentType)
      .filter((certType) => !choice.disabled?.includes(certType));
  }
  return Object.keys(SPONSOR_DOCUMENTS)
    .filter(isSponsorDocumentType)
    .filter((certType) => sponsorDocument(certType).kinds.includes(kind) && isOffered(certType, choice));
}

/**
 * Refuses a document that a sponsor of this kind cannot file with (F104).
 *
 * @param certType as posted; unknown keys are refused
 * @source fields.md §1 and §7.2 of the domain notes
 */
export function checkDocumentPair(
  kind: SponsorKind,
  certType: string,
  choice: DocumentChoice = {},
): Violation | null {
  return documentTypesOf(kind, choice).some((allowed) => allowed === certType) ? null : violation("F104");
}

/**
 * Refuses a document type that a person in charge cannot use (F302).
 *
 * @param certType as posted; unknown keys are refused
 * @param residentIdOnly the bureau's `servicePersonIdOnly` for a service's person, or `indForeign` = REFUSED for an
 *   individual
 * @source fields.md §3, bureaus.md §9.2 of the domain notes
 */
export function checkPersonDocumentType(certType: string, residentIdOnly: boolean): Violation | null {
  const allowed = residentIdOnly ? certType === "RESIDENT_ID" : isPersonDocumentType(certType);
  return allowed ? null : violation("F302");
}

/**
 * Whether a certificate is of a kind or has a number from before the unified code: organisation code certificates,
 * 15-digit licence numbers and 12-digit numbers of public institutions.
 *
 * @param certNo normalised
 * @source fields.md §7.2 of the domain notes
 */
export function isLegacyCertificate(certType: CertificateType, certNo: string): boolean {
  if (isPersonDocumentType(certType)) return false;
  const { legacy, number } = sponsorDocument(certType);
  if (number.rule === "USCC_OR_15_DIGITS") return /^\d{15}$/.test(certNo);
  if (number.rule === "USCC_OR_12_DIGITS") return /^\d{12}$/.test(certNo);
  return legacy;
}

/**
 * Refuses legacy certificates and numbers in new filings (F108); judged once the filing type is known.
 *
 * @param filingType key of the filing type; only ACCESS, CLAIM and IMPORT admit legacy
 * @source fields.md §1 and §7.2 of the domain notes
 */
export function checkLegacyCertificate(
  certType: CertificateType,
  certNo: string,
  filingType: string,
): Violation | null {
  const refused = isLegacyCertificate(certType, certNo) && !LEGACY_FILING_TYPES.includes(filingType);
  return refused ? violation("F108") : null;
}

/**
 * The row of a certificate of an organisation.
 *
 * @source fields.md §7.2 of the domain notes
 */
export function sponsorDocument(certType: SponsorDocumentType): SponsorDocument {
  return SPONSOR_DOCUMENTS[certType];
}
