import { expect, test } from "vitest";
import { ruleChanges } from "./rule-changes";
import type { RuleDocument, RuleEffect } from "./rule-document";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

function shipped(id: string): RuleDocument {
  const found = RULE_DOCUMENTS.find((document) => document.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

const AGE = shipped("age.44");
const OWN = shipped("own.finance-religion.44");

function withEffect(document: RuleDocument, effect: RuleEffect): RuleDocument {
  return { ...document, effect };
}

function withAge(minAge: number): RuleDocument {
  return withEffect(AGE, {
    kind: "columns",
    values: { minAge, minAgeSeverity: "BLOCK", minorProofScope: "INDIVIDUALS" },
  });
}

const SILENT = withEffect(shipped("commitment.44"), { kind: "columns", values: { commitment: "NONE" } });

function kinds(before: readonly RuleDocument[], after: readonly RuleDocument[]): readonly string[] {
  return ruleChanges(before, after).map(({ kind, before: was, after: is }) => `${kind} ${(is ?? was).id}`);
}

test("the same rules are no change, in whatever order they come", () => {
  expect(kinds([AGE, OWN], [OWN, AGE])).toEqual([]);
  expect(kinds([], [])).toEqual([]);
});

test("another value is a change; the same value in another document is none", () => {
  expect(kinds([AGE], [withAge(16)])).toEqual([]);
  expect(kinds([AGE], [withAge(17)])).toEqual(["changed age.44"]);
  expect(kinds([AGE], [{ ...AGE, id: "age" }])).toEqual([]);
  expect(ruleChanges([AGE], [shipped("age")])).toEqual([
    { kind: "changed", before: AGE, after: shipped("age") },
  ]);
});

test("certainty, source, dates and examples are no change: an order meets none of them", () => {
  const other: RuleDocument = {
    ...AGE,
    provenance: { certainty: "D", sources: [] },
    validFrom: "2026-01-01",
    examples: [],
  };
  expect(kinds([AGE], [other])).toEqual([]);
});

test("rules come and go; a rule that falls silent is gone, one that begins to speak is new", () => {
  const speaking = shipped("commitment.44");
  expect(kinds([AGE], [AGE, OWN])).toEqual([`new ${OWN.id}`]);
  expect(kinds([AGE, OWN], [AGE])).toEqual([`gone ${OWN.id}`]);
  expect(kinds([speaking], [SILENT])).toEqual(["gone commitment.44"]);
  expect(kinds([SILENT], [speaking])).toEqual(["new commitment.44"]);
  expect(kinds([SILENT], [])).toEqual([]);
});

test("what a column says now is not gone, though an own rule said it before", () => {
  const validity = shipped("documentValidity");
  const was: RuleDocument = {
    ...OWN,
    id: "own.documents-90-days",
    message: { zh: "证件剩余有效期须超过90天", en: "Documents must be valid for more than 90 days" },
  };
  const values = { documentMinValidityDays: 89 };
  expect(kinds([was, validity], [validity])).toEqual([]);
  expect(kinds([was], [withEffect(validity, { kind: "columns", values })])).toEqual([
    "gone own.documents-90-days",
    "new documentValidity",
  ]);
});

test("own rules are compared by their names, with what follows from them", () => {
  const renamed = { ...OWN, id: "own.other.44" };
  expect(kinds([OWN], [renamed])).toEqual([`gone ${OWN.id}`, `new ${renamed.id}`]);
  const finding = (severity: "BLOCK" | "WARN" | "INFO") =>
    withEffect(OWN, { kind: "finding", severity, field: null });
  expect(kinds([finding("WARN")], [finding("BLOCK")])).toEqual([`changed ${OWN.id}`]);
  expect(kinds([OWN], [finding("INFO")])).toEqual([]);
  const message = { zh: "另一句话", en: "another sentence" };
  expect(kinds([OWN], [{ ...OWN, message }])).toEqual([`changed ${OWN.id}`]);
});
