import { AGREEMENT_FIELDS, VERIFICATION_FORM_FIELDS } from "../fields/confirm";
import { defineStep } from "../step";

/** 信息确认: last look, pledges and agreements. */
export const confirmStep = defineStep({
  id: "confirm",
  scope: "order",
  appliesTo: () => true,
  blocks: () => [
    { owner: "agreements", name: "agreements", fields: AGREEMENT_FIELDS },
    { owner: "verificationForm", name: "verificationForm", fields: VERIFICATION_FORM_FIELDS },
  ],
});
