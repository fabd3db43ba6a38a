import { TRANSFER_FIELDS } from "../fields/move";
import { defineStep } from "../step";

/** 转移备案: a filing moves to another account. */
export const transferForm = defineStep({
  id: "transfer",
  scope: "order",
  appliesTo: ({ filingType }) => filingType === "TRANSFER_ACCOUNT",
  blocks: () => [{ owner: "transfer", name: "transfer", fields: TRANSFER_FIELDS }],
});
