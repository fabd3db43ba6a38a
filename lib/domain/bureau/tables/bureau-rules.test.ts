import { expect, test } from "vitest";
import type { BureauRule } from "../bureau-rule";
import { PROVINCE_CODES } from "../provinces";
import { RULE_GROUPS } from "../rule-grounds";
import { BUREAU_RULES } from "./bureau-rules";
import { EQUAL_EVERYWHERE } from "./equal-everywhere";
import { REMARK_TEMPLATES } from "./remark-templates";
import { RULE_SOURCES } from "./rule-sources";

/** The table as published: persons, out-of-province individuals, caps per order, papers. */
const FIRST_TABLE = `code,abbr,lrRule,lrSeverity,authLetter,foreignLr,minAge,oop,oopSeverity,maxOrg,maxInd,indContent,shellDirectAdd,crossCityBlock,formOrg,formInd,commitment,emergencyDiffer,footer
11,京,REQUIRED,WARN,D,UNSPEC,18,YES,NA,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
12,津,REQUIRED,BLOCK,Y,UNSPEC,18,YES,NA,3,1,ANY,Y,N,E,E,NONE,Y,SERVICE
13,冀,REQUIRED,BLOCK,D,AUTHORISE_CN,18,YES,NA,3,1,ANY,N,Y,E,E,NONE,N,SERVICE
14,晋,REQUIRED,BLOCK,Y,AUTHORISE_CN,18,NO,BLOCK,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
15,蒙,REQUIRED,BLOCK,Y,UNSPEC,18,PERMIT,WARN,3,1,ANY,N,N,E,E,NONE,N,SERVICE
21,辽,REQUIRED,WARN,Y,AUTHORISE_CN,18,YES,NA,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
22,吉,REQUIRED,WARN,D,UNSPEC,18,PERMIT,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
23,黑,REQUIRED,BLOCK,D,UNSPEC,18,NO,BLOCK,3,1,BLOG_ONLY,N,N,E,E,NONE,N,SERVICE
31,沪,REQUIRED,BLOCK,Y,PASSPORT_OK,18,PERMIT,BLOCK,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
32,苏,SAME_PERSON_IF_NOT,BLOCK,Y,PASSPORT_OK,16,PERMIT,BLOCK,3,1,ANY,Y,N,E,E,JIANGSU,N,SERVICE
33,浙,REQUIRED,BLOCK,D,PASSPORT_OK,18,PERMIT,WARN,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
34,皖,REQUIRED,WARN,Y,UNSPEC,18,PERMIT,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
35,闽,REQUIRED,BLOCK,Y,UNSPEC,18,PERMIT,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
36,赣,REQUIRED,BLOCK,D,AUTHORISE_CN,18,NO,WARN,3,1,ANY,N,N,E,P,NONE,N,SERVICE
37,鲁,REQUIRED,BLOCK,D,AUTHORISE_CN,18,PERMIT,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
41,豫,REQUIRED,BLOCK,D,UNSPEC,18,NO,BLOCK,3,1,ANY,N,Y,E,E,HENAN,Y,SERVICE
42,鄂,REQUIRED,BLOCK,Y,UNSPEC,18,PERMIT,BLOCK,1,1,ANY,N,N,E,E,NONE,N,SERVICE
43,湘,REQUIRED,BLOCK,Y,UNSPEC,18,YES,NA,1,1,ANY,N,N,E,E,NONE,N,SERVICE
44,粤,REQUIRED,BLOCK,D,UNSPEC,16,PERMIT,BLOCK,3,1,ANY,N,N,E,P,GUANGDONG,N,SUBJECT
45,桂,REQUIRED,WARN,D,AUTHORISE_CN,18,NO,WARN,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
46,琼,REQUIRED,WARN,D,UNSPEC,18,YES,NA,3,1,ANY,N,N,E,E,NONE,N,SERVICE
50,渝,REQUIRED,BLOCK,Y,UNSPEC,18,NO,BLOCK,3,1,BLOG_ONLY,N,N,E,E,NONE,Y,SERVICE
51,蜀,SAME_PERSON_IF_NOT,BLOCK,Y,UNSPEC,18,PERMIT,BLOCK,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
52,黔,REQUIRED,BLOCK,Y,AUTHORISE_CN,18,PERMIT,BLOCK,3,1,ANY,Y,Y,E,E,NONE,N,SERVICE
53,滇,REQUIRED,BLOCK,D,UNSPEC,16,YES,NA,3,1,ANY,Y,N,E,E,NONE,N,SERVICE
54,藏,REQUIRED,BLOCK,D,UNSPEC,18,NO,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
61,陕,REQUIRED,BLOCK,Y,UNSPEC,18,NO,WARN,3,1,NO_BLOG,N,N,E,E,NONE,N,SERVICE
62,陇,REQUIRED,WARN,Y,UNSPEC,18,NO,BLOCK,3,1,ANY,N,N,E,E,NONE,Y,SERVICE
63,青,REQUIRED,BLOCK,D,UNSPEC,18,NO,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
64,宁,REQUIRED,BLOCK,Y,UNSPEC,18,NO,BLOCK,3,1,ANY,N,N,E,E,NONE,N,SERVICE
65,新,REQUIRED,BLOCK,Y,UNSPEC,18,NO,BLOCK,3,1,ANY,N,N,E,P,NONE,N,SERVICE`;

/** The table as published: further columns. */
const SECOND_TABLE = `code,policeAbbr,minAgeSeverity,minorProof,holder,domainCert,planOrg,planInd,capOrg,capInd,onsite,nameUnique,phoneLocality,landline,superior,establishment,remarkTpl,indForeign,servicePersonIdOnly,handheldInd
11,京,WARN,N,ORG,NONE,0,0,0,0,-,NONE,INFO,NOT_MOBILE,FREE,N,NONE,OK,N,N
12,津,BLOCK,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,WARN,MOBILE_OK,FREE,GOV,TIANJIN,OK,N,N
13,冀,BLOCK,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,REFUSED,N,N
14,晋,WARN,N,ORG,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
15,蒙,BLOCK,N,ORG_LR_SENIOR,IND,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,Y,NEIMENGGU,OK,N,N
21,辽,WARN,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,WARN,NOT_MOBILE,FREE,N,NONE,OK,N,N
22,吉,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,NOT_MOBILE,FREE,N,NONE,OK,N,N
23,黑,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,Y,NONE,OK,N,N
31,沪,WARN,N,ORG_LR_SENIOR,NONE,30,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
32,苏,BLOCK,Y,ORG_LR,ALL,0,0,0,0,-,NONE,WARN,REQUIRED_ORG,FREE,N,NONE,OK,N,N
33,浙,WARN,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
34,皖,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
35,闽,BLOCK,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,Y,N
36,赣,WARN,N,ORG_LR_SENIOR,NONE,0,0,7,4,-,SPONSOR,INFO,OPTIONAL,FREE,Y,NONE,OK,N,Y
37,鲁,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
41,豫,WARN,N,ORG_LR_SENIOR,FROM4,0,0,0,0,21/11/6,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
42,鄂,WARN,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,WARN_IND,OPTIONAL,FREE,N,NONE,OK,N,N
43,湘,BLOCK,N,ORG,ALL,2,2,0,0,-,NONE,WARN,OPTIONAL,FREE,N,NONE,OK,N,N
44,粤,BLOCK,Y,ORG_LR,NONE,31,5,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
45,桂,WARN,N,ORG,NONE,0,0,0,0,-,NONE,WARN,OPTIONAL,TRUE_SUPERIOR,N,GUANGXI,OK,N,N
46,琼,WARN,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
50,渝,WARN,N,ORG_LR_SENIOR,NONE,6,3,0,0,-,NONE,INFO,MOBILE_OK,FREE,N,NONE,OK,N,N
51,川,WARN,N,ORG_LR_SENIOR,NONE,0,5,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
52,贵,WARN,N,ORG_LR,FROM4,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
53,滇,WARN,Y,ORG_LR_SENIOR,IND,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,Y,NONE,OK,N,N
54,藏,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
61,陕,WARN,N,ORG_LR,FROM5,0,0,30,0,-,ALL,WARN,OPTIONAL,FREE,N,NONE,OK,N,N
62,甘,WARN,N,ORG,NONE,0,0,0,0,-,NONE,WARN,MOBILE_OK,FREE,N,NONE,OK,N,N
63,青,WARN,N,ORG_LR_SENIOR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N
64,宁,WARN,N,ORG,NONE,6,6,0,0,-,NONE,INFO,OPTIONAL,LEGAL_REP,N,NONE,OK,N,N
65,新,WARN,N,ORG_LR,NONE,0,0,0,0,-,NONE,INFO,OPTIONAL,FREE,N,NONE,OK,N,N`;

function read(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = table.split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, at) => [names[at] ?? "", cell])));
}

const published = read(FIRST_TABLE).map((first, at) => ({ ...read(SECOND_TABLE)[at], ...first }));

test.each(published)("province $code has every value of the published tables", (row) => {
  const rule = BUREAU_RULES.find((candidate) => candidate.code === row.code);
  const values = Object.entries(rule ?? {});
  for (const [column, cell] of Object.entries(row)) {
    expect(values.find(([name]) => name === column)?.map(String)).toEqual([column, cell]);
  }
});

test("there is one row for each of the 31 provinces, in order of their codes", () => {
  expect(BUREAU_RULES.map((rule) => rule.code)).toEqual(PROVINCE_CODES);
  expect(published).toHaveLength(31);
  expect(Object.keys(published[0] ?? {})).toHaveLength(38);
});

test("columns that are equal everywhere are so in the first content", () => {
  for (const rule of BUREAU_RULES) expect(rule).toMatchObject(EQUAL_EVERYWHERE);
  expect(EQUAL_EVERYWHERE).toEqual({
    legalRepRequired: false,
    legalRepPhoneRequired: false,
    domainMinValidityDays: 90,
    slaWorkingDays: 20,
    typicalWorkingDays: 10,
    crossCitySeverity: "BLOCK",
    superiorSeverity: "WARN",
    abnormalSeverity: "WARN",
    mobileElsewhereSeverity: "BLOCK",
  });
});

function codesWith(matches: (rule: BureauRule) => boolean): readonly string[] {
  return BUREAU_RULES.filter(matches).map((rule) => rule.code);
}

test("rules that only stand in the prose are set for the provinces named there", () => {
  expect(codesWith((rule) => rule.lrExemptKinds.length > 0)).toEqual(["44"]);
  expect(codesWith((rule) => rule.foreignLrSamePerson === "N")).toEqual(["14"]);
  expect(codesWith((rule) => rule.residenceProof === "Y")).toEqual(["22", "37", "51"]);
  expect(codesWith((rule) => rule.residencePermitOf === "LEGAL_REP")).toEqual(["15"]);
  expect(codesWith((rule) => rule.residencePermitOf === "SERVICE_PRINCIPAL")).toEqual(["36"]);
  expect(codesWith((rule) => rule.explanation !== "NONE")).toEqual(["11", "42", "51"]);
  expect(codesWith((rule) => rule.hazardousPermit === "Y")).toEqual(["37"]);
  expect(codesWith((rule) => rule.guaranteeLetter === "Y")).toEqual(["50"]);
  expect(codesWith((rule) => rule.accessContract === "Y")).toEqual(["44"]);
  expect(codesWith((rule) => rule.planCounts === "DOMAIN_PREFIXES")).toEqual(["44"]);
  expect(codesWith((rule) => rule.electronicLicence === "REFUSED")).toEqual(["31"]);
  expect(codesWith((rule) => rule.minorProofScope !== "NONE")).toEqual(
    codesWith((rule) => rule.minorProof === "Y"),
  );
});

test("what is only known from old or disagreeing sources warns, it does not block", () => {
  for (const rule of BUREAU_RULES) {
    const { legalRep, individuals, age } = rule.grounds;
    if (legalRep.certainty >= "C") expect([rule.code, rule.lrSeverity]).toEqual([rule.code, "WARN"]);
    if (individuals.certainty >= "C") expect([rule.code, rule.oopSeverity]).toEqual([rule.code, "WARN"]);
    expect([rule.code, age.certainty >= "C"]).toEqual([rule.code, rule.minAgeSeverity === "WARN"]);
  }
});

test("provinces where sources disagree are graded C", () => {
  expect(codesWith((rule) => rule.grounds.legalRep.certainty === "C")).toEqual(["11", "34", "46"]);
  expect(codesWith((rule) => rule.grounds.individuals.certainty === "C")).toEqual([
    "15",
    "33",
    "36",
    "45",
    "61",
  ]);
});

test("nothing is asked of individuals from another province exactly where the column says YES", () => {
  for (const rule of BUREAU_RULES) expect(rule.oop === "YES").toBe(rule.oopSeverity === "NA");
});

test("every group of columns has a grade, and sources exactly unless it is a house default", () => {
  for (const rule of BUREAU_RULES) {
    expect(Object.keys(rule.grounds).sort()).toEqual(Object.keys(RULE_GROUPS).sort());
    for (const { certainty, sources } of Object.values(rule.grounds)) {
      expect([rule.code, sources.length === 0]).toEqual([rule.code, certainty === "D"]);
      for (const source of sources) expect(RULE_SOURCES[source].url).toMatch(/^https:\/\//);
    }
  }
});

test("the columns of the groups exist and belong to one group each", () => {
  const columns = Object.values(RULE_GROUPS).flatMap((group): readonly string[] => group.columns);
  expect(new Set(columns).size).toBe(columns.length);
  for (const column of columns) expect(Object.keys(BUREAU_RULES[0] ?? {})).toContain(column);
});

test("prescribed remarks exist in both languages of the sponsor's kind where the bureau has them", () => {
  expect(codesWith((rule) => rule.remarkTpl !== "NONE")).toEqual(["12", "15", "45"]);
  expect(REMARK_TEMPLATES.TIANJIN.organisation).toBe("应急联系电话中手机号使用人为{单位名称}的员工{姓名}");
  expect(REMARK_TEMPLATES.TIANJIN.individual).toContain("{亲属称谓}{使用人姓名}");
  expect(REMARK_TEMPLATES.NEIMENGGU).toEqual({
    organisation: "网站仅做官网展示，不涉及在线交易、电子金融、电子商务",
    individual: null,
  });
  expect(REMARK_TEMPLATES.GUANGXI.organisation).toBeNull();
  expect(REMARK_TEMPLATES.GUANGXI.individual).toMatch(/^本网站是个人网站，.*加入黑名单的处罚$/);
});
