import { expect, test } from "vitest";
import { checkValidFrom, checkValidTo } from "./validity";

const TODAY = "2026-11-21";

test.each([
  ["2026-11-20", null],
  ["2026-11-21", null],
  ["2026-11-22", { code: "F304", severity: "BLOCK" }],
  ["2026-02-30", { code: "F005", severity: "BLOCK" }],
  ["", { code: "F001", severity: "BLOCK" }],
])("on 2026-11-21 a validity from %j gives %j", (from, found) => {
  expect(checkValidFrom(from, TODAY)).toEqual(found);
});

test.each([
  ["2026-11-21", 90, false],
  ["2027-02-18", 90, false],
  ["2027-02-19", 90, false],
  ["2027-02-20", 90, true],
  ["2046-11-21", 90, true],
  ["2026-12-21", 30, false],
  ["2026-12-22", 30, true],
  ["2026-11-21", 0, false],
  ["2026-11-22", 0, true],
])("on 2026-11-21 a validity to %s is long enough for %d days: %s", (to, days, enough) => {
  for (const code of ["F209", "F305"] as const) {
    const found = enough ? null : { code, severity: "BLOCK", params: { days } };
    expect(checkValidTo({ to, longTerm: false }, { today: TODAY, days }, code)).toEqual(found);
  }
});

test("while the bureau is not known nothing is said of the days", () => {
  const limit = { today: TODAY, days: null };
  expect(checkValidTo({ to: "2026-11-21", longTerm: false }, limit, "F305")).toBeNull();
  expect(checkValidTo({ to: "2026-02-30", longTerm: false }, limit, "F305")?.code).toBe("F005");
});

const LIMIT = { today: TODAY, days: 90 };

test("a long-term document has no end", () => {
  expect(checkValidTo({ to: "", longTerm: true }, LIMIT, "F305")).toBeNull();
});

test.each([
  ["", "F001"],
  ["2027-02-30", "F005"],
  ["长期", "F005"],
])("an end %j that is no day gives %s", (to, code) => {
  expect(checkValidTo({ to, longTerm: false }, LIMIT, "F305")?.code).toBe(code);
});
