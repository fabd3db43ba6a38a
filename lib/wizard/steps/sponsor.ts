import { SPONSOR_FIELDS } from "../fields/sponsor";
import { defineStep } from "../step";

/** 主办者信息: addresses, superior body and validity of the certificate. */
export const sponsorStep = defineStep({
  id: "sponsor",
  scope: "order",
  appliesTo: () => true,
  blocks: () => [{ owner: "sponsor", name: "sponsor", fields: SPONSOR_FIELDS }],
});
