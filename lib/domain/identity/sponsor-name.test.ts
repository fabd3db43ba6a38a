import { expect, test } from "vitest";
import { checkSponsorName, normaliseOrganisationName, normaliseSponsorName } from "./sponsor-name";

const enterprise = {
  kind: "ENTERPRISE",
  certType: "BUSINESS_LICENCE",
  certNo: "91330106MA2ABCD139",
} as const;
const soleTrader = { ...enterprise, certNo: "92440305MA5DEMX71A" };
const codes = (name: string, facts: Parameters<typeof checkSponsorName>[1] = enterprise): string[] =>
  checkSponsorName(name, facts).map(({ code, severity }) => `${code} ${severity}`);

test.each([
  "杭州星河软件有限公司",
  "A.O.某某（中国）有限公司",
  "3M某某有限公司",
  "“甲乙”’丙‘·&-—、，,.：:'/+ 公司",
  "㐂𠮷有限公司",
  "《某某》杂志社",
  "Demo B.V.",
  "123公司",
])("accepts %s", (name) => {
  expect(codes(name)).toEqual([]);
});

test.each(["某某有限公司😀", "某某<公司>", "某某{公司}", "某某@公司", "某某(中国)有限公司", "某某★公司"])(
  "%s has unusual characters, which is a warning",
  (name) => {
    expect(codes(name)).toEqual(["F210 WARN"]);
  },
);

test.each([
  "example.com",
  "www.example.com.cn",
  "https://example.com/",
  "星河.中国",
  "星河.公司",
  "xinghe.xn--fiqs8s",
  "12345",
  "EXAMPLE.COM",
])("refuses %s as a domain or digits", (name) => {
  expect(codes(name)).toEqual(["F202 BLOCK"]);
});

test.each([
  [1, ["F003 BLOCK"]],
  [2, []],
  [128, []],
  [129, ["F003 BLOCK"]],
])("a name of %i characters gives %j", (length, found) => {
  expect(codes("司".repeat(length))).toEqual(found);
});

test("an empty name is missing", () => {
  expect(codes("")).toEqual(["F001 BLOCK"]);
});

test.each([
  ["张", ["F003 BLOCK"]],
  ["张三", ["F203 WARN"]],
  ["欧阳娜娜", ["F203 WARN"]],
  ["欧阳娜娜子", []],
  ["张三（个体工商户）", []],
  ["张A", []],
])("a sole trader under the name %s gives %j", (name, found) => {
  expect(codes(name, soleTrader)).toEqual(found);
});

test("the short name of a company is no warning", () => {
  expect(codes("张三")).toEqual([]);
});

test.each([
  ["张三", "RESIDENT_ID", []],
  ["Smith", "RESIDENT_ID", ["F301 BLOCK"]],
  ["Smith", "PASSPORT", []],
  ["Smith", "BUSINESS_LICENCE", []],
  ["12345", "RESIDENT_ID", ["F301 BLOCK"]],
  ["", "RESIDENT_ID", ["F301 BLOCK"]],
] as const)("an individual called %j with %s gives %j", (name, certType, found) => {
  expect(codes(name, { kind: "INDIVIDUAL", certType, certNo: "" })).toEqual(found);
});

test.each([
  ["某某(中国)有限公司", "某某（中国）有限公司"],
  ["某某（中国）有限公司", "某某（中国）有限公司"],
  ["Demo (China) Ltd", "Demo (China) Ltd"],
  ["３Ｍ某某  有限公司", "3M某某 有限公司"],
])("the organisation %j is stored as %j", (typed, stored) => {
  expect(normaliseOrganisationName(typed)).toBe(stored);
  expect(normaliseSponsorName(typed, "ENTERPRISE")).toBe(stored);
});

test("the name of an individual is treated as a person's", () => {
  expect(normaliseSponsorName("张 三", "INDIVIDUAL")).toBe("张三");
  expect(normaliseSponsorName("张 三", "ENTERPRISE")).toBe("张 三");
});
