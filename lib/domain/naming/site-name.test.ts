import { expect, test } from "vitest";
import { checkPageShowsName, checkSiteName, normaliseSiteName, type SiteNameContext } from "./site-name";
import { checkSiteNameForm } from "./site-name-form";
import { KEYWORDS } from "./tables/keywords";
import { PROPER_NOUNS } from "./tables/proper-nouns";

const form = (name: string, domain = "") => checkSiteNameForm(name, domain).map(({ code }) => code);

test.each([
  ["星河软件", []],
  ["ABC软件园", []],
  ["星河站1", []],
  ["软件", ["F451"]],
  ["星河1", ["F451"]],
  ["星河 软件", ["F452"]],
  ["星 河", ["F452"]],
  ["星河·软件", ["F452"]],
  ["星河😀软件", ["F452"]],
  ["www.abc", ["F452", "F454"]],
  ["123456", ["F451", "F453"]],
  ["abcdef", ["F451", "F453"]],
  ["abc123", ["F451"]],
  ["www星河软件", ["F454"]],
  ["星河软件.com", ["F452", "F454"]],
  ["星".repeat(60), []],
  ["星".repeat(61), ["F458"]],
  [`${"a".repeat(70)} `, ["F458"]],
  ["", ["F451"]],
])("the form of %s gives %o, the first to be shown", (name, codes) => {
  expect(form(name)).toEqual(codes);
});

test("a name that is the domain or its own part is refused", () => {
  expect(form("星河软件", "星河软件.中国")).toEqual(["F454"]);
  expect(form("星河软件园", "星河软件.中国")).toEqual([]);
  expect(form("abc", "abc.com")).toEqual(["F451", "F453", "F454"]);
  expect(form("ABC", "abc.com")).toEqual(["F451", "F453", "F454"]);
});

test("the form agrees with the regular expression of the notes", () => {
  const shape = /^(?=(?:[^\u4E00-\u9FFF]*[\u4E00-\u9FFF]){3})[\u4E00-\u9FFFA-Za-z0-9]{3,60}$/;
  const pieces = ["星", "河", "a", "7", " ", "-", "软件", ""];
  for (const a of pieces) {
    for (const b of pieces) {
      for (const c of pieces) {
        const name = `${a}${b}${c}${a}`;
        expect(form(name).some((code) => code !== "F454" && code !== "F453")).toBe(!shape.test(name));
      }
    }
  }
});

const context: SiteNameContext = {
  words: {
    phase: "DRAFTING",
    sponsorKind: "ENTERPRISE",
    sponsorName: "北京星河软件有限公司",
    bureau: "11",
    approvals: [],
    hasNonFinanceLetter: false,
    rules: KEYWORDS,
    allowed: [],
  },
  domain: "example.com",
  remark: "",
  hasTrademarkProof: false,
  nouns: { persons: ["王小明"], ...PROPER_NOUNS },
  personalName: "FREE",
};
const ofIndividual = (bureau: string): SiteNameContext => ({
  ...context,
  personalName: bureau === "32" ? "BLOG_OR_HOME" : "FREE",
  words: { ...context.words, sponsorKind: "INDIVIDUAL", sponsorName: "王小明", bureau },
});
const codes = (name: string, facts: SiteNameContext) => checkSiteName(name, facts).map(({ code }) => code);

test.each([
  ["星河软件园", []],
  ["北京旅游指南", ["F463"]],
  ["中国旅游指南", ["F455", "F463"]],
  ["软件", ["F451", "F463"]],
  ["星河文化站", ["F457"]],
  ["星".repeat(61), ["F458"]],
])("an enterprise's %s gives %o", (name, expected) => {
  expect(codes(name, context)).toEqual(expected);
});

test.each([
  ["小明的记事", "11", []],
  ["王小明的记事", "11", ["F464"]],
  ["北京的记事", "11", ["F464"]],
  ["滴水穿石记", "11", ["F464"]],
  ["小明的个人博客", "11", ["F461"]],
  ["小明的个人博客", "32", []],
  ["小明的个人主页", "32", []],
  ["王小明的个人博客", "32", []],
  ["小明的记事", "32", ["F465"]],
  ["的个人博客", "32", ["F465", "F461"]],
  ["小明论坛的个人博客", "32", ["F461"]],
  ["小明游戏的个人博客", "32", ["F457"]],
  ["小明商城", "11", ["F462"]],
])("an individual's %s in province %s gives %o", (name, bureau, expected) => {
  expect(codes(name, ofIndividual(bureau))).toEqual(expected);
});

test("a typed name is normalised like a name", () => {
  expect(normaliseSiteName(" ＡＢＣ软件园 ")).toBe("ABC软件园");
});

test.each([
  ["星河软件园", "欢迎来到星河软件园", undefined],
  ["星河软件园 - 首页", "歡迎來到星河 软件园", undefined],
  ["首页", "星河软件园", "F459"],
  ["星河软件园", "首页", "F459"],
])("title %s and text %s give %s", (title, body, code) => {
  const found = checkPageShowsName("星河软件园", { title, body });
  expect(found?.code).toBe(code);
  expect(found?.severity).toBe(code && "WARN");
});

test("judges 100,000 characters in less than 200 ms of processor time", () => {
  for (const text of ["a".repeat(100_000), "星".repeat(100_000), "星 ".repeat(50_000)]) {
    const before = process.cpuUsage();
    checkSiteName(normaliseSiteName(text), context);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
