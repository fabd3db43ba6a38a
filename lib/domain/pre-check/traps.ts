import type { BureauRule } from "../bureau/bureau-rule";
import { PROVINCE_CODES, regionCodeOf } from "../bureau/provinces";
import { checkOutOfProvince, checkPhoneLocality, checkSuperior } from "../bureau/rule-checks";
import { checkLegalRep } from "../filing/legal-rep-rules";
import type { OrderAnswers } from "../filing/order-answers";
import { capOfOrder } from "../filing/order-guards";
import { checkEmergencyDiffer } from "../filing/person-rules";
import { checkServicesPerOrder, checkTotalServices } from "../filing/quantity-rules";
import type { FilingType } from "../filing/types";
import { type Violation, violation } from "../findings/finding";
import { isOrganisation } from "../identity/sponsor-kind";
import { checkCommercial, checkInteraction, checkPreApprovals } from "../naming/pre-approval";
import { checkServiceContents, listServiceContents } from "../naming/service-content";
import { checkStateSuffix } from "../network/domain-use";
import type { PreCheckAnswers } from "./answers";
import type { HolderStanding } from "./materials";
import { SERVICES_ANSWERS } from "./tables/answers";
import { TRAPS, type TrapCode } from "./tables/traps";

/** A finding that can be foreseen; `isOfCase` when province or answers bring it up, not every filing. */
export interface Trap extends Violation {
  readonly code: TrapCode;
  readonly isOfCase: boolean;
  /** Sources are old or disagree, so the bureau has the last word. */
  readonly isUncertain: boolean;
}

interface Case {
  readonly answers: PreCheckAnswers;
  readonly rule: BureauRule;
  readonly type: FilingType | null;
  readonly holder: HolderStanding;
}

type Found = Violation | null;

/** More than any sponsor has, for rules that judge a number. */
const MANY = 100_000;

function trapsOfIndividual({ answers, rule }: Case): readonly Found[] {
  const allowed = listServiceContents(rule.indContent);
  const refused = listServiceContents(null).filter((content) => !allowed.includes(content));
  const kinds = answers.approvals.map((kind) => ({ kind, path: "", approvalNo: "", hasDocument: false }));
  const facts = {
    regionCode: regionCodeOf(answers.province),
    certRegionCode: answers.card === "ELSEWHERE" ? "" : regionCodeOf(answers.province),
    hasResidencePermit: false,
  };
  return [
    checkOutOfProvince(rule, facts),
    ...checkPreApprovals("", kinds, { isIndividual: true, asksDocument: false }),
    checkServiceContents(refused.slice(0, 1), rule.indContent),
    checkCommercial(true, true),
    checkInteraction(true, true),
  ];
}

/** The persons of an organisation as the answers place them, as far as rules compare them. */
function orderAnswers({ kind, person }: PreCheckAnswers, certType = "RESIDENT_ID"): OrderAnswers {
  const emergencyMobile = "1";
  const head = { certType, certNo: "head", isLegalRep: person !== "OTHER", emergencyMobile };
  const other = { certType, certNo: "other", emergencyMobile };
  return {
    sponsor: { sponsorKind: kind },
    sponsorPrincipal: head,
    // Whoever puts staff in charge is told as well when it must be one and the same person.
    services: { s1: { servicePrincipal: person === "LEGAL_REP" ? head : other } },
  };
}

function trapsOfOrganisation({ answers, rule }: Case): readonly Found[] {
  const given = orderAnswers(answers);
  const foreign = checkLegalRep(orderAnswers({ ...answers, person: "LEGAL_REP" }, "PASSPORT"), rule);
  const superior = { superior: "", sponsorName: "", legalRepName: "head", sponsorKind: answers.kind };
  const isCityAsked = rule.crossCityBlock === "Y";
  return [
    ...checkLegalRep(given, rule),
    ...foreign.filter(({ code }) => code === "F223"),
    ...(answers.person === "SERVICE_OTHER" ? checkEmergencyDiffer(given, rule) : []),
    isCityAsked ? violation("F211", undefined, rule.crossCitySeverity) : null,
    checkSuperior(rule, superior),
    checkStateSuffix("example.com", answers.kind),
  ];
}

function trapsOfBoth({ answers, rule, type, holder }: Case): readonly Found[] {
  const { province, services } = answers;
  const elsewhere = PROVINCE_CODES.find((code) => code !== province) ?? null;
  const phone = { regionCode: regionCodeOf(province), mobileProvince: elsewhere };
  const count = SERVICES_ANSWERS[services].types.length;
  const isSite = services !== "APP";
  const tooMany = checkServicesPerOrder(count, capOfOrder(type, rule));
  return [
    ...tooMany,
    holder === "REFUSED" ? violation("F418") : null,
    checkPhoneLocality(rule, phone),
    count > 1 && tooMany.length === 0 ? violation("E-TYPE-MIXED") : null,
    ...(type === "ACCESS" && isSite ? [violation("F426"), violation("F459")] : []),
  ];
}

/** What stops filings everywhere, most often first. */
function stopsEverywhere({
  domainMinValidityDays,
  documentMinValidityDays,
}: BureauRule): readonly Violation[] {
  return [
    violation("F416"),
    violation("F415", { days: domainMinValidityDays }),
    violation("F305", { days: documentMinValidityDays }),
    violation("F307"),
  ];
}

/** What any filing of the province can run into: age and numbers, which nobody was asked about. */
function trapsOfAll({ rule, type }: Case): readonly Found[] {
  const totals = { filed: MANY, added: 0, providerCap: 0 };
  return [
    ...stopsEverywhere(rule),
    violation("F321", { minAge: rule.minAge }, rule.minAgeSeverity),
    ...checkServicesPerOrder(MANY, capOfOrder(type, rule)),
    ...checkTotalServices(rule, totals),
  ];
}

function isTrapCode(code: string): code is TrapCode {
  return Object.hasOwn(TRAPS, code);
}

function trapOf(found: Violation, rule: BureauRule, isOfCase: boolean): readonly Trap[] {
  const { code, severity, params } = found;
  if (!isTrapCode(code)) return [];
  // A total has two documents behind it.
  const rests = params?.rule === "ONSITE" ? "onsiteCheck" : TRAPS[code].rests;
  const isUncertain = rests !== null && ["C", "D"].includes(rule.grounds[rests].certainty);
  return [{ code, severity, ...(params && { params }), isOfCase, isUncertain }];
}

/**
 * What is likely to be objected to, by the rules that will judge the filing: first what refuses it.
 *
 * @param type null while there is none
 * @source bureaus.md §§2–9, fields.md §§2–5 of the domain notes
 */
export function preCheckTraps(given: Case): readonly Trap[] {
  const { answers, rule } = given;
  const own = isOrganisation(answers.kind) ? trapsOfOrganisation(given) : trapsOfIndividual(given);
  const found = new Map<string, Trap>();
  const keep = (all: readonly Found[], isOfCase: boolean) => {
    for (const trap of all.flatMap((one) => (one ? trapOf(one, rule, isOfCase) : []))) {
      if (!found.has(trap.code)) found.set(trap.code, trap);
    }
  };
  keep([...own, ...trapsOfBoth(given)], true);
  keep(trapsOfAll(given), false);
  const rank = ({ isOfCase, severity }: Trap) => (isOfCase ? (severity === "BLOCK" ? 0 : 1) : 2);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
