import { expect, test } from "vitest";
import { checkAppName } from "./app-name";
import type { WordContext } from "./name-words";
import { proposeAppNames, proposeSiteNames } from "./propose-name";
import { checkSiteName, type SiteNameContext } from "./site-name";
import { KEYWORDS } from "./tables/keywords";
import { PROPER_NOUNS } from "./tables/proper-nouns";

const words: WordContext = {
  phase: "DRAFTING",
  sponsorKind: "ENTERPRISE",
  sponsorName: "深圳市星河软件有限公司",
  bureau: "44",
  approvals: [],
  hasNonFinanceLetter: false,
  rules: KEYWORDS,
  allowed: [],
};
const company: SiteNameContext = {
  words,
  domain: "xinghe-demo.cn",
  remark: "",
  hasTrademarkProof: false,
  nouns: { persons: [], ...PROPER_NOUNS },
  personalName: "FREE",
};
const person = (bureau = "44"): SiteNameContext => ({
  ...company,
  words: { ...words, sponsorKind: "INDIVIDUAL", sponsorName: "王小明", bureau },
  nouns: { persons: ["王小明"], ...PROPER_NOUNS },
  personalName: bureau === "32" ? "BLOG_OR_HOME" : "FREE",
});

test.each([
  ["软件", "星河软件"],
  ["星河 软件", "星河软件"],
  ["20261121", "星河软件官网"],
  ["xinghe", "星河软件官网"],
  ["星河软件www", "星河软件"],
  ["www.xinghe-demo.cn", "星河软件官网"],
  ["中国星河软件", "星河软件"],
  ["星河软件博彩", "星河软件"],
  ["星河软件新闻", "星河软件"],
  ["星河软件理财", "星河软件"],
  ["星".repeat(61), "星河软件官网"],
  ["蓝天新城主站", "星河蓝天新城主站"],
])("a company that wrote %s may call its site %s", (name, expected) => {
  expect(proposeSiteNames(name, company)).toContain(expected);
});

test.each([
  ["小院导航随笔", "小院随笔"],
  ["小院设计随笔", "小院随笔"],
  ["小院新闻随笔", "小院随笔"],
  ["深圳小院随笔", "小院随笔"],
  ["王小明的小院博客", "小院随笔"],
  ["我的博客", "生活随笔记录"],
  ["深圳导航公司网", "生活随笔记录"],
  ["深圳新闻设计随笔", "生活随笔记录"],
])("a person who wrote %s may call the site %s", (name, expected) => {
  expect(proposeSiteNames(name, person())).toContain(expected);
});

test("what a name says already is not said again", () => {
  expect(proposeSiteNames("小院导航随笔", person())).toEqual(["小院随笔", "小院随笔记录"]);
});

test.each([
  ["小院随笔记录", "小院随笔记录的个人博客"],
  ["小院博客", "小院的个人主页"],
  ["王小明", "生活随笔记录的个人博客"],
])("in Jiangsu a person who wrote %s may call the site %s", (name, expected) => {
  expect(proposeSiteNames(name, person("32"))).toContain(expected);
});

test.each([
  ["中国助手", "星河助手"],
  ["浏览器", "星河浏览器"],
  ["星河😀助手", "星河助手"],
  ["星河医疗", "星河"],
  ["星".repeat(31), "星".repeat(30)],
])("a company that wrote %s may call its App %s", (name, expected) => {
  expect(proposeAppNames(name, words, PROPER_NOUNS.places)).toContain(expected);
});

const HARD = [
  "",
  "的",
  "中国",
  "www.com",
  "😀",
  "新闻日报",
  "公司集团",
  "星".repeat(500),
  "中国人民新闻博彩理财网",
];

test.each(HARD)("whatever stands there, nothing is proposed that a rule objects to: %s", (name) => {
  for (const context of [company, person(), person("32")]) {
    const proposed = proposeSiteNames(name, context);
    expect(proposed).not.toContain(name);
    for (const one of proposed) expect(checkSiteName(one, context)).toEqual([]);
  }
  for (const one of proposeAppNames(name, words, [])) expect(checkAppName(one, words)).toEqual([]);
});

test("a sponsor without a word of its own is called by what there is", () => {
  const generic = { ...company, words: { ...words, sponsorName: "科技有限公司" } };
  for (const one of proposeSiteNames("蓝天新城主站", generic))
    expect(checkSiteName(one, generic)).toEqual([]);
});
