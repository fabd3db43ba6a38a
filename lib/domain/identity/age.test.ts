import { expect, test } from "vitest";
import { ageOn, checkAge, isMinorProofAsked } from "./age";

test.each([
  ["2008-11-21", "2026-11-20", 17],
  ["2008-11-21", "2026-11-21", 18],
  ["2008-11-21", "2026-11-22", 18],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2008-02-29", "2028-02-28", 19],
  ["2008-02-29", "2028-02-29", 20],
  ["2026-11-21", "2026-11-21", 0],
  ["2026-11-22", "2026-11-21", -1],
])("who was born on %s is on %s %i years old", (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age);
});

test("an age needs days that exist", () => {
  expect(() => ageOn("2001-02-29", "2026-11-21")).toThrow(RangeError);
  expect(() => ageOn("2001-02-28", "today")).toThrow(RangeError);
});

const person = (birthDate: string) => ({
  birthDate,
  day: "2026-11-21",
  isIndividual: true,
  isLegalRep: false,
  hasProof: false,
});
const IS_15 = "2010-11-22";
const IS_16 = "2010-11-21";
const IS_17 = "2008-11-22";
const IS_18 = "2008-11-21";

test.each([
  [18, "WARN", IS_15, { code: "F321", severity: "BLOCK", params: { minAge: 16 } }],
  [18, "WARN", IS_16, { code: "F321", severity: "WARN", params: { minAge: 18 } }],
  [18, "WARN", IS_17, { code: "F321", severity: "WARN", params: { minAge: 18 } }],
  [18, "WARN", IS_18, null],
  [18, "BLOCK", IS_15, { code: "F321", severity: "BLOCK", params: { minAge: 18 } }],
  [18, "BLOCK", IS_17, { code: "F321", severity: "BLOCK", params: { minAge: 18 } }],
  [18, "BLOCK", IS_18, null],
  [16, "BLOCK", IS_15, { code: "F321", severity: "BLOCK", params: { minAge: 16 } }],
  [16, "BLOCK", IS_16, null],
  [14, "BLOCK", IS_15, { code: "F321", severity: "BLOCK", params: { minAge: 16 } }],
] as const)("minimum %i (%s), born %s: %j", (minAge, minAgeSeverity, birthDate, found) => {
  expect(checkAge({ minAge, minAgeSeverity, minorProofScope: "NONE" }, person(birthDate))).toEqual(found);
});

test.each([
  ["ALL", true, false, true],
  ["ALL", false, true, true],
  ["INDIVIDUALS", true, false, true],
  ["INDIVIDUALS", false, false, false],
  ["NOT_LEGAL_REP", false, false, true],
  ["NOT_LEGAL_REP", true, false, true],
  ["NOT_LEGAL_REP", false, true, false],
  ["NONE", true, false, false],
] as const)(
  "proof asked of %s: individual %s, legal representative %s → %s",
  (scope, isIndividual, isLegalRep, asked) => {
    const rule = { minAge: 16, minAgeSeverity: "BLOCK", minorProofScope: scope } as const;
    for (const birthDate of [IS_16, IS_17]) {
      const facts = { ...person(birthDate), isIndividual, isLegalRep };
      expect(isMinorProofAsked(rule, facts)).toBe(asked);
      expect(checkAge(rule, facts)).toEqual(asked ? { code: "F322", severity: "BLOCK" } : null);
      expect(checkAge(rule, { ...facts, hasProof: true })).toBeNull();
    }
    for (const birthDate of [IS_15, IS_18]) {
      expect(isMinorProofAsked(rule, { ...person(birthDate), isIndividual, isLegalRep })).toBe(false);
    }
  },
);
