import { expect, test } from "vitest";
import type { WordContext } from "./name-words";
import { checkRemark, type RemarkContext } from "./remark";
import { matchesRemarkTemplate } from "./remark-template";
import { KEYWORDS } from "./tables/keywords";

const TIANJIN = "应急联系电话中手机号使用人为{单位名称}的员工{姓名}";
const TIANJIN_INDIVIDUAL = "应急电话中手机号使用人为{负责人姓名}的{亲属称谓}{使用人姓名}";
const NEIMENGGU = "网站仅做官网展示，不涉及在线交易、电子金融、电子商务";

const words: WordContext = {
  phase: "SUBMISSION",
  sponsorKind: "ENTERPRISE",
  sponsorName: "天津星河软件有限公司",
  bureau: "12",
  approvals: [],
  hasNonFinanceLetter: false,
  rules: KEYWORDS,
  allowed: [],
};
const organisation: RemarkContext = { words, template: null, values: {} };
const individual: RemarkContext = {
  ...organisation,
  words: { ...words, sponsorKind: "INDIVIDUAL", sponsorName: "王小明" },
};
const codes = (remark: string, context: RemarkContext) =>
  checkRemark(remark, context).map(({ code }) => code);

test.each([
  [0, individual, ["F407"]],
  [19, individual, ["F407"]],
  [20, individual, []],
  [200, individual, []],
  [201, individual, ["F407"]],
  [0, organisation, []],
  [200, organisation, []],
  [201, organisation, ["F003"]],
] as const)("a remark of %d characters (%#)", (length, context, expected) => {
  expect(codes("𠮷".repeat(length), context)).toEqual(expected);
});

test("the length of an organisation's remark is told", () => {
  expect(checkRemark("字".repeat(201), organisation)[0]?.params).toEqual({ min: 0, max: 200, n: 201 });
});

test("illegal and finance words count, words for names do not", () => {
  const text = "本站是个人博客网站，记录在线学习的心得与生活的点滴";
  expect(codes(text, individual)).toEqual([]);
  expect(codes(`${text}和赌博`, individual)).toEqual(["F456"]);
  expect(codes(`${text}和理财`, individual)).toEqual(["F466"]);
});

test("the prescribed text is asked for and does not count as finance words itself", () => {
  const neimenggu = { ...organisation, template: NEIMENGGU };
  expect(codes(NEIMENGGU, neimenggu)).toEqual([]);
  expect(codes(`说明：${NEIMENGGU}。`, neimenggu)).toEqual([]);
  expect(codes(`${NEIMENGGU}，另有金融业务`, neimenggu)).toEqual(["F466"]);
  expect(checkRemark("公司官网", neimenggu)).toEqual([
    { code: "F407", severity: "BLOCK", params: { template: NEIMENGGU } },
  ]);
});

const filled = "应急联系电话中手机号使用人为天津星河软件有限公司的员工李芳";

test.each([
  [filled, TIANJIN, {}, true],
  [`备注：${filled}。`, TIANJIN, {}, true],
  [filled, TIANJIN, { 单位名称: "天津星河软件有限公司" }, true],
  [filled, TIANJIN, { 单位名称: "天津银河软件有限公司" }, false],
  [filled, TIANJIN, { 单位名称: "", 姓名: "李芳" }, true],
  [filled, TIANJIN, { 姓名: "王芳" }, false],
  ["应急联系电话中手机号使用人为的员工李芳", TIANJIN, {}, false],
  ["应急联系电话中手机号使用人为天津星河软件有限公司的员工", TIANJIN, {}, false],
  ["应急联系电话中手机号使用人为{单位名称}的员工", TIANJIN, {}, false],
  ["应急电话中手机号使用人为王小明的父亲王大明", TIANJIN_INDIVIDUAL, {}, true],
  ["应急电话中手机号使用人为王小明的父亲王大明", TIANJIN_INDIVIDUAL, { 负责人姓名: "王小明" }, true],
  ["应急电话中手机号使用人为王小明的父", TIANJIN_INDIVIDUAL, {}, false],
  ["应急电话中手机号使用人为王小明的父王", TIANJIN_INDIVIDUAL, {}, true],
  ["网站仅做官网展示,不涉及在线交易、电子金融、 电子商务", NEIMENGGU, {}, true],
  ["网站仅做官网展示", NEIMENGGU, {}, false],
  ["张三收", "{姓名}收", {}, true],
  ["收", "{姓名}收", {}, false],
  ["", "", {}, true],
] as const)("%s fits %s with %o: %s", (remark, template, values, expected) => {
  expect(matchesRemarkTemplate(remark, template, values)).toBe(expected);
});

test("matches 100,000 characters in less than 200 ms of processor time", () => {
  for (const text of ["应急联系电话中手机号使用人为".repeat(7_000), "的".repeat(100_000)]) {
    const before = process.cpuUsage();
    matchesRemarkTemplate(text, TIANJIN);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
