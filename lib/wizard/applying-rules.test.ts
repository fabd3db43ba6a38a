import { expect, test } from "vitest";
import { createRuleBook } from "@/lib/domain/rules/rule-book";
import type { RuleDocument, RuleEffect } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { goodFacts, ruleContext } from "@/tests/support/rule-context";
import type { Answers } from "./answers";
import { fieldRulesOf, newerRulesOf, rulesOfOrder } from "./applying-rules";

/** An enterprise in Guangdong with one website and one App, unless `answers` say otherwise. */
function subject(answers: Answers = {}, documents: readonly RuleDocument[] = RULE_DOCUMENTS) {
  const context = ruleContext({ facts: goodFacts() });
  if (!context.tables) throw new RangeError("tables");
  return {
    ...context,
    answers: { ...context.answers, ...answers },
    tables: { ...context.tables, bureauRules: createRuleBook(documents) },
  };
}

const INDIVIDUAL = { "sponsor.sponsorKind": "INDIVIDUAL" };

function ownRule(id: string, given: Partial<RuleDocument>): RuleDocument {
  const shipped = RULE_DOCUMENTS.find((document) => document.id === "own.finance-religion.44");
  if (!shipped) throw new RangeError("own.finance-religion.44");
  return { ...shipped, id, ...given };
}

const ids = (documents: readonly RuleDocument[]) => documents.map(({ id }) => id).sort();

test("an enterprise is told the province's rules for organisations, an individual those for individuals", () => {
  const enterprise = ids(rulesOfOrder(subject()));
  expect(enterprise).toContain("legalRep.44");
  expect(enterprise).toContain("constructionPlan.44.organisation");
  expect(enterprise).toContain("own.finance-religion.44");
  expect(enterprise).not.toContain("outOfProvince.44");
  expect(enterprise).not.toContain("own.permit-screenshot.44");
  const individual = ids(rulesOfOrder(subject(INDIVIDUAL)));
  expect(individual).toContain("outOfProvince.44");
  expect(individual).toContain("own.permit-screenshot.44");
  expect(individual).not.toContain("legalRep.44");
  expect(individual).not.toContain("constructionPlan.44.organisation");
});

test("national rules are told only where no hint tells them, each rule once", () => {
  const told = rulesOfOrder(subject());
  const national = told.filter(({ province, key }) => province === null && key !== "own");
  expect(ids(national)).toEqual(["documentValidity", "domainValidity"]);
  expect(ids(told)).toContain("own.one-domain");
  expect(new Set(ids(told)).size).toBe(told.length);
});

test("without a province or tables nothing is told", () => {
  expect(rulesOfOrder(subject({ "sponsor.regionCode": "" }))).toEqual([]);
  expect(rulesOfOrder({ ...subject(), tables: null })).toEqual([]);
  expect(fieldRulesOf({ ...subject(), tables: null })("sponsor.certRegionCode")).toEqual([]);
});

test("a field shows the rules that name it", () => {
  const at = fieldRulesOf(subject());
  expect(ids(at("sponsorPrincipal.isLegalRep"))).toEqual(["legalRep.44"]);
  expect(ids(at("services.s1.serviceName"))).toEqual(["own.finance-religion.44"]);
  expect(ids(at("services.s1.domain"))).toEqual(["domainHolder.44", "domainValidity", "own.one-domain"]);
  expect(ids(at("sponsorPrincipal.certValidTo"))).toEqual(["documentValidity"]);
  expect(at("sponsor.certRegionCode")).toEqual([]);
  const ofIndividual = fieldRulesOf(subject(INDIVIDUAL));
  expect(ids(ofIndividual("sponsor.certRegionCode"))).toEqual([
    "outOfProvince.44",
    "own.permit-screenshot.44",
  ]);
});

test("a rule for one type of service stands at those services alone", () => {
  const effect: RuleEffect = { kind: "text", field: "remark" };
  const forApps = ownRule("own.apps.44", { when: { fact: "serviceType", eq: "APP" }, effect });
  const at = fieldRulesOf(subject({}, [...RULE_DOCUMENTS, forApps]));
  expect(ids(at("services.s1.remark"))).toEqual([]);
  expect(ids(at("services.s2.remark"))).toEqual(["own.apps.44"]);
});

test("what is said of a service's content does not stand at its person", () => {
  const effect: RuleEffect = { kind: "text", field: "remark" };
  const rule = (topic: RuleDocument["topic"]) => [
    ...RULE_DOCUMENTS,
    ownRule("own.remark.44", { topic, effect }),
  ];
  const path = "services.s1.servicePrincipal.remark";
  expect(fieldRulesOf(subject({}, rule("contents")))(path)).toEqual([]);
  expect(fieldRulesOf(subject({}, rule("contents")))("services.s1.remark")).toHaveLength(1);
  expect(fieldRulesOf(subject({}, rule("persons")))(path)).toHaveLength(1);
});

test("newer rules are told as far as they are about the order, each change once", () => {
  const changed = RULE_DOCUMENTS.map((document): RuleDocument => {
    if (document.id === "age.44") {
      const values = { minAge: 18, minAgeSeverity: "BLOCK", minorProofScope: "NONE" } as const;
      return { ...document, effect: { kind: "columns", values } };
    }
    if (document.id !== "outOfProvince.44") return document;
    const values = { oop: "NO", oopSeverity: "BLOCK", residenceProof: "N" } as const;
    return { ...document, effect: { kind: "columns", values } };
  });
  const newer = createRuleBook([...changed, ownRule("own.new.11", { province: "11" })]);
  const changes = (answers: Answers) => newerRulesOf(subject(answers), newer).map(({ after }) => after?.id);
  expect(changes({})).toEqual(["age.44"]);
  expect(changes(INDIVIDUAL)).toEqual(["age.44", "outOfProvince.44"]);
  expect(changes({ "sponsor.regionCode": "110105" })).toEqual(["own.new.11"]);
  expect(changes({ "sponsor.regionCode": "510107" })).toEqual([]);
});

test("the book of the order's own moment says nothing new", () => {
  const same = subject();
  expect(newerRulesOf(same, same.tables.bureauRules)).toEqual([]);
  expect(newerRulesOf(same, createRuleBook(RULE_DOCUMENTS))).toEqual([]);
});
