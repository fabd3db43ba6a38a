import { TRANSFER_FIELDS } from "../fields/move";
import { defineStep } from "../step";
import { TRANSFER_EXAMPLE, TRANSFER_MISTAKES } from "./transfer.cases";

/** 转移备案: a filing moves to another account. */
export const transferForm = defineStep({
  id: "transfer",
  scope: "order",
  appliesTo: ({ filingType }) => filingType === "TRANSFER_ACCOUNT",
  blocks: () => [{ owner: "transfer", name: "transfer", fields: TRANSFER_FIELDS }],
  example: TRANSFER_EXAMPLE,
  mistakes: TRANSFER_MISTAKES,
});
