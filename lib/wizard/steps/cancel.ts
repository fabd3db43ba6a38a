import { CANCEL_FIELDS } from "../fields/cancel";
import { defineStep } from "../step";

/** 注销、取消接入: reason and confirmation. */
export const cancelForm = defineStep({
  id: "cancel",
  scope: "order",
  appliesTo: ({ filingType }) => filingType?.startsWith("CANCEL_") ?? false,
  blocks: () => [{ owner: "cancel", name: "cancel", fields: CANCEL_FIELDS }],
});
