import { expect, test } from "vitest";
import type { ColumnValues } from "@/lib/domain/rules/column-values";
import { createRuleBook } from "@/lib/domain/rules/rule-book";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import type { Answers } from "@/lib/wizard/answers";
import { exampleAnswers } from "@/lib/wizard/example";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { exampleLook } from "@/lib/wizard/steps/facts-example";
import { goodFacts, ruleContext } from "../support/rule-context";

// The example is an enterprise of Guangdong with a website and an App, on 2026-11-21.
const PERSON_ENDS = "sponsorPrincipal.certValidTo";

function edited(id: string, values: Partial<ColumnValues>): readonly RuleDocument[] {
  return RULE_DOCUMENTS.map((document) =>
    document.id === id && document.effect.kind === "columns"
      ? { ...document, effect: { kind: "columns", values: { ...document.effect.values, ...values } } }
      : document,
  );
}

/** What is found in an order by the shipped rules but for one document that an administrator changed. */
function found(id: string, values: Partial<ColumnValues>, change: Answers, expiresOn?: string) {
  const answers = { ...exampleAnswers(), ...change };
  const facts = goodFacts(answers);
  const domain = String(answers["services.s1.domain"]);
  const { registration, ...look } = exampleLook();
  if (typeof registration !== "object") throw new RangeError("registration");
  const looks = { [domain]: { ...look, registration: { ...registration, ...(expiresOn && { expiresOn }) } } };
  const context = ruleContext({ answers, facts: { ...facts, domains: { ...facts.domains, ...looks } } });
  if (!context.tables) throw new RangeError("tables");
  const tables = { ...context.tables, bureauRules: createRuleBook(edited(id, values)) };
  return [...checkOrderBySteps({ ...context, tables }).values()].flat();
}

const paramsOf = (code: string, all: ReturnType<typeof found>) =>
  all.filter((one) => one.code === code).map(({ params }) => params);

test.each([
  [90, "2027-02-19", [{ days: 90 }]],
  [90, "2027-02-20", []],
  [30, "2026-12-21", [{ days: 30 }]],
  [30, "2026-12-22", []],
])(
  "documents must be valid for more than %d days: to %s gives %j",
  (documentMinValidityDays, to, expected) => {
    const all = found("documentValidity", { documentMinValidityDays }, { [PERSON_ENDS]: to });
    expect(paramsOf("F305", all)).toEqual(expected);
  },
);

test.each([
  [90, "2027-02-19", [{ days: 90 }]],
  [90, "2027-02-20", []],
  [30, "2026-12-21", [{ days: 30 }]],
  [30, "2026-12-22", []],
])("domains must be valid for more than %d days: to %s gives %j", (domainMinValidityDays, to, expected) => {
  const all = found("domainValidity", { domainMinValidityDays }, {}, to);
  expect(paramsOf("F415", all)).toEqual(expected);
});

test.each([
  ["ENTERPRISE", "servicesPerOrder", 1, [{ max: 1 }]],
  ["ENTERPRISE", "servicesPerOrder", 2, []],
  ["INDIVIDUAL", "servicesPerOrder.individual", 1, [{ max: 1 }]],
  ["INDIVIDUAL", "servicesPerOrder.individual", 2, []],
] as const)("two services of %s where %s says %d give %j", (kind, id, maxServices, expected) => {
  const all = found(id, { maxServices }, { "sponsor.sponsorKind": kind });
  expect(paramsOf("F502", all)).toEqual(expected);
});

test.each([
  ["FREE", 0],
  ["BLOG_OR_HOME", 1],
] as const)("how an individual's site is named follows the document: %s", (personalName, count) => {
  const change = { "sponsor.sponsorKind": "INDIVIDUAL", "services.s1.serviceName": "小院随笔记录" };
  expect(paramsOf("F465", found("personalName", { personalName }, change))).toHaveLength(count);
});

test.each([
  [0, []],
  [2, [{ max: 1, rule: "ONSITE" }]],
  [3, []],
])("a check on site from a total of %d on is said of two services: %j", (onsiteFrom, expected) => {
  expect(paramsOf("F503", found("onsiteCheck", { onsiteFrom }, {}))).toEqual(expected);
});
