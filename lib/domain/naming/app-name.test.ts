import { expect, test } from "vitest";
import { allowedInAppName, checkAppName, checkAppNameForm, normaliseAppName } from "./app-name";
import type { WordContext } from "./name-words";
import { KEYWORDS } from "./tables/keywords";

const context: WordContext = {
  phase: "DRAFTING",
  sponsorKind: "ENTERPRISE",
  sponsorName: "北京星河软件有限公司",
  bureau: "11",
  approvals: [],
  hasNonFinanceLetter: false,
  rules: KEYWORDS,
  allowed: [],
};
const check = (name: string, change: Partial<WordContext> = {}) =>
  checkAppName(name, { ...context, ...change }).map(({ code, severity }) => `${code} ${severity}`);

test.each(["星河", "Xi", "星河笔记 Pro", "星河·笔记-2+1&(A)（B）", "㐂庭", "星".repeat(30), "星河工具"])(
  "accepts %s",
  (name) => {
    expect(check(name)).toEqual([]);
  },
);

test.each([
  "星",
  "",
  "12",
  "-+",
  "星".repeat(31),
  "星河😀",
  "星河！",
  "星河_笔记",
  "星河\n笔记",
  "测试星河",
  "App",
  "星河demo",
  "星河免费笔记",
  "全网第一笔记",
  "免费微信",
])("refuses %s with F440 alone", (name) => {
  expect(check(name)).toEqual(["F440 BLOCK"]);
});

test.each([
  ["微信助手", ["F467 WARN"]],
  ["QQ星河", ["F467 WARN"]],
  ["浏览器", ["F467 WARN"]],
  ["星河浏览器", []],
  ["中国星河", ["F455 BLOCK"]],
  ["星河博彩", ["F456 BLOCK"]],
  ["星河音乐", ["F457 WARN"]],
  ["星河理财", ["F466 WARN"]],
  ["星河论坛", ["F457 WARN"]],
] as const)("%s gives %o", (name, expected) => {
  expect(check(name)).toEqual(expected);
});

test("words of the registered name are excused, and individuals are refused what needs an approval", () => {
  expect(check("淘宝笔记", { sponsorName: "淘宝（中国）软件有限公司" })).toEqual([]);
  expect(check("星河音乐", { sponsorKind: "INDIVIDUAL", sponsorName: "王小明" })).toEqual(["F457 BLOCK"]);
});

test("a typed name is normalised like a name", () => {
  expect(normaliseAppName("  Ｘｉｎｇ　河 ")).toBe("Xing 河");
});

test.each([
  ["星", "F440"],
  ["星河", undefined],
  ["星".repeat(30), undefined],
  ["星".repeat(31), "F440"],
  ["星河😀", "F440"],
  ["123", "F440"],
])("by its form alone %s gives %s; words are not asked for", (name, code) => {
  expect(checkAppNameForm(name)?.code).toBe(code);
});

test("signs that an App name cannot have are left out", () => {
  expect(allowedInAppName("星河😀·助手★ (Beta)")).toBe("星河·助手 (Beta)");
});
