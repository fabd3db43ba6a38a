import { expect, test } from "vitest";
import { inSentence, label } from "./label";

test.each([
  ["waiting for initial review", "Waiting for initial review"],
  ["e-mail", "E-mail"],
  ["iOS", "iOS"],
  ["App", "App"],
  ["a", "A"],
  ["xinghe-demo.cn", "xinghe-demo.cn"],
  ["enterprise, incl. sole traders", "Enterprise, incl. sole traders"],
])("%s stands alone as %s", (en, alone) => {
  expect(label("en", { zh: "中文", en })).toBe(alone);
  expect(inSentence("en", { zh: "中文", en })).toBe(en);
});

test("Chinese stays as it is", () => {
  expect(label("zh-CN", { zh: "api.xinghe-demo.cn", en: "" })).toBe("api.xinghe-demo.cn");
  expect(label("zh-CN", { zh: "wap站", en: "" })).toBe("wap站");
});

test("a name that somebody gave keeps its letters", () => {
  expect(label("en", { zh: "web（1.2.3.4）", en: "web (1.2.3.4)", isName: true })).toBe("web (1.2.3.4)");
});
