import type { FilingType } from "../filing/types";
import { isOrganisation } from "../identity/sponsor-kind";
import type { RuleFacts } from "../rules/condition";
import type { PreCheckAnswers } from "./answers";
import { SERVICES_ANSWERS } from "./tables/answers";

/** What the bureaus' rules may ask of a filing that is only planned; of its type where the records say it. */
export function preCheckFacts(
  { kind, services, card, person }: PreCheckAnswers,
  filingType?: FilingType,
): RuleFacts {
  const { types } = SERVICES_ANSWERS[services];
  return {
    sponsorKind: kind,
    serviceType: types,
    filingType,
    services: types.length,
    outOfProvince: isOrganisation(kind) ? undefined : card === "ELSEWHERE",
    principalIsLegalRep: isOrganisation(kind) ? person !== "OTHER" : undefined,
  };
}
