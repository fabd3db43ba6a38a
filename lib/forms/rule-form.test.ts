import { expect, test } from "vitest";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { judge } from "@/lib/domain/rules/condition";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { readRuleForm, ruleControls } from "./rule-form";

const content = (document: RuleDocument) => ({ document, effectiveOn: null, reason: "通知" }) as const;

test.each(RULE_DOCUMENTS)("$id comes out of its form as it went in", (document) => {
  const read = readRuleForm(document, ruleControls(content(document)));
  expect(read).toMatchObject({ ok: true, value: { effectiveOn: null, reason: "通知" } });
  if (!read.ok) return;
  const { when, ...rest } = read.value.document;
  const { when: before, ...others } = document;
  expect(rest).toEqual(others);
  for (const sponsorKind of Object.keys(SPONSOR_KINDS)) {
    expect(judge(when, { sponsorKind })).toBe(judge(before, { sponsorKind }));
  }
});

const age = shippedDocument("age.32");
const own = shippedDocument("own.annual-review.42");

test.each<[string, RuleDocument, Readonly<Record<string, string>>, readonly object[]]>([
  ["a number outside", age, { "value.minAge": "15" }, [{ path: "value.minAge", fault: "value" }]],
  ["no number", age, { "value.minAge": "十六" }, [{ path: "value.minAge", fault: "value" }]],
  [
    "a choice nobody offers",
    age,
    { "value.minAgeSeverity": "MAYBE" },
    [{ path: "value.minAgeSeverity", fault: "value" }],
  ],
  ["a day that does not exist", age, { validFrom: "2026-02-30" }, [{ path: "validFrom", fault: "day" }]],
  [
    "days in the wrong order",
    age,
    { validFrom: "2026-02-02", validTo: "2026-02-01" },
    [{ path: "validTo", fault: "dates" }],
  ],
  [
    "an own rule that says nothing in English",
    own,
    { "message.en": "" },
    [{ path: "message.en", fault: "missing" }],
  ],
  [
    "a sentence too long",
    own,
    { "message.zh": "长".repeat(203) },
    [{ path: "message.zh", fault: "long", excess: { most: 200, over: 3 } }],
  ],
  [
    "a reason too long, which is not cut",
    age,
    { reason: "因".repeat(501) },
    [{ path: "reason", fault: "long", excess: { most: 500, over: 1 } }],
  ],
  ["no material", own, { effect: "material", material: "" }, [{ path: "material", fault: "unknown" }]],
  [
    "a bound that is no number",
    own,
    { "when.services.from": "三" },
    [{ path: "when.services.from", fault: "value" }],
  ],
  ["a condition that is no condition", own, { condition: "{" }, [{ path: "condition", fault: "value" }]],
  [
    "a condition over an unknown fact",
    own,
    { condition: '{"fact":"colour","eq":"red"}' },
    [{ path: "condition" }],
  ],
])("%s is named at its control", (_, document, change, issues) => {
  expect(readRuleForm(document, { ...ruleControls(content(document)), ...change })).toMatchObject({
    ok: false,
    error: issues,
  });
});

test("controls make the condition, and one that is more than controls stays text", () => {
  const typed = {
    ...ruleControls(content(own)),
    "when.sponsorKind.ENTERPRISE": "yes",
    "when.services.from": "2",
  };
  expect(readRuleForm(own, typed)).toMatchObject({
    ok: true,
    value: {
      document: {
        when: {
          all: [
            { fact: "sponsorKind", eq: "ENTERPRISE" },
            { fact: "services", gte: 2 },
          ],
        },
      },
    },
  });
  const either: RuleDocument = {
    ...own,
    when: {
      any: [
        { fact: "services", gte: 2 },
        { fact: "outOfProvince", eq: true },
      ],
    },
  };
  const controls = ruleControls(content(either));
  expect(controls.condition).toContain("outOfProvince");
  expect(readRuleForm(either, controls)).toMatchObject({
    ok: true,
    value: { document: { when: either.when } },
  });
});
