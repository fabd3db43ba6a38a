import { expect, test } from "vitest";
import { groupRecoveryCode, parseSecondFactorCode } from "./second-factor";

test.each([
  ["123456", { kind: "time", value: "123456" }],
  [" 123 456 ", { kind: "time", value: "123456" }],
  ["１２３４５６", { kind: "time", value: "123456" }],
  ["12345", null],
  ["1234567", null],
  ["abcde-fgh12", { kind: "recovery", value: "ABCDEFGH12" }],
  ["0O1IL-2345A", { kind: "recovery", value: "001112345A" }],
  ["ABCDE-FGH1", null],
  ["ABCDE-FGH1U", null],
  ["", null],
])("%j is read as %j", (typed, code) => {
  expect(parseSecondFactorCode(typed)).toEqual(code);
});

test("a recovery code is read back as it is shown", () => {
  expect(groupRecoveryCode("ABCDEFGH12")).toBe("ABCDE-FGH12");
});
