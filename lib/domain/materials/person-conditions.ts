import { isOrganisation } from "../identity/sponsor-kind";
import type { Asking, MaterialAsk } from "./material-ask";
import { optional, required, servicePath } from "./material-ask";
import type { MaterialFacts, PersonFacts } from "./material-facts";

/**
 * The legal representative's document, and the letter unless the province needs none of this kind.
 *
 * @source materials.md §2 note b of the domain notes
 */
export const askPrincipalNotLegalRep: Asking = ({ sponsor, rule }, code) => {
  if (sponsor.principal.isLegalRep) return [];
  if (code === "LEGAL_REP_ID") return [required("legalRep", "PRINCIPAL_NOT_LEGAL_REP")];
  return rule.lrRule === "FREE" ? [] : [required("sponsor", "PRINCIPAL_NOT_LEGAL_REP")];
};

/**
 * A letter for every person in charge of a service who is not the legal representative, unless the bureau does without.
 *
 * @source materials.md §2 note c of the domain notes
 */
export const askServicePrincipalNotLegalRep: Asking = ({ services, rule }) =>
  rule.authLetter === "N"
    ? []
    : services
        .filter((service) => !service.principal.isLegalRep)
        .map((service) => required(servicePath(service), "SERVICE_PRINCIPAL_NOT_LEGAL_REP"));

/**
 * Only where the province asks for a permit; where sources disagree it is advised, not demanded.
 *
 * @source materials.md §2 note l of the domain notes
 */
export const askOutOfProvince: Asking = ({ sponsor, rule }, code) => {
  if (!sponsor.principal.isFromElsewhere || rule.oop !== "PERMIT" || code === "RESIDENCE_PROOF") return [];
  const ask =
    rule.oopSeverity === "BLOCK"
      ? required("sponsor", "OUT_OF_PROVINCE")
      : optional("sponsor", "OUT_OF_PROVINCE_ADVISED");
  return [rule.residenceProof === "Y" ? { ...ask, alternatives: ["RESIDENCE_PROOF"] } : ask];
};

function isMinorAccepted(person: PersonFacts, { rule, sponsor }: MaterialFacts): boolean {
  if (person.age !== 16 && person.age !== 17) return false;
  if (rule.minorProofScope === "INDIVIDUALS") return !isOrganisation(sponsor.kind);
  return rule.minorProofScope === "ALL" || (rule.minorProofScope === "NOT_LEGAL_REP" && !person.isLegalRep);
}

/**
 * Persons of 16 and 17 years; a person with two offices proves it once.
 *
 * @source materials.md §2 note m of the domain notes
 */
export const askMinor: Asking = (facts) => {
  const asks: MaterialAsk[] = [];
  if (isMinorAccepted(facts.sponsor.principal, facts)) asks.push(required("sponsorPrincipal", "MINOR"));
  for (const service of facts.services) {
    if (service.isSponsorPrincipal || !isMinorAccepted(service.principal, facts)) continue;
    asks.push(required(servicePath(service, "servicePrincipal"), "MINOR"));
  }
  return asks;
};

/**
 * The legal representative's card in 内蒙古, the service person's in 江西 (C, so only advised).
 *
 * @source materials.md §2 note r of the domain notes
 */
export const askCardFromElsewhere: Asking = ({ sponsor, services, rule }) => {
  if (rule.residencePermitOf === "LEGAL_REP") {
    const legalRep = sponsor.legalRep ?? (sponsor.principal.isLegalRep ? sponsor.principal : null);
    if (!legalRep?.isFromElsewhere) return [];
    return [{ ...required("legalRep", "LEGAL_REP_FROM_ELSEWHERE"), alternatives: ["HOLDING_ID_PHOTO"] }];
  }
  if (rule.residencePermitOf !== "SERVICE_PRINCIPAL") return [];
  return services
    .filter((service) => service.principal.isFromElsewhere)
    .map((service) => optional(servicePath(service, "servicePrincipal"), "SERVICE_PERSON_FROM_ELSEWHERE"));
};

/**
 * A photo of the individual holding the document.
 *
 * @source materials.md §2 note t of the domain notes
 */
export const askHandheld: Asking = ({ services, rule }) =>
  rule.handheldInd === "Y" ? services.map((service) => required(servicePath(service), "HANDHELD")) : [];

/**
 * The individual is checked again when what identifies him changed.
 *
 * @source materials.md §2 note u of the domain notes
 */
export const askPersonChanged: Asking = ({ sponsor }) =>
  sponsor.isPersonChanged ? [required("sponsor", "PERSON_CHANGED")] : [];

/**
 * Only where the phone on file is dead.
 *
 * @source materials.md §2 note a of the domain notes
 */
export const askDeadPhone: Asking = ({ isPhoneOnFileDead }, code) =>
  isPhoneOnFileDead ? [required(code === "PRINCIPAL_ID" ? "sponsorPrincipal" : "sponsor", "DEAD_PHONE")] : [];
