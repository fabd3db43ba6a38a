import { at, type Finding, violation } from "../findings/finding";
import type { ColumnValues } from "../rules/column-values";
import { isIndividual, isSamePerson, listServicePersons, type OrderAnswers } from "./order-answers";

/** The bureau's columns on the legal representative (bureaus.md §9.1). */
export type LegalRepColumns = Pick<
  ColumnValues,
  "lrRule" | "lrOtherwiseSame" | "lrSeverity" | "foreignLr" | "foreignLrSamePerson"
>;

/** 居民身份证; every other document is of somebody from abroad, Hong Kong, Macao or Taiwan. */
const RESIDENT_ID = "RESIDENT_ID";

function isForeignLegalRep({ sponsorPrincipal, legalRep }: OrderAnswers): boolean {
  const certType = sponsorPrincipal?.isLegalRep ? sponsorPrincipal.certType : legalRep?.certType;
  return certType !== undefined && certType !== RESIDENT_ID;
}

function demandsSamePerson(answers: OrderAnswers, rule: LegalRepColumns, isAuthorised: boolean): boolean {
  if (isAuthorised) return rule.foreignLrSamePerson === "Y";
  if (answers.sponsorPrincipal?.isLegalRep !== false) return false;
  return rule.lrRule === "SAME_PERSON_IF_NOT" || rule.lrOtherwiseSame === "Y";
}

/**
 * What the bureau asks of an organisation's persons: legal representative as sponsor's person (F222), a holder of
 * a resident identity card when the legal representative has none (F223, instead of F222), the same person for
 * sponsor and services (F334); severity `lrSeverity`. Nothing for individuals and where anybody may be in charge, and
 * nothing is said while `isLegalRep` or a document number is not entered.
 *
 * @source fields.md §2.2 and §3.6, bureaus.md §2 and §9.1 of the domain notes
 */
export function checkLegalRep(answers: OrderAnswers, rule: LegalRepColumns): readonly Finding[] {
  const principal = answers.sponsorPrincipal;
  if (isIndividual(answers) || !principal || rule.lrRule === "FREE") return [];
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
