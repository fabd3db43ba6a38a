import { MIGRATE_FIELDS } from "../fields/move";
import { defineStep } from "../step";

/** 迁移备案: websites move to another sponsor. */
export const migrateForm = defineStep({
  id: "migrate",
  scope: "order",
  appliesTo: ({ filingType }) => filingType === "MIGRATE_SUBJECT",
  blocks: () => [{ owner: "migrate", name: "migrate", fields: MIGRATE_FIELDS }],
});
