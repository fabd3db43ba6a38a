import { textAt } from "../answers";
import { isOfOrganisation } from "../asks";
import { LEGAL_REP_FIELDS } from "../fields/person";
import { defineStep } from "../step";

/** 法定代表人: asked only where the sponsor's person in charge is somebody else. */
export const legalRepresentativeStep = defineStep({
  id: "legal-representative",
  scope: "order",
  appliesTo: (context) =>
    isOfOrganisation(context) && textAt(context.answers, "sponsorPrincipal.isLegalRep") === "false",
  blocks: () => [{ owner: "legalRep", name: "person", fields: LEGAL_REP_FIELDS }],
});
