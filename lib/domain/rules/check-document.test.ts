import { expect, test } from "vitest";
import { aTellingRule, provinceDocument, shippedDocument } from "@/tests/support/builders/rule-documents";
import { documentObstacles, doesExampleHold, isNationalDefault } from "./check-document";
import { differingParts } from "./document-diff";
import type { RuleDocument } from "./rule-document";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

const rule = aTellingRule("own.trial");
const codes = (document: RuleDocument, others: readonly RuleDocument[] = RULE_DOCUMENTS) =>
  documentObstacles(document, others).map(({ code }) => code);

test("every shipped document could be approved as it is, beside all others", () => {
  for (const document of RULE_DOCUMENTS) expect([document.id, codes(document)]).toEqual([document.id, []]);
});

test("an example holds where province and condition say what it says", () => {
  const individual: RuleDocument = { ...rule, when: { fact: "sponsorKind", eq: "INDIVIDUAL" } };
  const of = (province: "13" | "11", sponsorKind: string, applies: boolean) =>
    doesExampleHold(individual, { province, facts: { sponsorKind }, applies });
  expect(of("13", "INDIVIDUAL", true)).toBe(true);
  expect(of("13", "ENTERPRISE", true)).toBe(false);
  expect(of("11", "INDIVIDUAL", true)).toBe(false);
  expect(of("11", "INDIVIDUAL", false)).toBe(true);
});

test("examples of both kinds are needed, unless a rule is for every order", () => {
  const [met, missed] = rule.examples;
  if (!met || !missed) throw new Error("the rule has two examples");
  expect(documentObstacles({ ...rule, examples: [] }, [])).toEqual([
    { code: "no-example", applies: true },
    { code: "no-example", applies: false },
  ]);
  expect(codes({ ...rule, examples: [met] })).toEqual(["no-example"]);
  expect(codes({ ...rule, province: null, examples: [met] })).toEqual([]);
  expect(documentObstacles({ ...rule, examples: [met, missed, { ...missed, applies: true }] }, [])).toEqual([
    { code: "example", at: 2 },
  ]);
});

test("a national default neither ends nor begins nor takes a condition; every other document may", () => {
  const national = shippedDocument("age");
  const own = shippedDocument("age.32");
  expect([national, own, rule].map(isNationalDefault)).toEqual([true, false, false]);
  expect(codes({ ...national, validTo: "2027-12-31" })).toContain("no-default");
  expect(codes({ ...national, validFrom: "2027-01-01" })).toContain("no-default");
  expect(codes({ ...national, when: { fact: "sponsorKind", eq: "INDIVIDUAL" } })).toContain("no-default");
  expect(codes({ ...own, validTo: "2027-12-31" })).toEqual([]);
});

test("a second document of the same key and level is named as the contradiction it is", () => {
  const rival = { ...provinceDocument("age", "32", { minAge: 20 }), id: "age.32.second" };
  expect(documentObstacles(rival, RULE_DOCUMENTS)).toMatchObject([{ code: "contradiction", with: "age.32" }]);
});

test("two versions differ in the parts that are not equal", () => {
  expect(differingParts(rule, rule)).toEqual([]);
  const changed = { ...rule, validTo: "2027-12-31" as const, message: { zh: "另", en: "else" } };
  expect(differingParts(rule, changed)).toEqual(["message", "validTo"]);
});
