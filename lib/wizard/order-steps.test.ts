import { expect, test } from "vitest";
import { goodFacts, ruleContext } from "@/tests/support/rule-context";
import { checkOrderBySteps, stepName, stepsOf } from "./order-steps";

const context = ruleContext({ facts: goodFacts() });

test("the example order passes every step", () => {
  const blocking = [...checkOrderBySteps(context)].flatMap(([step, found]) =>
    found.filter(({ severity }) => severity === "BLOCK").map(({ code, path }) => `${step} ${code} ${path}`),
  );
  expect(blocking).toEqual([]);
});

test("the task list has a task for each service", () => {
  expect(stepsOf(context).map(stepName)).toEqual([
    "check",
    "sponsor",
    "sponsor-person",
    "service-details:s1",
    "service-address:s1",
    "service-person:s1",
    "service-access:s1",
    "service-details:s2",
    "service-address:s2",
    "service-person:s2",
    "service-access:s2",
    "confirm",
  ]);
});

test("what is said of a person stands on the page of that person", () => {
  const answers = { ...context.answers, "sponsorPrincipal.isLegalRep": "false" };
  const bySteps = checkOrderBySteps(ruleContext({ answers, facts: goodFacts(answers) }));
  const told = [...bySteps].filter(([, found]) => found.some(({ code }) => code === "F222"));
  expect(told.map(([step]) => step)).toEqual(["sponsor-person"]);
});

test("a finding between steps is told in one step, and none is lost", () => {
  const facts = {
    ...goodFacts(),
    registers: { ...goodFacts().registers, blacklisted: ["sponsor", "legalRep", "services.s2"] },
  };
  const told = [...checkOrderBySteps(ruleContext({ facts }))].flatMap(([step, found]) =>
    found.map(({ code, path }) => `${step} ${code} ${path}`),
  );
  expect(told).toEqual([
    "check F233 sponsor",
    // No step of this order shows a legal representative.
    "check F233 legalRep",
    "check F233 services.s2",
  ]);
});
