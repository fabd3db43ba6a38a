import { ACCESS_FIELDS } from "../fields/access";
import { defineStep } from "../step";

/** 接入信息: the instance or service code, and its addresses. */
export const serviceAccessStep = defineStep({
  id: "service-access",
  scope: "service",
  appliesTo: () => true,
  blocks: (_, key) => [{ owner: `services.${key}.access`, name: "access", fields: ACCESS_FIELDS }],
});
