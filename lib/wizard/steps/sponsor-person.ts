import { SPONSOR_PRINCIPAL_FIELDS } from "../fields/person";
import { checkMissingLandline } from "../fields/phone";
import { defineStep } from "../step";

/** 主体负责人: the person answerable for the sponsor's filing. */
export const sponsorPersonStep = defineStep({
  id: "sponsor-person",
  scope: "order",
  appliesTo: () => true,
  blocks: () => [{ owner: "sponsorPrincipal", name: "person", fields: SPONSOR_PRINCIPAL_FIELDS }],
  check: (context) => checkMissingLandline(context, "sponsorPrincipal"),
});
