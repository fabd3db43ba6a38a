import { expect, test } from "vitest";
import { stepSchema } from "@/lib/wizard/schema";
import { STEP_CASES } from "@/lib/wizard/step-cases";
import { goodFacts, ruleContext } from "../support/rule-context";
import { ALL_STEPS, answersOfExample, findingsAt, isForm, keysOf, postedTree } from "../support/step-cases";

const FORM_TYPES = {
  change: "CHANGE_ALL",
  cancel: "CANCEL_SUBJECT",
  claim: "CLAIM",
  transfer: "TRANSFER_ACCOUNT",
  migrate: "MIGRATE_SUBJECT",
} as const;

function contextOfExample(step: (typeof ALL_STEPS)[number], phase: "DRAFTING" | "SUBMISSION") {
  const answers = answersOfExample(step);
  const type = Object.entries(FORM_TYPES).find(([id]) => id === step.id)?.[1] ?? "FIRST";
  const record = STEP_CASES[step.id].mistakes.find(({ facts }) => facts?.record)?.facts?.record;
  const facts = { ...goodFacts(answers), ...(isForm(step) && record ? { record } : {}) };
  return ruleContext({ answers, facts, phase, filingType: type });
}

const named = ALL_STEPS.map((step) => [step.id, step] as const);

test.each(named)("the example of %s passes while drafting and at submission", (id, step) => {
  for (const phase of ["DRAFTING", "SUBMISSION"] as const) {
    expect(findingsAt(step, contextOfExample(step, phase)), `${id} ${phase}`).toEqual([]);
  }
});

test.each(named)("the schema of %s takes its example in, and gives it back as it is", (_, step) => {
  const context = contextOfExample(step, "DRAFTING");
  for (const key of keysOf(step, context)) {
    const tree = postedTree(step, context, key);
    const parsed = stepSchema(step, context, key).safeParse(tree);
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(parsed.data).toMatchObject(JSON.parse(JSON.stringify(tree)));
  }
});

test.each(named)("%s belongs to the orders it is made for", (_, step) => {
  const context = contextOfExample(step, "DRAFTING");
  expect(step.appliesTo(context)).toBe(true);
  if (isForm(step)) expect(step.appliesTo({ ...context, filingType: "FIRST" })).toBe(false);
});
