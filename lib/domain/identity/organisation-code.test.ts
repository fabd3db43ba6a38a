import { expect, test } from "vitest";
import { isOrganisationCode, organisationCodeCheckCharacter } from "./organisation-code";

test.each([
  ["MA2ABCD13", true],
  ["D2143569X", true],
  ["466000010", true],
  ["MA2ABCD14", false],
  ["123456789", false],
  ["123456788", true],
  ["MA2ABCD1-3", false],
  ["ma2abcd13", false],
  ["MA2ABCD1", false],
  ["MA2ABCD133", false],
  ["MA2ABCD1Y", false],
  ["", false],
])("%j is an organisation code: %s", (value, expected) => {
  expect(isOrganisationCode(value)).toBe(expected);
});

test("weighted sum and check together are divisible by 11, and each check character occurs", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 2000; i += 1) {
    const body = (i * 7919 + 36 ** 7).toString(36).toUpperCase().padStart(8, "0").slice(-8);
    const check = organisationCodeCheckCharacter(body);
    const value = check === "X" ? 10 : Number(check);
    let sum = value;
    for (const [place, weight] of [3, 7, 9, 10, 5, 8, 4, 2].entries()) {
      sum += weight * "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(body.charAt(place));
    }
    expect(sum % 11).toBe(0);
    seen.add(check);
  }
  expect(seen.size).toBe(11);
});

test("a check character is computed of eight characters only", () => {
  expect(() => organisationCodeCheckCharacter("MA2ABCD")).toThrow(RangeError);
  expect(() => organisationCodeCheckCharacter("MA2ABCD一")).toThrow(RangeError);
});
