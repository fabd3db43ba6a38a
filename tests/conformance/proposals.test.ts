import { expect, test } from "vitest";
import type { Finding } from "@/lib/domain/findings/finding";
import { GROUND_OF_INDIVIDUAL, GROUNDS } from "@/lib/domain/findings/tables/grounds";
import { hintViews } from "@/lib/i18n/hint-view";
import { LOCALES } from "@/lib/i18n/locale";
import type { RuleContext } from "@/lib/wizard/context";
import { checkField, contextOf } from "@/lib/wizard/engine";
import { findField } from "@/lib/wizard/paths";
import { INDIVIDUAL } from "@/lib/wizard/steps/fails";
import { valueTaken } from "@/lib/wizard/take-proposal";
import { ALL_MISTAKES, contextOfMistake, findingsAt, isForm } from "../support/step-cases";

const OF_STEPS = ALL_MISTAKES.filter(([, step]) => !isForm(step));

function judge(path: string, context: RuleContext): readonly Finding[] {
  const placed = findField(path);
  return placed ? checkField(path, placed.field, contextOf(context, placed.owner)) : [];
}

function proposalsOf(path: string, context: RuleContext) {
  const found = judge(path, context);
  return hintViews("zh-CN", path, found, context).flatMap(({ code, proposals }) =>
    proposals.map((proposal) => ({ code, ...proposal })),
  );
}

test.each(OF_STEPS)("what is proposed settles what it is proposed for: %s", (_, step, mistake) => {
  const context = contextOfMistake(step, mistake);
  for (const { code, ...proposal } of proposalsOf(mistake.at, context)) {
    const answers = { ...context.answers };
    answers[proposal.path] = valueTaken(proposal, answers[proposal.path] ?? "");
    const left = judge(mistake.at, { ...context, answers }).map((finding) => finding.code);
    expect(left).not.toContain(code);
    // Another value is one that no rule objects to at all.
    if (proposal.how === "REPLACE") expect(left).toEqual([]);
  }
});

const TO_BE_PROPOSED = [
  ...["F205", "F206", "F207", "F410", "F411", "F412", "F431", "F440", "F449", "F451", "F452"],
  ...["F453", "F454", "F455", "F456", "F457", "F458", "F461", "F462", "F463", "F464", "F465", "F466", "F467"],
];

test("each of these rules has a mistake for which something is proposed", () => {
  const proposed = OF_STEPS.filter(
    ([, step, mistake]) => proposalsOf(mistake.at, contextOfMistake(step, mistake)).length > 0,
  ).map(([, , mistake]) => mistake.gives as string);
  expect(TO_BE_PROPOSED.filter((code) => !proposed.includes(code))).toEqual([]);
});

test.each([
  [
    "services.s1.serviceName",
    "蓝天新城主站",
    ["改为“星河蓝天新城主站”", "改为“星河软件官网”", "在“服务备注"],
  ],
  ["sponsor.commAddress", "科苑路讯美科技广场", ["在“主体备注”中加上“通信地址已为最详细”"]],
  ["sponsor.commAddress", "南山区科苑路7-3-101", ["改为“科苑路7号楼3单元101室”"]],
  ["services.s1.domain", "shop.xinghe_demo.cn", ["改为“xinghe-demo.cn”"]],
  ["sponsorPrincipal.mobile", "013800138000", ["改为“13800138000”"]],
  ["sponsorPrincipal.landline", "26888888", ["改为“086-0755-26888888”"]],
  ["sponsorPrincipal.email", "zhangwei@qq", ["改为“zhangwei@qq.com”"]],
] as const)("%s “%s” is answered by %j", (path, typed, expected) => {
  const [, step] = ALL_MISTAKES[0] ?? [];
  if (!step) throw new Error("there are no steps");
  const context = contextOfMistake(step, { change: { [path]: typed } });
  const texts = proposalsOf(path, { ...context, facts: null }).map(({ text }) => text);
  for (const start of expected) expect(texts.some((text) => text.startsWith(start))).toBe(true);
});

test.each(["1", "星", "a-", "中国"])("to a text without end of %s nothing is proposed", (sign) => {
  const [, step] = ALL_MISTAKES[0] ?? [];
  if (!step) throw new Error("there are no steps");
  for (const path of [
    "sponsor.commAddress",
    "services.s1.serviceName",
    "services.s2.appName",
    "sponsorPrincipal.email",
  ]) {
    const context = contextOfMistake(step, { change: { [path]: sign.repeat(10_000) } });
    expect(proposalsOf(path, context).filter(({ how }) => how === "REPLACE")).toEqual([]);
  }
});

test("what needs an approval names who gives it and the paper", () => {
  const [, step] = ALL_MISTAKES[0] ?? [];
  if (!step) throw new Error("there are no steps");
  const change = { "services.s1.serviceContents": ["NEWS"], "services.s1.serviceName": "星河软件影视" };
  const context = contextOfMistake(step, { change });
  const grounds = (path: string, locale: (typeof LOCALES)[number]) =>
    hintViews(locale, path, judge(path, context), context).map(({ ground }) => ground);
  expect(grounds("services.s1.serviceContents", "zh-CN")).toEqual([
    expect.stringContaining("“新闻”由网信办审批，凭《互联网新闻信息服务许可证》。"),
  ]);
  const [name] = grounds("services.s1.serviceName", "zh-CN");
  expect(name).toContain("广播电视部门");
  expect(name).toContain("文化和旅游部门");
  expect(grounds("services.s1.serviceContents", "en")[0]).toContain("cyberspace administration");
});

test("an individual is told that no letter helps where no approval can be had", () => {
  const [, step] = ALL_MISTAKES[0] ?? [];
  if (!step) throw new Error("there are no steps");
  const path = "services.s1.serviceName";
  const context = contextOfMistake(step, { change: { ...INDIVIDUAL, [path]: "小院新闻随笔" } });
  const [hint] = hintViews("zh-CN", path, judge(path, context), context);
  expect(hint?.ground).toContain(GROUND_OF_INDIVIDUAL.zh);
  expect(hint?.ground).not.toContain(GROUNDS.F457.zh);
  expect(hint?.reasons).toEqual(["R-NAME-05"]);
});

test("what is empty names no reason to come back with, what is wrong does", () => {
  const [, step] = ALL_MISTAKES[0] ?? [];
  if (!step) throw new Error("there are no steps");
  const path = "sponsor.certType";
  const reasonsWith = (value: string) => {
    const context = contextOfMistake(step, { change: { [path]: value } });
    return hintViews("zh-CN", path, judge(path, context), context).map(({ reasons }) => reasons);
  };
  expect(reasonsWith("")).toEqual([[]]);
  expect(reasonsWith("PASSPORT")).toEqual([["R-SUB-03"]]);
});

test("a name says why it is refused in every rule of names", () => {
  const codes = [...Array(17)].map((_, index) => `F${451 + index}`).concat("F440", "F441");
  expect(codes.filter((code) => !Object.hasOwn(GROUNDS, code))).toEqual([]);
});

test.each(Object.entries(GROUNDS))("%s is finished in both languages", (_, { zh, en }) => {
  expect(zh).toMatch(/^[^{}]*[\u4E00-\u9FFF][^{}]*。$/);
  expect(en).toMatch(/^[A-Z][^{}\u4E00-\u9FFF]*\.$/);
});

test.each(OF_STEPS)("every hint is finished: %s", (_, step, mistake) => {
  const context = contextOfMistake(step, mistake);
  for (const locale of LOCALES) {
    const found = findingsAt(step, context).filter(({ path }) => path === mistake.at);
    for (const { ground, proposals } of hintViews(locale, mistake.at, found, context)) {
      for (const text of [ground, ...proposals.map((proposal) => proposal.text)]) {
        expect(text).not.toMatch(/\{\w+\}|undefined|\b[A-Z]{2,}_[A-Z_]+\b/);
      }
    }
  }
});
