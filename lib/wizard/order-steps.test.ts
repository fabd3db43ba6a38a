import { expect, test } from "vitest";
import { BUREAU_RULES } from "@/lib/domain/bureau/tables/bureau-rules";
import { indexCalendar } from "@/lib/domain/calendar/working-days";
import { CALENDAR_2024_2026 } from "@/lib/domain/calendar/tables/calendar-2024-2026";
import { MOBILE_RANGES } from "@/lib/domain/identity/tables/mobile-ranges";
import { KEYWORDS } from "@/lib/domain/naming/tables/keywords";
import { buildSuffixLookup } from "@/lib/domain/network/domain-suffix";
import { SUFFIXES } from "@/lib/domain/network/tables/suffixes";
import { DIVISIONS } from "@/lib/server/rules/divisions";
import { registrableDomain } from "@/lib/server/rules/registrable-domain";
import type { RuleContext } from "./context";
import { exampleAnswers } from "./example";
import { checkOrderBySteps, stepName, stepsOf } from "./order-steps";

const context: RuleContext = {
  answers: exampleAnswers(),
  owner: "",
  now: new Date("2026-11-21T02:00:00Z"),
  today: "2026-11-21",
  phase: "DRAFTING",
  filingType: "FIRST",
  facts: null,
  tables: {
    bureauRules: BUREAU_RULES,
    divisions: DIVISIONS,
    suffixes: buildSuffixLookup(SUFFIXES),
    registrableDomain,
    keywords: KEYWORDS,
    mobileRanges: MOBILE_RANGES,
    calendar: indexCalendar(CALENDAR_2024_2026),
  },
};

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
