import { expect, test } from "vitest";
import { isHkMacaoPermit, isPassportNumber, isTaiwanPermit } from "./travel-document";

test.each([
  ["H01234567", true],
  ["M0123456700", true],
  ["A01234567", false],
  ["H0123456", false],
  ["H012345670", false],
  ["H012345670123", false],
  ["", false],
])("%j is a travel permit of Hong Kong or Macao: %s", (value, expected) => {
  expect(isHkMacaoPermit(value)).toBe(expected);
});

test.each([
  ["01234567", true],
  ["0123456789", true],
  ["0123456789B", true],
  ["0123456789(B)", true],
  ["1234567", false],
  ["012345678", false],
  ["0123456789(b)", false],
  ["0123456789(BB)", false],
  ["", false],
])("%j is a travel permit of Taiwan: %s", (value, expected) => {
  expect(isTaiwanPermit(value)).toBe(expected);
});

test.each([
  ["X12345678", true],
  ["X1234", true],
  ["X123", false],
  ["X1234567890123456", true],
  ["X12345678901234567", false],
  ["X12345678/9", false],
  ["x12345678", false],
])("%j is a passport number: %s", (value, expected) => {
  expect(isPassportNumber(value)).toBe(expected);
});
