import { expect, test } from "vitest";
import { checkFinanceWords } from "./finance-words";
import type { KeywordScope } from "./keyword-rule";
import { checkWords, type WordContext } from "./name-words";
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
const check = (text: string, change: Partial<WordContext> = {}, scope: KeywordScope = "SITE_NAME") =>
  checkWords(text, scope, { ...context, ...change }).map(
    ({ code, severity, params }) => `${code} ${severity} ${params?.word}`,
  );
const individual = { sponsorKind: "INDIVIDUAL", sponsorName: "王小明" } as const;

test.each([
  ["中国星河网", {}, ["F455 BLOCK 中国"]],
  ["星河中国网", {}, []],
  ["人民星河网", { sponsorKind: "GOVERNMENT" }, []],
  ["人民星河网", { sponsorKind: "MASS_ORG" }, []],
  ["人民星河网", { sponsorKind: "SOCIAL_ORG" }, ["F455 BLOCK 人民"]],
  ["中国星河网", { sponsorName: "中国星河有限公司" }, ["F455 WARN 中国"]],
  ["中国星河网", { sponsorName: "中华星河有限公司" }, ["F455 BLOCK 中国"]],
  ["维权星河网", individual, ["F455 BLOCK 维权"]],
] as const)("state words at the start: %s with %o gives %o", (name, change, expected) => {
  expect(check(name, change)).toEqual(expected);
});

test.each([
  ["星河廉政网", {}, ["F456 BLOCK 廉政"]],
  ["星河廉政网", { sponsorKind: "DEFENCE" }, ["F456 WARN 廉政"]],
  ["星河廉政网", { sponsorKind: "GOVERNMENT" }, ["F456 WARN 廉政"]],
  ["星河廉政网", { sponsorKind: "PUBLIC_INSTITUTION" }, ["F456 WARN 廉政"]],
  ["星河廉政网", { sponsorKind: "MASS_ORG" }, ["F456 BLOCK 廉政"]],
  ["赌博色情网", {}, ["F456 BLOCK 赌博、色情"]],
  ["反腐星河网", {}, ["F456 BLOCK 反腐"]],
] as const)("illegal words: %s with %o gives %o", (name, change, expected) => {
  expect(check(name, change)).toEqual(expected);
});

test.each([
  ["星河文化站", {}, ["F457 WARN 文化"]],
  ["星河文化站", { approvals: ["CULTURE"] }, []],
  ["星河文化站", { approvals: ["RELIGION"] }, ["F457 WARN 文化"]],
  ["星河文化站", { sponsorName: "北京星河文化有限公司" }, []],
  ["星河文化站", individual, ["F457 BLOCK 文化"]],
  ["星河文化站", { ...individual, sponsorName: "王文化" }, ["F457 BLOCK 文化"]],
  ["佛山人家店", individual, ["F457 WARN 佛"]],
  ["山寺草药志", individual, ["F457 WARN 寺、药"]],
  ["星河医疗器械", {}, ["F457 WARN 医疗器械"]],
  ["星河游戏屋", individual, ["F457 BLOCK 游戏"]],
  ["星河论坛屋", individual, ["F461 BLOCK 论坛"]],
  ["星河商城屋", individual, ["F462 WARN 商城"]],
  ["星河服务站", {}, []],
] as const)(
  "words that need an approval or do not fit individuals: %s with %o gives %o",
  (name, change, expected) => {
    expect(check(name, change)).toEqual(expected);
  },
);

test.each([
  ["星河理财屋", {}, ["F466 WARN 理财"]],
  ["星河理财屋", { phase: "SUBMISSION" }, ["F466 BLOCK 理财"]],
  ["星河理财屋", { phase: "SUBMISSION", hasNonFinanceLetter: true }, []],
  ["星河理财屋", { phase: "SUBMISSION", approvals: ["INTERNET_FINANCE"] }, []],
  ["星河金融屋", {}, ["F466 WARN 金融"]],
  ["星河金融屋", { hasNonFinanceLetter: true }, ["F457 WARN 金融"]],
  ["星河金融屋", individual, ["F457 BLOCK 金融"]],
  ["星河外汇屋", {}, []],
  ["星河外汇屋", { bureau: "44" }, ["F466 WARN 外汇"]],
  ["星河保理屋", { bureau: "33" }, ["F466 WARN 保理"]],
  ["星河保理屋", { bureau: "44" }, []],
] as const)("finance words: %s with %o gives %o", (name, change, expected) => {
  expect(check(name, change)).toEqual(expected);
});

test("a registered name does not excuse finance words", () => {
  expect(check("星河理财屋", { sponsorName: "北京星河理财有限公司" })).toEqual(["F466 WARN 理财"]);
});

test("the remark is free of the lists for names, but not of illegal and finance words", () => {
  expect(check("本网站是个人博客，不设论坛", individual, "REMARK")).toEqual([]);
  expect(check("介绍博彩和支付", individual, "REMARK")).toEqual(["F456 BLOCK 博彩", "F466 WARN 支付"]);
});

test("each text of an order gives one finance finding with its words", () => {
  const texts = [
    { path: "sponsor.sponsorName", scope: "SPONSOR_NAME", text: "北京星河资产管理有限公司" },
    { path: "sponsor.businessScope", scope: "BUSINESS_SCOPE", text: "投资管理；股权众筹；软件开发" },
    { path: "services.s1.remark", scope: "REMARK", text: "介绍公司产品，文化和教育" },
  ] as const;
  const found = (change: Partial<WordContext>) => checkFinanceWords(texts, { ...context, ...change });
  expect(found({ phase: "SUBMISSION", sponsorName: "北京星河资产管理有限公司" })).toEqual([
    { path: "sponsor.sponsorName", code: "F466", severity: "BLOCK", params: { word: "资产管理" } },
    {
      path: "sponsor.businessScope",
      code: "F466",
      severity: "BLOCK",
      params: { word: "投资管理、股权众筹" },
    },
  ]);
  expect(found({}).map(({ severity }) => severity)).toEqual(["WARN", "WARN"]);
  expect(found({ hasNonFinanceLetter: true })).toEqual([]);
});

test.each([
  ["星河新闻网", "NEWS"],
  ["星河影视网", "BROADCAST,CULTURE"],
  ["星河新闻影视网", "NEWS,BROADCAST,CULTURE"],
  ["星河论坛", ""],
])("%s says which approvals its words are a matter of: %s", (name, approvals) => {
  expect(checkWords(name, "SITE_NAME", context).map(({ params }) => params?.approvals)).toEqual([approvals]);
});
