import { expect, test } from "vitest";
import { inSentence, label } from "./label";

test.each([
  ["waiting for initial review", "Waiting for initial review"],
  ["e-mail", "E-mail"],
  ["iOS", "iOS"],
  ["App", "App"],
  ["a", "A"],
])("%s stands alone as %s", (en, alone) => {
  expect(label("en", { zh: "中文", en })).toBe(alone);
  expect(inSentence("en", { zh: "中文", en })).toBe(en);
});

test("Chinese stays as it is", () => {
  expect(label("zh-CN", { zh: "App名称", en: "" })).toBe("App名称");
});
