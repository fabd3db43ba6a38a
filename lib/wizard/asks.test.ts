import { expect, test } from "vitest";
import { ruleContext } from "@/tests/support/rule-context";
import { bureauRuleOf } from "./asks";

/** The rule for the first service of the example, of a type as it is typed. */
function ruleFor(serviceType: string) {
  const { answers, ...context } = ruleContext();
  const typed = { ...answers, "services.s1.serviceType": serviceType };
  return bureauRuleOf({ ...context, owner: "services.s1", answers: typed });
}

test("whatever is typed as a type of service, no rule is put together for it", () => {
  expect(ruleFor("WEBSITE")).toBe(ruleFor("WEBSITE"));
  expect(ruleFor("made up")).toBe(ruleFor(""));
});
