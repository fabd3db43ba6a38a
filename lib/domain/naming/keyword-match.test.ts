import { expect, test } from "vitest";
import { type KeywordContext, matchKeywords } from "./keyword-match";
import type { KeywordRule } from "./keyword-rule";
import { SPONSOR_GROUPS } from "./keyword-rule";
import { KEYWORDS } from "./tables/keywords";
import { SIMPLIFIED_FORMS } from "./tables/traditional";

const context: KeywordContext = {
  scope: "SITE_NAME",
  sponsorKind: "ENTERPRISE",
  bureau: "11",
  approvals: [],
  allowed: [],
};
const rule = (word: string, change: Partial<KeywordRule> = {}): KeywordRule => ({
  word,
  code: "F457",
  scopes: ["SITE_NAME"],
  sponsors: "ALL",
  bureau: null,
  severity: "WARN",
  match: "ANYWHERE",
  approvals: [],
  note: "",
  ...change,
});
const hits = (text: string, rules: KeywordRule[], change: Partial<KeywordContext> = {}) =>
  matchKeywords(text, rules, { ...context, ...change }).map(
    ({ word, code, severity }) => `${word} ${code} ${severity}`,
  );

test("the longest word wins over those inside it", () => {
  const rules = [rule("基金"), rule("基金管理"), rule("管理")];
  expect(hits("星河基金管理网", rules)).toEqual(["基金管理 F457 WARN"]);
  expect(hits("星河基金网", rules)).toEqual(["基金 F457 WARN"]);
  expect(hits("基金与基金管理", rules)).toEqual(["基金 F457 WARN", "基金管理 F457 WARN"]);
});

test("a stricter word inside a longer one is not lost", () => {
  const rules = [rule("网络借贷"), rule("网络", { code: "F461", severity: "BLOCK" })];
  expect(hits("星河网络借贷", rules)).toEqual(["网络借贷 F457 WARN", "网络 F461 BLOCK"]);
});

test("of several rules for one word the strictest speaks, of equal ones the later code", () => {
  const strict = rule("游戏", { code: "F457", severity: "BLOCK" });
  const mild = rule("游戏", { code: "F462", severity: "WARN" });
  expect(hits("星河游戏", [mild, strict])).toEqual(["游戏 F457 BLOCK"]);
  expect(hits("星河论坛", [rule("论坛", { code: "F461" }), rule("论坛")])).toEqual(["论坛 F461 WARN"]);
});

test("a word is reported once, words in the order of the text", () => {
  expect(hits("乙甲乙甲", [rule("甲"), rule("乙")])).toEqual(["乙 F457 WARN", "甲 F457 WARN"]);
});

test.each([
  ["p2p", "ＡＰ ２ ｐ"],
  ["P2P", "xp2px"],
  ["电影", "星河電影"],
  ["赌博", "賭 博"],
])("finds %s in %s", (word, text) => {
  expect(hits(text, [rule(word)])).toHaveLength(1);
});

test("matches at the start and as a whole only where the row says so", () => {
  expect(hits("中国星河", [rule("中国", { match: "START" })])).toHaveLength(1);
  expect(hits("星河中国", [rule("中国", { match: "START" })])).toEqual([]);
  expect(hits("工 具", [rule("工具", { match: "WHOLE" })])).toHaveLength(1);
  expect(hits("星河工具", [rule("工具", { match: "WHOLE" })])).toEqual([]);
});

test("a row counts only in its place, for its sponsors, in its bureau, without its approval", () => {
  expect(hits("甲", [rule("甲")], { scope: "REMARK" })).toEqual([]);
  expect(hits("甲", [rule("甲", { sponsors: "INDIVIDUAL" })])).toEqual([]);
  expect(hits("甲", [rule("甲", { sponsors: "INDIVIDUAL" })], { sponsorKind: "INDIVIDUAL" })).toHaveLength(1);
  expect(hits("甲", [rule("甲", { bureau: "44" })])).toEqual([]);
  expect(hits("甲", [rule("甲", { bureau: "44" })], { bureau: "44" })).toHaveLength(1);
  const approved = rule("甲", { approvals: ["NEWS", "CULTURE"] });
  expect(hits("甲", [approved], { approvals: ["CULTURE"] })).toEqual([]);
  expect(hits("甲", [approved], { approvals: ["RELIGION"] })).toHaveLength(1);
});

test("a phrase of the white list covers the words inside it, not those outside", () => {
  const rules = [rule("佛")];
  expect(hits("佛山人家", rules, { allowed: ["佛山"] })).toEqual([]);
  expect(hits("佛山佛事", rules, { allowed: ["佛山", ""] })).toEqual(["佛 F457 WARN"]);
});

test("an empty word matches nothing", () => {
  expect(hits("甲", [rule("")])).toEqual([]);
});

test.each(KEYWORDS.map((row) => [row.word, row.code, row.sponsors, row] as const))(
  "the row %s (%s, %s) is found by itself, inside a text, and in traditional characters",
  (word, code, sponsors, row) => {
    const kinds = ["INDIVIDUAL", "ENTERPRISE", "GOVERNMENT"] as const;
    const sponsorKind = kinds.find((kind) => SPONSOR_GROUPS[sponsors](kind)) ?? "ENTERPRISE";
    const traditional = new Map([...SIMPLIFIED_FORMS].map(([from, to]) => [to, from]));
    const written = [...word].map((sign) => traditional.get(sign) ?? sign).join("");
    const scope = row.scopes[0] ?? "SITE_NAME";
    const own = { ...context, scope, sponsorKind, bureau: row.bureau ?? "11" };
    for (const text of [word, ` ${word.toUpperCase()} `, written]) {
      expect(matchKeywords(text, [row], own)).toEqual([
        { word, code, severity: row.severity, approvals: row.approvals },
      ]);
    }
    expect(matchKeywords(`甲${word}乙`, [row], own)).toHaveLength(row.match === "ANYWHERE" ? 1 : 0);
    expect(matchKeywords(`${word}乙`, [row], own)).toHaveLength(row.match === "WHOLE" ? 0 : 1);
    for (const approval of row.approvals) {
      expect(matchKeywords(word, [row], { ...own, approvals: [approval] })).toEqual([]);
    }
  },
);

test("no row stands in the table twice", () => {
  const keys = KEYWORDS.map((row) =>
    [row.word, row.code, row.scopes, row.sponsors, row.bureau, row.match].join(),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ["F455", 12],
  ["F456", 10],
  ["F457", 49],
  ["F461", 18],
  ["F462", 73],
  ["F466", 29],
])("the table has every word of %s", (code, count) => {
  expect(KEYWORDS.filter((row) => row.code === code)).toHaveLength(count);
});

test("searches 100,000 characters with the whole table in less than 200 ms of processor time", () => {
  const texts = [
    "甲".repeat(100_000),
    "金融".repeat(50_000),
    "中".repeat(100_000),
    "網絡借貸".repeat(25_000),
  ];
  for (const text of texts) {
    const before = process.cpuUsage();
    matchKeywords(text, KEYWORDS, context);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
