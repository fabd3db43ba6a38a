import { textAt } from "../answers";
import { isOfOrganisation } from "../asks";
import { LEGAL_REP_FIELDS } from "../fields/person";
import { defineStep } from "../step";
import { LEGAL_REP_EXAMPLE, LEGAL_REP_MISTAKES, LEGAL_REP_NEEDS } from "./legal-representative.cases";

/** 法定代表人: asked only where the sponsor's person in charge is somebody else. */
export const legalRepresentativeStep = defineStep({
  id: "legal-representative",
  scope: "order",
  appliesTo: (context) =>
    isOfOrganisation(context) && textAt(context.answers, "sponsorPrincipal.isLegalRep") === "false",
  blocks: () => [{ owner: "legalRep", name: "person", fields: LEGAL_REP_FIELDS }],
  example: LEGAL_REP_EXAMPLE,
  exampleNeeds: LEGAL_REP_NEEDS,
  mistakes: LEGAL_REP_MISTAKES,
});
