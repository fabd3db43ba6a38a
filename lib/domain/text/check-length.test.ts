import { expect, test } from "vitest";
import { checkLength, countCharacters } from "./check-length";

test.each([
  ["", 0],
  ["张三", 2],
  ["𠮷野家", 3],
  ["a😀b", 3],
])("%j has %i characters", (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test.each([
  ["甲", { code: "F003", severity: "BLOCK", params: { min: 2, max: 4, n: 1 } }],
  ["甲乙", null],
  ["甲乙丙丁", null],
  ["𠮷𠮷𠮷𠮷", null],
  ["甲乙丙丁戊", { code: "F003", severity: "BLOCK", params: { min: 2, max: 4, n: 5 } }],
  ["", { code: "F001", severity: "BLOCK" }],
])("a text of 2 to 4 characters: %j", (text, found) => {
  expect(checkLength(text, { min: 2, max: 4 })).toEqual(found);
});

test("an optional text may be empty", () => {
  expect(checkLength("", { min: 0, max: 200 })).toBeNull();
  expect(checkLength("字".repeat(200), { min: 0, max: 200 })).toBeNull();
  expect(checkLength("字".repeat(201), { min: 0, max: 200 })?.params).toEqual({ min: 0, max: 200, n: 201 });
});
