import { ACCESS_FIELDS } from "../fields/access";
import { defineStep } from "../step";
import { SERVICE_ACCESS_EXAMPLE, SERVICE_ACCESS_MISTAKES } from "./service-access.cases";

/** 接入信息: the instance or service code, and its addresses. */
export const serviceAccessStep = defineStep({
  id: "service-access",
  scope: "service",
  appliesTo: () => true,
  blocks: (_, key) => [{ owner: `services.${key}.access`, name: "access", fields: ACCESS_FIELDS }],
  example: SERVICE_ACCESS_EXAMPLE,
  mistakes: SERVICE_ACCESS_MISTAKES,
});
