import { at, type Finding, type Severity, violation } from "../findings/finding";
import { isIndividual, isSamePerson, listServicePersons, type OrderAnswers } from "./order-answers";

/** The bureau's columns on the legal representative (bureaus.md §9.1). */
export interface LegalRepColumns {
  readonly code: string;
  readonly lrRule: "REQUIRED" | "SAME_PERSON_IF_NOT";
  readonly lrSeverity: Extract<Severity, "BLOCK" | "WARN">;
  readonly lrExemptKinds: readonly string[];
  readonly foreignLr: "AUTHORISE_CN" | "PASSPORT_OK" | "UNSPEC";
  readonly foreignLrSamePerson: "Y" | "N";
}

/**
 * 安徽, 海南: another person than the legal representative is argued about (F222, a warning); whoever goes on
 * must name the same person twice. The bureau's columns have no place for this second half.
 */
const SAME_PERSON_BESIDES: readonly string[] = ["34", "46"];

/** 居民身份证; every other document is of somebody from abroad, Hong Kong, Macao or Taiwan. */
const RESIDENT_ID = "RESIDENT_ID";

function isForeignLegalRep({ sponsorPrincipal, legalRep }: OrderAnswers): boolean {
  const certType = sponsorPrincipal?.isLegalRep ? sponsorPrincipal.certType : legalRep?.certType;
  return certType !== undefined && certType !== RESIDENT_ID;
}

function demandsSamePerson(answers: OrderAnswers, rule: LegalRepColumns, isAuthorised: boolean): boolean {
  if (isAuthorised) return rule.foreignLrSamePerson === "Y";
  if (answers.sponsorPrincipal?.isLegalRep !== false) return false;
  return rule.lrRule === "SAME_PERSON_IF_NOT" || SAME_PERSON_BESIDES.includes(rule.code);
}

/**
 * What the bureau asks of an organisation's persons: legal representative as sponsor's person (F222), a holder of
 * a resident identity card when the legal representative has none (F223, instead of F222), the same person for
 * sponsor and services (F334); severity `lrSeverity`. Nothing for individuals and exempt kinds, and nothing is said
 * while `isLegalRep` or a document number is not entered.
 *
 * @source fields.md §2.2 and §3.6, bureaus.md §2 and §9.1 of the domain notes
 */
export function checkLegalRep(answers: OrderAnswers, rule: LegalRepColumns): readonly Finding[] {
  const principal = answers.sponsorPrincipal;
  if (isIndividual(answers) || !principal || rule.lrExemptKinds.includes(answers.sponsor.sponsorKind))
    return [];
  const found: Finding[] = [];
  const isAuthorised = rule.foreignLr === "AUTHORISE_CN" && isForeignLegalRep(answers);
  if (isAuthorised && principal.certType !== undefined && principal.certType !== RESIDENT_ID) {
    found.push(at("sponsorPrincipal.certType", violation("F223", undefined, rule.lrSeverity)));
  }
  if (!isAuthorised && rule.lrRule === "REQUIRED" && principal.isLegalRep === false) {
    found.push(at("sponsorPrincipal", violation("F222", undefined, rule.lrSeverity)));
  }
  if (!demandsSamePerson(answers, rule, isAuthorised)) return found;
  const others = listServicePersons(answers).filter(
    ({ person }) => isSamePerson(principal, person) === false,
  );
  return [...found, ...others.map(({ path }) => at(path, violation("F334", undefined, rule.lrSeverity)))];
}
