import { SERVICE_PRINCIPAL_FIELDS } from "../fields/person";
import { checkMissingLandline } from "../fields/phone";
import { defineStep } from "../step";

/** 网站/App负责人: the person who manages the website or App. */
export const servicePersonStep = defineStep({
  id: "service-person",
  scope: "service",
  appliesTo: () => true,
  blocks: (_, key) => [
    { owner: `services.${key}.servicePrincipal`, name: "person", fields: SERVICE_PRINCIPAL_FIELDS },
  ],
  check: (context, key) => checkMissingLandline(context, `services.${key}.servicePrincipal`),
});
