import { expect, test } from "vitest";
import { makeAccountTexts, waitText } from "./account-texts";
import { account as english } from "./messages/en/account";
import { account as chinese } from "./messages/zh-CN/account";

const zh = makeAccountTexts("zh-CN", chinese);
const en = makeAccountTexts("en", english);

test.each([
  [1, "1秒", "1 s"],
  [90, "90秒", "90 s"],
  [91, "2分钟", "2 min"],
  [5400, "90分钟", "90 min"],
  [5401, "2小时", "2 h"],
  [86_400, "24小时", "24 h"],
])("%i seconds to wait", (seconds, chineseText, englishText) => {
  expect(waitText(chinese.wait, seconds)).toBe(chineseText);
  expect(waitText(english.wait, seconds)).toBe(englishText);
});

test("a code of the catalogue speaks in the catalogue's words, with the field's label", () => {
  const issue = { path: "displayName", code: "F003", params: { min: 2, max: 64, n: 1 } } as const;
  expect(zh.invalid([issue])).toMatchObject({
    messages: [{ path: "displayName", label: "称呼", message: "称呼应为2至64个字，当前1个字" }],
  });
  expect(en.invalid([{ path: "email", code: "F312" }])).toMatchObject({
    messages: [{ message: "The e-mail address is not valid; enter it again" }],
  });
});

test("a label stands in an English sentence as a word, and begins one with a capital", () => {
  const params = { min: 2, max: 64, n: 1 };
  expect(
    en.invalid([
      { path: "currentPassword", code: "F001" },
      { path: "displayName", code: "F003", params },
    ]),
  ).toMatchObject({
    messages: [
      { label: "Current password", message: "Enter current password" },
      { message: "Name must have 2 to 64 characters; it has 1" },
    ],
  });
});

test("a code of accounts speaks in its own words", () => {
  expect(zh.invalid([{ path: "password", code: "PASSWORD_SHORT" }])).toMatchObject({
    messages: [{ label: "密码", message: chinese.errors.PASSWORD_SHORT }],
  });
});

test("a refusal says how long to wait", () => {
  expect(zh.wait(61)).toMatchObject({ status: "refused", message: expect.stringContaining("61秒后重试") });
  expect(en.refused("WRONG")).toEqual({ status: "refused", code: "WRONG", message: english.refusals.WRONG });
});
