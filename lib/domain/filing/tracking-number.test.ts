import { expect, test } from "vitest";
import { isTrackingNumber, normaliseTrackingNumber } from "./tracking-number";

test.each([
  ["EMS with two letters at both ends", "EA123456789CN", true],
  ["SF", "SF1234567890123", true],
  ["digits alone", "75312345678901", true],
  ["7 signs", "1234567", false],
  ["8 signs", "12345678", true],
  ["30 signs", "1".repeat(30), true],
  ["31 signs", "1".repeat(31), false],
  ["letters alone", "ABCDEFGHIJ", false],
  ["a Chinese character", "SF12345678号", false],
  ["nothing", "", false],
])("%s", (_, number, expected) => {
  expect(isTrackingNumber(number)).toBe(expected);
});

test.each([
  [" sf 1234-5678-9012 3 ", "SF1234567890123"],
  ["ＳＦ１２３４５６７８", "SF12345678"],
  ["EA 123 456 789 cn", "EA123456789CN"],
])("%j is read as %s", (typed, number) => {
  expect(normaliseTrackingNumber(typed)).toBe(number);
});
