import { type Violation, violation } from "../findings/finding";
import { isOrganisation, type SponsorKind } from "../identity/sponsor-kind";
import type { BureauRule } from "./bureau-rule";
import { type ProvinceCode, provinceOf } from "./provinces";

/**
 * Whether a person whose certificate names another province than the filing's is out of province (外省个人备案).
 * Codes are six-digit division codes; an address outside the 31 provinces counts as another province.
 *
 * @source fields.md §2.1 (`certRegionCode`) of the domain notes
 */
export function isOutOfProvince(regionCode: string, certRegionCode: string): boolean {
  return regionCode.slice(0, 2) !== certRegionCode.slice(0, 2);
}

export interface OutOfProvinceFacts {
  readonly regionCode: string;
  readonly certRegionCode: string;
  /** A residence permit, or another proof where the province takes one, was handed in. */
  readonly hasResidencePermit: boolean;
}

/**
 * Individuals from another province: refused (F212) or only with a residence permit (F213), BLOCK or WARN by the
 * province's column.
 *
 * @source bureaus.md §3 and §9.1 (`oop`, `oopSeverity`) of the domain notes
 */
export function checkOutOfProvince(
  rule: Pick<BureauRule, "oop" | "oopSeverity">,
  facts: OutOfProvinceFacts,
): Violation | null {
  if (rule.oopSeverity === "NA" || !isOutOfProvince(facts.regionCode, facts.certRegionCode)) return null;
  if (rule.oop === "NO") return violation("F212", undefined, rule.oopSeverity);
  if (rule.oop === "PERMIT" && !facts.hasResidencePermit)
    return violation("F213", undefined, rule.oopSeverity);
  return null;
}

/** What `{rule}` of F214 says, by the value of the column `superior`. */
export const SUPERIOR_RULES = {
  LEGAL_REP: {
    zh: "须填写法定代表人姓名",
    en: "enter the name of the legal representative",
  },
  TRUE_SUPERIOR: {
    zh: "非企业单位须填写真实的上级主管单位",
    en: "bodies other than enterprises enter their true superior body",
  },
} as const;

export interface SuperiorFacts {
  readonly superior: string;
  readonly sponsorKind: SponsorKind;
  readonly sponsorName: string;
  readonly legalRepName: string;
}

/**
 * The province's own rule for the superior body (F214; parameter `rule` is a key of `SUPERIOR_RULES`).
 * Texts are compared as they are: normalise them before. Individuals have no superior body.
 *
 * @source bureaus.md §2 (宁夏), §5 (广西) and §9.2 (`superior`) of the domain notes
 */
export function checkSuperior(
  rule: Pick<BureauRule, "superior" | "superiorSeverity">,
  facts: SuperiorFacts,
): Violation | null {
  if (!isOrganisation(facts.sponsorKind) || rule.superior === "FREE") return null;
  const isBroken =
    rule.superior === "LEGAL_REP" ? facts.superior !== facts.legalRepName : !hasTrueSuperior(facts);
  return isBroken ? violation("F214", { rule: rule.superior }, rule.superiorSeverity) : null;
}

/** Nobody is superior to himself: the name of the body or of its legal representative is only the pre-filled value. */
function hasTrueSuperior({ superior, sponsorKind, sponsorName, legalRepName }: SuperiorFacts): boolean {
  if (sponsorKind === "ENTERPRISE") return true;
  return superior !== "" && superior !== sponsorName && superior !== legalRepName;
}

export interface PhoneLocalityFacts {
  /** Six-digit division code of the filing. */
  readonly regionCode: string;
  /** Province in which the mobile number was issued; null = unknown, then no verdict. */
  readonly mobileProvince: ProvinceCode | null;
}

/**
 * The province wants a local mobile number (F313, never more than WARN because numbers are portable).
 *
 * @source bureaus.md §6 and §9.2 (`phoneLocality`) of the domain notes
 */
export function checkPhoneLocality(
  rule: Pick<BureauRule, "phoneLocality">,
  facts: PhoneLocalityFacts,
): Violation | null {
  if (rule.phoneLocality !== "WARN" || facts.mobileProvince === null) return null;
  return facts.mobileProvince === provinceOf(facts.regionCode) ? null : violation("F313", undefined, "WARN");
}
