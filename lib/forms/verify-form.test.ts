import { expect, test } from "vitest";
import { resendVerifyForm, unreadFields, verifyForm } from "./verify-form";

const good = { mobile: "13800138000", code: "123456", tail: "31002X" };

test.each([
  ["as it stands", good],
  [
    "with blanks, full-width digits and a lower-case letter",
    {
      mobile: "138 0013 8000",
      code: "１２３ ４５６",
      tail: " 31002x ",
    },
  ],
])("an entry is read %s", (_, typed) => {
  expect(verifyForm.parse(typed)).toEqual(good);
});

test.each([
  ["mobile", { mobile: "1380013800" }],
  ["mobile", { mobile: "" }],
  ["code", { code: "12345" }],
  ["code", { code: "1234567" }],
  ["code", { code: "12345a" }],
  ["tail", { tail: "" }],
  ["tail", { tail: "1234567" }],
] as const)("%s must be repaired in %j", (field, wrong) => {
  const parsed = verifyForm.safeParse({ ...good, ...wrong });
  expect(parsed.success ? [] : unreadFields(parsed.error)).toEqual([field]);
});

test("all that is missing is named, in the order of the page", () => {
  const parsed = verifyForm.safeParse({});
  expect(parsed.success ? [] : unreadFields(parsed.error)).toEqual(["mobile", "code", "tail"]);
});

test("sending again needs the mobile alone", () => {
  expect(resendVerifyForm.safeParse({ ...good, code: "", tail: "" }).success).toBe(true);
});
