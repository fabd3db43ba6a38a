import type { SponsorKind } from "../identity/sponsor-kind";
import type { ProvinceCode } from "./provinces";
import type { Certainty, RuleGrounds } from "./rule-grounds";
import type { RemarkTemplateKey } from "./tables/remark-templates";

export type { Certainty };

type YesNo = "Y" | "N";
type BlockOrWarn = "BLOCK" | "WARN";

/** Persons: legal representative, authorisation, age. */
interface PersonColumns {
  /** May the sponsor's person in charge be somebody else than the legal representative? */
  readonly lrRule: "REQUIRED" | "SAME_PERSON_IF_NOT";
  readonly lrSeverity: BlockOrWarn;
  /** Kinds for which `lrRule` does not apply and no letter is needed. */
  readonly lrExemptKinds: readonly SponsorKind[];
  /** Authorisation letter: Y listed by the bureau, D national default; both mean yes. */
  readonly authLetter: "Y" | "D";
  readonly foreignLr: "AUTHORISE_CN" | "PASSPORT_OK" | "UNSPEC";
  /** With AUTHORISE_CN: the authorised person must be the service's person in charge too. */
  readonly foreignLrSamePerson: YesNo;
  readonly legalRepRequired: boolean;
  readonly legalRepPhoneRequired: boolean;
  /** Years. */
  readonly minAge: number;
  readonly minAgeSeverity: BlockOrWarn;
  /** 16 and 17 years accepted with proof of employment or income. */
  readonly minorProof: YesNo;
  readonly minorProofScope: "NONE" | "ALL" | "INDIVIDUALS" | "NOT_LEGAL_REP";
  readonly servicePersonIdOnly: YesNo;
}

/** Individuals, in particular with an identity card of another province. */
interface IndividualColumns {
  readonly oop: "YES" | "PERMIT" | "NO";
  readonly oopSeverity: "BLOCK" | "WARN" | "NA";
  /** Other papers than a residence permit prove the residence (student card, social security …). */
  readonly residenceProof: YesNo;
  readonly indContent: "ANY" | "BLOG_ONLY" | "NO_BLOG";
  readonly indForeign: "OK" | "REFUSED";
  readonly handheldInd: YesNo;
}

/** Numbers of services; 0 = no limit of the bureau. */
interface QuantityColumns {
  readonly maxOrg: number;
  readonly maxInd: number;
  readonly planOrg: number;
  readonly planInd: number;
  readonly planCounts: "SERVICES" | "DOMAIN_PREFIXES";
  readonly capOrg: number;
  readonly capInd: number;
  /** On-site check from this total on: enterprise / sole trader / individual; `-` = none. */
  readonly onsite: "-" | `${number}/${number}/${number}`;
}

/** Papers the bureau asks for. */
interface PaperColumns {
  readonly formOrg: "E" | "P";
  readonly formInd: "E" | "P";
  readonly commitment: "NONE" | "GUANGDONG" | "JIANGSU" | "HENAN";
  readonly establishment: "Y" | "GOV" | "N";
  readonly remarkTpl: "NONE" | RemarkTemplateKey;
  readonly explanation: "NONE" | "E_COMMERCE" | "TRANSFER" | "NAME";
  readonly residencePermitOf: "NONE" | "LEGAL_REP" | "SERVICE_PRINCIPAL";
  readonly hazardousPermit: YesNo;
  readonly guaranteeLetter: YesNo;
  readonly accessContract: YesNo;
  readonly electronicLicence: "WARN" | "REFUSED";
}

/** Domains, names, telephones, addresses, records. */
interface OtherColumns {
  readonly holder: "ORG" | "ORG_LR" | "ORG_LR_SENIOR";
  readonly domainCert: "NONE" | "ALL" | "IND" | "FROM4" | "FROM5";
  readonly domainMinValidityDays: number;
  readonly nameUnique: "NONE" | "SPONSOR" | "ALL";
  readonly phoneLocality: "WARN" | "WARN_IND" | "INFO";
  readonly landline: "OPTIONAL" | "REQUIRED_ORG" | "MOBILE_OK" | "NOT_MOBILE";
  readonly emergencyDiffer: YesNo;
  readonly superior: "FREE" | "LEGAL_REP" | "TRUE_SUPERIOR";
  readonly superiorSeverity: BlockOrWarn;
  readonly crossCityBlock: YesNo;
  readonly crossCitySeverity: BlockOrWarn;
  /** A body on the list of abnormal operations. */
  readonly abnormalSeverity: BlockOrWarn;
  /** A mobile that a person in charge of another sponsor uses. */
  readonly mobileElsewhereSeverity: BlockOrWarn;
  readonly shellDirectAdd: YesNo;
  /** Which filing number the site shows at its foot. */
  readonly footer: "SERVICE" | "SUBJECT";
  readonly slaWorkingDays: number;
  readonly typicalWorkingDays: number;
}

/**
 * What one bureau (管局) asks for: columns and values as in the tables of the notes, flags `Y`/`N`.
 *
 * @source bureaus.md §9.1, §9.2 of the domain notes
 */
export interface BureauRule
  extends PersonColumns,
    IndividualColumns,
    QuantityColumns,
    PaperColumns,
    OtherColumns {
  readonly code: ProvinceCode;
  readonly abbr: string;
  readonly policeAbbr: string;
  /** How sure each group of columns is, and where it was read. */
  readonly grounds: RuleGrounds;
}

/**
 * The row of the province in which a six-digit division code lies, or null when there is none.
 *
 * @source bureaus.md §9 of the domain notes
 */
export function ruleOf(rules: readonly BureauRule[], regionCode: string): BureauRule | null {
  return rules.find((rule) => rule.code === regionCode.slice(0, 2)) ?? null;
}

/**
 * Like `ruleOf`, for a code that was checked before.
 *
 * @throws RangeError when the province has no row
 * @source bureaus.md §9 of the domain notes
 */
export function requireRule(rules: readonly BureauRule[], regionCode: string): BureauRule {
  const rule = ruleOf(rules, regionCode);
  if (!rule) throw new RangeError(`no bureau rule for ${regionCode}`);
  return rule;
}
