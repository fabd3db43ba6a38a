import { type Violation, violation } from "../findings/finding";
import { checkLength } from "../text/check-length";
import { normaliseName } from "../text/normalise";
import { type CertificateType, isPersonDocumentType } from "./document-type";
import { checkPersonName, normalisePersonName } from "./person-name";
import { isOrganisation, type SponsorKind } from "./sponsor-kind";

/** What a sponsor's name is judged against. */
export interface SponsorNameFacts {
  readonly kind: SponsorKind;
  readonly certType: CertificateType;
  /** Normalised. */
  readonly certNo: string;
}

const BOUNDS = { min: 2, max: 128 };
const USUAL_CHARACTERS = /^[\p{Script=Han}A-Za-z0-9（）《》“”‘’·&\-—、，,.：:'/+ ]{2,128}$/u;
const DOMAIN =
  /^(?:https?:\/\/)?(?:[a-z0-9\u4E00-\u9FFF-]+\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]+|中国|公司|网络)\/?$/i;
const SOLE_TRADER_CODE = /^92/;
const NAME_OF_A_PERSON = /^\p{Script=Han}{2,4}$/u;

/**
 * Treats the name of an organisation: as names; brackets become `（）` when the name contains a Chinese character.
 *
 * @param text as typed
 * @source fields.md, general input treatment, and §2.1 of the domain notes
 */
export function normaliseOrganisationName(text: string): string {
  const name = normaliseName(text);
  return /\p{Script=Han}/u.test(name) ? name.replaceAll("(", "（").replaceAll(")", "）") : name;
}

/**
 * Treats a sponsor's name (主办者名称) by its kind: that of an individual as a person's name.
 *
 * @param text as typed
 * @source fields.md §2.1 of the domain notes
 */
export function normaliseSponsorName(text: string, kind: SponsorKind): string {
  return isOrganisation(kind) ? normaliseOrganisationName(text) : normalisePersonName(text);
}

function checkOrganisationName(name: string, certNo: string): Violation[] {
  const tooShortOrLong = checkLength(name, BOUNDS);
  if (tooShortOrLong) return [tooShortOrLong];
  if (/^\d+$/.test(name) || DOMAIN.test(name)) return [violation("F202")];
  const found: Violation[] = [];
  if (!USUAL_CHARACTERS.test(name)) found.push(violation("F210"));
  if (SOLE_TRADER_CODE.test(certNo) && NAME_OF_A_PERSON.test(name)) found.push(violation("F203"));
  return found;
}

/**
 * Checks a sponsor's name. Organisations: 2 to 128 characters (F001, F003), no domain and not digits only (F202);
 * warnings for unusual characters (F210) and for a sole trader filed under the bare name of its owner (F203).
 * Individuals: the name of a person (F301).
 *
 * @param name normalised by `normaliseSponsorName`
 * @source fields.md §2.1 and §2.1.1 of the domain notes
 */
export function checkSponsorName(name: string, { kind, certType, certNo }: SponsorNameFacts): Violation[] {
  if (isOrganisation(kind)) return checkOrganisationName(name, certNo);
  const found = checkPersonName(name, isPersonDocumentType(certType) ? certType : null);
  return found ? [found] : [];
}
