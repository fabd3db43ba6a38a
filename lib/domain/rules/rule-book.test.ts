import { expect, test } from "vitest";
import { provinceDocument, shippedDocument } from "@/tests/support/builders/rule-documents";
import { PROVINCE_CODES } from "../bureau/provinces";
import { FILING_TYPES } from "../filing/types";
import { findContradictions } from "./contradictions";
import { createRuleBook, documentsFor, rankOf } from "./rule-book";
import type { RuleDocument } from "./rule-document";
import { createRuleHistory } from "./rule-history";
import { RULE_DOCUMENTS } from "./tables/rule-documents";

const individuals = (document: RuleDocument, id: string): RuleDocument => ({
  ...document,
  id,
  when: { fact: "sponsorKind", eq: "INDIVIDUAL" },
});

test("a province stands over the nation, a condition over none, and what is not known is not met", () => {
  const national = shippedDocument("totalServices");
  const own = provinceDocument("totalServices", "44", { cap: 9 });
  const book = createRuleBook([
    ...RULE_DOCUMENTS,
    own,
    individuals(provinceDocument("totalServices", "44", { cap: 2 }), "totalServices.44.individual"),
  ]);
  expect([national, own].map(rankOf)).toEqual([0, 2]);
  expect(book.ruleOf("44").cap).toBe(9);
  expect(book.ruleOf("44", { sponsorKind: "ENTERPRISE" }).cap).toBe(9);
  expect(book.ruleOf("44", { sponsorKind: "INDIVIDUAL" }).cap).toBe(2);
  expect(book.ruleOf("33", { sponsorKind: "INDIVIDUAL" }).cap).toBe(0);
  expect(documentsFor(book, "44", { sponsorKind: "INDIVIDUAL" }).map(({ id }) => id)).toContain(
    "totalServices.44.individual",
  );
});

test.each<[string, Partial<RuleDocument>, boolean]>([
  ["another value for the same orders", {}, true],
  ["the same value", { effect: provinceDocument("totalServices", "44", { cap: 9 }).effect }, false],
  ["another province", { province: "13" }, false],
  ["the nation", { province: null }, false],
  ["a condition, which stands above", { when: { fact: "sponsorKind", eq: "INDIVIDUAL" } }, false],
  ["a time that ended before", { validTo: "2025-12-31" }, false],
  ["a time that touches the first day", { validTo: "2026-01-01" }, true],
])("two rules of one key contradict: %s", (_, change, isContradiction) => {
  const one = {
    ...provinceDocument("totalServices", "44", { cap: 9 }),
    validFrom: "2026-01-01",
  } as RuleDocument;
  const other = { ...provinceDocument("totalServices", "44", { cap: 8 }), id: "second", ...change };
  expect(findContradictions([one, other]).length > 0).toBe(isContradiction);
});

test("conditions that no kind of sponsor meets both of do not contradict; what hangs on a number may", () => {
  const one = individuals(provinceDocument("totalServices", "44", { cap: 2 }), "one");
  const of = (when: RuleDocument["when"]) => ({
    ...provinceDocument("totalServices", "44", { cap: 3 }),
    id: "two",
    when,
  });
  expect(findContradictions([one, of({ not: { fact: "sponsorKind", eq: "INDIVIDUAL" } })])).toEqual([]);
  expect(
    findContradictions([one, of({ fact: "sponsorKind", in: ["INDIVIDUAL", "ENTERPRISE"] })]),
  ).toMatchObject([{ ids: ["one", "two"], province: "44", facts: { sponsorKind: "INDIVIDUAL" } }]);
  expect(findContradictions([one, of({ fact: "services", gte: 2 })])).toHaveLength(1);
});

test("the rules of a moment are those that counted then and were in force that day in China", () => {
  const [one, other] = [shippedDocument("times"), shippedDocument("times")].map((document, index) => ({
    ...document,
    effect: { kind: "columns", values: { slaWorkingDays: 20 + index, typicalWorkingDays: 10 } },
  })) as [RuleDocument, RuleDocument];
  const rest = RULE_DOCUMENTS.filter(({ key }) => key !== "times");
  const since = new Date("2026-01-01T00:00:00Z");
  const change = new Date("2026-06-01T04:00:00Z");
  const announced = {
    ...provinceDocument("totalServices", "44", { cap: 9 }),
    validFrom: "2026-07-01",
    validTo: "2026-07-31",
  };
  const history = createRuleHistory([
    ...[...rest, announced as RuleDocument].map((document) => ({
      document,
      activeFrom: since,
      activeTo: null,
    })),
    { document: one, activeFrom: since, activeTo: change },
    { document: other, activeFrom: change, activeTo: null },
  ]);
  const at = (instant: string) => history.at(new Date(instant)).ruleOf("44");
  expect(at("2026-06-01T03:59:59.999Z").slaWorkingDays).toBe(20);
  expect(at("2026-06-01T04:00:00Z").slaWorkingDays).toBe(21);
  expect(at("2026-06-30T15:59:59.999Z").cap).toBe(0);
  expect(at("2026-06-30T16:00:00Z").cap).toBe(9);
  expect(at("2026-07-31T15:59:59.999Z").cap).toBe(9);
  expect(at("2026-07-31T16:00:00Z").cap).toBe(0);
  expect(history.at(new Date("2026-08-01T00:00:00Z"))).toBe(history.at(new Date("2026-09-01T00:00:00Z")));
});

test("orders that the same documents decide for share one rule", () => {
  const book = createRuleBook(RULE_DOCUMENTS);
  const made = new Set<unknown>();
  for (const province of PROVINCE_CODES)
    for (const filingType of Object.keys(FILING_TYPES))
      made.add(book.ruleOf(province, { sponsorKind: "ENTERPRISE", serviceType: "WEBSITE", filingType }));
  expect(made.size).toBeLessThan(2 * PROVINCE_CODES.length);
  expect(book.ruleOf("44", { filingType: "FIRST" })).not.toBe(book.ruleOf("33", { filingType: "FIRST" }));
});
