import { expect, test } from "vitest";
import { checkStep } from "@/lib/wizard/engine";
import { checkAcrossSteps } from "@/lib/wizard/order-checks";
import { stepSchema } from "@/lib/wizard/schema";
import {
  ALL_MISTAKES,
  contextOfMistake,
  findingsAt,
  keysOf,
  postedTree,
  severityOf,
} from "../support/step-cases";

test.each(ALL_MISTAKES)("%s", (_, step, mistake) => {
  const found = findingsAt(step, contextOfMistake(step, mistake));
  const told = found.filter(({ code, path }) => code === mistake.gives && path === mistake.at);
  expect(told.map(({ severity }) => severity)).toEqual([severityOf(mistake)]);
});

test.each(ALL_MISTAKES)("one fault is told once: %s", (_, step, mistake) => {
  const found = findingsAt(step, contextOfMistake(step, mistake)).filter(({ path }) => path === mistake.at);
  const told = found.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);
  expect(new Set(told).size).toBe(told.length);
});

const blocking = ALL_MISTAKES.filter(([, , mistake]) => severityOf(mistake) === "BLOCK");

test.each(blocking)("the schema refuses what the step's own rules block: %s", (_, step, mistake) => {
  const context = contextOfMistake(step, mistake);
  const isMeant = ({ code, path }: { code: string; path: string }) =>
    code === mistake.gives && path === mistake.at;
  const isOwn = keysOf(step, context).some((key) => checkStep(step, context, key).some(isMeant));
  const issues = keysOf(step, context).flatMap((key) => {
    const parsed = stepSchema(step, context, key).safeParse(postedTree(step, context, key));
    return (parsed.error?.issues ?? []).map(({ message, path }) => ({ code: message, path: path.join(".") }));
  });
  expect(issues.some(isMeant)).toBe(isOwn);
  // What the schema of one step cannot see is judged over the whole order.
  if (!isOwn) expect(checkAcrossSteps(context).some(isMeant)).toBe(true);
});

const typed = blocking.filter(([, , mistake]) => !mistake.facts && !mistake.context);

test.each(typed)("without tables and facts nothing throws: %s", (_, step, mistake) => {
  const context = { ...contextOfMistake(step, mistake), tables: null, facts: null };
  for (const key of keysOf(step, context)) {
    expect(() => stepSchema(step, context, key).safeParse(postedTree(step, context, key))).not.toThrow();
  }
});

/** Rules of §9 and of phones, mail, addresses and domains that need neither table nor fact. */
const SAID_IN_BROWSER = [
  ...["F205", "F206", "F306", "F312", "F411", "F431", "F440", "F449"],
  ...["F451", "F452", "F453", "F454", "F458"],
];

test("the browser refuses what it can know by itself before anything is sent", () => {
  const said = typed.flatMap(([, step, mistake]) => {
    const context = { ...contextOfMistake(step, mistake), tables: null, facts: null };
    return keysOf(step, context).flatMap((key) => {
      const parsed = stepSchema(step, context, key).safeParse(postedTree(step, context, key));
      const issues = parsed.error?.issues ?? [];
      return issues.filter(({ path }) => path.join(".") === mistake.at).map(({ message }) => message);
    });
  });
  expect(SAID_IN_BROWSER.filter((code) => !said.includes(code))).toEqual([]);
});
