import { expect, test } from "vitest";
import { fieldOf } from "@/lib/domain/rules/document-words";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { OWNERS } from "@/lib/wizard/paths";

test("every field that a shipped rule names stands in the wizard", () => {
  const fields = new Set(Object.values(OWNERS).flatMap((owner) => Object.keys(owner.fields)));
  const unknown = RULE_DOCUMENTS.filter((document) => {
    const field = fieldOf(document);
    return field !== null && !fields.has(field);
  });
  expect(unknown.map(({ id }) => id)).toEqual([]);
});
