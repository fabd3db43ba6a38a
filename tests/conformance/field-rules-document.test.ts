import { expect, test } from "vitest";
import { OWNERS } from "@/lib/wizard/paths";
import { fieldRulesDocument } from "@/scripts/rules/field-rules-document";
import { readSource } from "../support/sources";

test("docs/field-rules.md is what npm run rules:list writes", () => {
  expect(readSource("docs/field-rules.md")).toBe(fieldRulesDocument());
});

test("the document lists every field", () => {
  const text = fieldRulesDocument();
  const missing = Object.entries(OWNERS)
    .flatMap(([owner, { fields }]) => Object.keys(fields).map((name) => `\`${owner}.${name}\``))
    .filter((field) => !text.includes(field));
  expect(missing).toEqual([]);
});
