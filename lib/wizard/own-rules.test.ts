import { expect, test } from "vitest";
import type { Severity } from "@/lib/domain/findings/finding";
import { createRuleBook } from "@/lib/domain/rules/rule-book";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { aTellingRule } from "@/tests/support/builders/rule-documents";
import { noFacts, ruleContext } from "@/tests/support/rule-context";
import { checkOwnRules } from "./own-rules";

const objecting = (severity: Severity, field: string | null, when: RuleDocument["when"]): RuleDocument => ({
  ...aTellingRule("own.trial"),
  ...{ province: "44", when, effect: { kind: "finding", severity, field } },
});

/** What a rule beside the shipped ones says of the example: an enterprise in Guangdong with a website and an App. */
function found(rule: RuleDocument, filed: number | null = null): readonly string[] {
  const facts = filed === null ? null : { ...noFacts(), totals: { filed, providerCap: 0 } };
  const context = ruleContext({ facts });
  const { tables } = context;
  if (!tables) throw new Error("no tables");
  const bureauRules = createRuleBook([...RULE_DOCUMENTS, rule]);
  return checkOwnRules({ ...context, tables: { ...tables, bureauRules } }).map(
    ({ code, severity, path }) => `${code} ${severity} ${path}`,
  );
}

test("a rule about the order objects once, at the order", () => {
  expect(found(objecting("BLOCK", null, { all: [] }))).toEqual(["E-BUREAU-RULE BLOCK order"]);
  expect(found({ ...objecting("BLOCK", null, { all: [] }), province: "33" })).toEqual([]);
  expect(found(objecting("WARN", null, { fact: "sponsorKind", eq: "INDIVIDUAL" }))).toEqual([]);
});

test("a rule about a field objects at each service it applies to, or at the sponsor's field", () => {
  expect(found(objecting("WARN", "serviceName", { fact: "serviceType", eq: "WEBSITE" }))).toEqual([
    "E-BUREAU-RULE WARN services.s1.serviceName",
  ]);
  expect(found(objecting("INFO", "commAddress", { all: [] }))).toEqual([
    "E-BUREAU-RULE INFO sponsor.commAddress",
  ]);
});

test("numbers of the sponsor's services count once they are known", () => {
  const many = objecting("WARN", null, { fact: "totalServices", gte: 5 });
  expect(found(many)).toEqual([]);
  expect(found(many, 2)).toEqual([]);
  expect(found(many, 3)).toEqual(["E-BUREAU-RULE WARN order"]);
});

test("without the tables nothing is said", () => {
  expect(checkOwnRules({ ...ruleContext(), tables: null })).toEqual([]);
});
