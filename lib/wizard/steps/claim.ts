import { CLAIM_FIELDS } from "../fields/claim";
import { defineStep } from "../step";

/** 认领备案、导入备案: a record that belongs to no account yet. */
export const claimForm = defineStep({
  id: "claim",
  scope: "order",
  appliesTo: ({ filingType }) => filingType === "CLAIM" || filingType === "IMPORT",
  blocks: () => [{ owner: "claim", name: "claim", fields: CLAIM_FIELDS }],
});
