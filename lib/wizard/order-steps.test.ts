import { expect, test } from "vitest";
import { goodFacts, ruleContext } from "@/tests/support/rule-context";
import { checkOrderBySteps, findStepOf, stepName, stepsOf } from "./order-steps";

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
