import { expect, test } from "vitest";
import { aTellingRule, provinceDocument, shippedDocument } from "@/tests/support/builders/rule-documents";
import { liftDocument } from "./lift-document";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

test.each(RULE_DOCUMENTS)("$id stays as it is", (document) => {
  expect(liftDocument(document)).toEqual(document);
});

test("a column that was not known, or takes other values now, says what holds nationally", () => {
  const { effect, ...document } = provinceDocument("age", "13", { minAge: 20 });
  const national = shippedDocument("age").effect;
  if (effect.kind !== "columns" || national.kind !== "columns") throw new Error("columns");
  const { minAgeSeverity: _, ...values } = effect.values;
  expect(
    liftDocument({ ...document, effect: { ...effect, values: { ...values, minorProofScope: "OF OLD" } } }),
  ).toEqual({ ...document, effect: { ...effect, values: { ...national.values, minAge: 20 } } });
});

test("columns and sources that are gone are left out", () => {
  const document = provinceDocument("age", "13", { gone: "Y" });
  const { provenance } = document;
  const sources = ["GONE", ...provenance.sources, "toString"];
  expect(liftDocument({ ...document, provenance: { ...provenance, sources } })).toEqual(
    provinceDocument("age", "13", {}),
  );
});

test.each([null, "text", 5, [], {}, { key: "age" }, aTellingRule("own.x")])(
  "what has no columns stays as it is: %j",
  (stored) => {
    expect(liftDocument(stored)).toEqual(stored);
  },
);
