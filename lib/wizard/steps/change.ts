import { checkChanges } from "@/lib/domain/filing/change-form";
import { defineStep } from "../step";

/** 变更内容: the answers against the record; the fields are those of the steps that hold them. */
export const changeForm = defineStep({
  id: "change",
  scope: "order",
  appliesTo: ({ filingType }) => filingType?.startsWith("CHANGE_") ?? false,
  blocks: () => [],
  check: ({ answers, facts, filingType }) =>
    facts?.record && filingType ? checkChanges(filingType, facts.record.values, answers) : [],
});
