import type { RuleKey } from "./rule-keys";

export type Audience = "INDIVIDUAL" | "ORGANISATION";

/**
 * Keys whose rules are about individuals or organisations alone, whatever a document's condition says.
 *
 * @source bureaus.md §§2–9 of the domain notes
 */
export const KEY_AUDIENCES: Readonly<Partial<Record<RuleKey, Audience>>> = {
  legalRep: "ORGANISATION",
  authLetter: "ORGANISATION",
  foreignLegalRep: "ORGANISATION",
  legalRepBlock: "ORGANISATION",
  outOfProvince: "INDIVIDUAL",
  individualContent: "INDIVIDUAL",
  personalName: "INDIVIDUAL",
  foreignIndividuals: "INDIVIDUAL",
  handheldPhoto: "INDIVIDUAL",
  domainHolder: "ORGANISATION",
  establishment: "ORGANISATION",
  hazardousPermit: "ORGANISATION",
  electronicLicence: "ORGANISATION",
  superior: "ORGANISATION",
  abnormal: "ORGANISATION",
};
