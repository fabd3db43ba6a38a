import { expect, test } from "vitest";
import { isLicenceNumber, licenceNumberCheckDigit } from "./licence-number";

test.each([
  ["110108000000016", true],
  ["330106000000021", true],
  ["110108000000017", false],
  ["33010600000002", false],
  ["3301060000000210", false],
  ["33010600000002X", false],
  ["", false],
])("%j is an old registration number: %s", (value, expected) => {
  expect(isLicenceNumber(value)).toBe(expected);
});

test("agrees with ISO 7064 MOD 11,10 as the standard words it: the last step over all 15 digits gives 1", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 300; i += 1) {
    const body = String(11_010_800_000_000 + i * 37);
    const check = licenceNumberCheckDigit(body);
    let product = 10;
    let sum = 0;
    for (const digit of body + check) {
      sum = (product + Number(digit)) % 10;
      product = ((sum || 10) * 2) % 11;
    }
    expect(sum).toBe(1);
    expect([..."0123456789"].filter((digit) => isLicenceNumber(body + digit))).toEqual([check]);
    seen.add(check);
  }
  expect(seen.size).toBe(10);
});

test("a check digit is computed of 14 digits only", () => {
  expect(() => licenceNumberCheckDigit("110108")).toThrow(RangeError);
});
