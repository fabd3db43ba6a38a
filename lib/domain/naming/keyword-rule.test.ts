import { expect, test } from "vitest";
import { SPONSOR_GROUPS } from "./keyword-rule";

test.each([
  ["ALL", [true, true, true, true]],
  ["INDIVIDUAL", [false, false, false, true]],
  ["ORGANISATION", [true, true, true, false]],
  ["AUTHORITY", [true, false, false, false]],
  ["NON_AUTHORITY", [false, true, true, true]],
  ["NON_STATE", [false, false, true, true]],
] as const)("the group %s has the right kinds of sponsor", (group, expected) => {
  const contains = SPONSOR_GROUPS[group];
  for (const authority of ["DEFENCE", "GOVERNMENT", "PUBLIC_INSTITUTION"] as const) {
    expect(contains(authority)).toBe(expected[0]);
  }
  expect([contains("MASS_ORG"), contains("ENTERPRISE"), contains("INDIVIDUAL")]).toEqual(expected.slice(1));
});
