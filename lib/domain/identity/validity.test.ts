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
  ["2026-11-21", false],
  ["2027-02-18", false],
  ["2027-02-19", false],
  ["2027-02-20", true],
  ["2046-11-21", true],
])("on 2026-11-21 a validity to %s is long enough: %s", (to, enough) => {
  for (const code of ["F209", "F305"] as const) {
    const found = enough ? null : { code, severity: "BLOCK" };
    expect(checkValidTo({ to, longTerm: false }, TODAY, code)).toEqual(found);
  }
});

test("a long-term document has no end", () => {
  expect(checkValidTo({ to: "", longTerm: true }, TODAY, "F305")).toBeNull();
});

test.each([
  ["", "F001"],
  ["2027-02-30", "F005"],
  ["长期", "F005"],
])("an end %j that is no day gives %s", (to, code) => {
  expect(checkValidTo({ to, longTerm: false }, TODAY, "F305")?.code).toBe(code);
});
