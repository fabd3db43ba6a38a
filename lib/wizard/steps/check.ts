import { at, violation } from "@/lib/domain/findings/finding";
import { serviceKeys } from "../answers";
import { SERVICE_CHECK_FIELDS } from "../fields/service-check";
import { CAPTCHA_FIELDS, SPONSOR_CHECK_FIELDS } from "../fields/sponsor-check";
import { MAX_ITEMS } from "../limits";
import { defineStep } from "../step";

/** 基础信息校验: who files, for what; the filing type follows from it. */
export const checkStepDeclaration = defineStep({
  id: "check",
  scope: "order",
  appliesTo: () => true,
  blocks: ({ answers }) => [
    { owner: "sponsor", name: "sponsor", fields: SPONSOR_CHECK_FIELDS },
    ...serviceKeys(answers).map((key) => ({
      owner: `services.${key}`,
      name: "service",
      fields: SERVICE_CHECK_FIELDS,
    })),
    { owner: "check", name: "captcha", fields: CAPTCHA_FIELDS },
  ],
  check: ({ answers }) => (serviceKeys(answers).length === 0 ? [at("services", violation("F106"))] : []),
  lists: () => [{ path: "services", name: "service", letter: "s", max: MAX_ITEMS.services }],
});
