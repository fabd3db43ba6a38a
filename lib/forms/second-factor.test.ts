import { expect, test } from "vitest";
import { beginTwoStepForm, groupRecoveryCode, parseSecondFactorCode } from "./second-factor";

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

test.each([
  [{}, { value: null }],
  [{ twoStepCode: " " }, { value: null }],
  [{ twoStepCode: "123 456" }, { value: { kind: "time", value: "123456" } }],
  [{ twoStepCode: "12345" }, { error: { issues: [{ path: ["twoStepCode"], message: "TWO_STEP_FORMAT" }] } }],
  [{ twoStepCode: "1".repeat(201) }, { error: { issues: [{ message: "TWO_STEP_FORMAT" }] } }],
])("beside the password %j is no code, a code, or a fault of its field", (fields, expected) => {
  const parsed = beginTwoStepForm.safeParse({ currentPassword: "x", ...fields });
  expect(parsed.success ? { value: parsed.data.twoStepCode } : { error: parsed.error }).toMatchObject(
    expected,
  );
});
