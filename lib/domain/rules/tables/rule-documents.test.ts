import { expect, test } from "vitest";
import { ruleDocumentSchema } from "@/lib/forms/rule-document";
import { SHIPPED_RULES, shippedRule } from "@/tests/support/shipped-rules";
import type { BureauRule } from "../../bureau/bureau-rule";
import { PROVINCE_CODES } from "../../bureau/provinces";
import { REMARK_TEMPLATES } from "../../bureau/tables/remark-templates";
import { judge } from "../condition";
import { findContradictions } from "../contradictions";
import { isConditional, ownRulesFor } from "../rule-book";
import { RULE_DOCUMENTS } from "./rule-documents";
import { RULE_KEYS } from "./rule-keys";
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

const organisation = (code: string) => shippedRule(code);
const individual = (code: string) => shippedRule(code, { sponsorKind: "INDIVIDUAL" });
/** Sole traders are organisations with a licence: their number is told, no column can tell them apart. */
const soleTraderNumber = (code: string) =>
  RULE_DOCUMENTS.find(({ id }) => id === `own.onsite-sole-trader.${code}`)?.message?.zh.match(/\d+/)?.[0];

function certificateCell(code: string): string {
  const [org, ind] = [organisation(code).domainCertFrom, individual(code).domainCertFrom];
  if (org === 0) return ind === 0 ? "NONE" : "IND";
  return org === 1 ? "ALL" : `FROM${org}`;
}

function onsiteCell(code: string): string {
  const [org, ind] = [organisation(code).onsiteFrom, individual(code).onsiteFrom];
  return org === 0 && ind === 0 ? "-" : [org, soleTraderNumber(code), ind].join("/");
}

function localityCell(code: string): string {
  const isOfAll = organisation(code).phoneLocality === individual(code).phoneLocality;
  return isOfAll ? organisation(code).phoneLocality : "WARN_IND";
}

/** Cells of the published tables that hang on the kind of sponsor now. */
const CELLS: Readonly<Record<string, (code: string) => string | number>> = {
  maxOrg: (code) => organisation(code).maxServices,
  maxInd: (code) => individual(code).maxServices,
  planOrg: (code) => organisation(code).planFrom,
  planInd: (code) => individual(code).planFrom,
  capOrg: (code) => organisation(code).cap,
  capInd: (code) => individual(code).cap,
  formOrg: (code) => organisation(code).form,
  formInd: (code) => individual(code).form,
  domainCert: certificateCell,
  onsite: onsiteCell,
  phoneLocality: localityCell,
  minorProof: (code) => (organisation(code).minorProofScope === "NONE" ? "N" : "Y"),
};

test.each(published)(
  "province $code asks for everything of the published tables",
  ({ code = "", ...row }) => {
    const values: Readonly<Record<string, unknown>> = { ...organisation(code) };
    for (const [column, cell] of Object.entries(row)) {
      expect([column, String(CELLS[column]?.(code) ?? values[column])]).toEqual([column, cell]);
    }
  },
);

test("the published tables name every province and column", () => {
  expect(published.map(({ code }) => code)).toEqual(PROVINCE_CODES);
  expect(Object.keys(published[0] ?? {})).toHaveLength(38);
});

function codesWith(matches: (rule: BureauRule) => boolean): readonly string[] {
  return PROVINCE_CODES.filter((code) => matches(organisation(code)));
}

test("rules that only stand in the prose are set for the provinces named there", () => {
  const isFree = (code: string, sponsorKind: string) => shippedRule(code, { sponsorKind }).lrRule === "FREE";
  expect(PROVINCE_CODES.filter((code) => isFree(code, "GOVERNMENT"))).toEqual(["44"]);
  expect(PROVINCE_CODES.filter((code) => isFree(code, "ENTERPRISE"))).toEqual([]);
  expect(["PUBLIC_INSTITUTION", "MASS_ORG", "FOUNDATION"].map((kind) => isFree("44", kind))).toEqual([
    true,
    true,
    false,
  ]);
  expect(codesWith((rule) => rule.lrOtherwiseSame === "Y")).toEqual(["34", "46"]);
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
  expect(codesWith((rule) => rule.personalName === "BLOG_OR_HOME")).toEqual(["32"]);
  const deviating = (filingType: string) =>
    PROVINCE_CODES.filter((code) => SHIPPED_RULES.ruleOf(code, { filingType }).accessDeviation === "Y");
  expect(deviating("ACCESS")).toEqual(["14", "33", "34", "44", "46", "53"]);
  expect(deviating("FIRST")).toEqual([]);
});

test("what is equal everywhere is so in what is shipped", () => {
  for (const code of PROVINCE_CODES) {
    expect(organisation(code)).toMatchObject({
      legalRepRequired: "N",
      legalRepPhoneRequired: "N",
      domainMinValidityDays: 90,
      documentMinValidityDays: 90,
      slaWorkingDays: 20,
      typicalWorkingDays: 10,
      crossCitySeverity: "BLOCK",
      superiorSeverity: "WARN",
      abnormalSeverity: "WARN",
      mobileElsewhereSeverity: "BLOCK",
      handOver: "OPEN",
    });
  }
});

test("what is only known from old or disagreeing sources warns, it does not block", () => {
  for (const code of PROVINCE_CODES) {
    const rule = organisation(code);
    const { legalRep, outOfProvince, age } = rule.grounds;
    if (legalRep.certainty >= "C") expect([code, rule.lrSeverity]).toEqual([code, "WARN"]);
    if (outOfProvince.certainty >= "C") expect([code, rule.oopSeverity]).toEqual([code, "WARN"]);
    expect([code, age.certainty >= "C"]).toEqual([code, rule.minAgeSeverity === "WARN"]);
  }
  for (const { id, key, effect, provenance } of RULE_DOCUMENTS) {
    if (key !== "own" || effect.kind !== "finding" || provenance.certainty < "C") continue;
    expect([id, effect.severity]).not.toEqual([id, "BLOCK"]);
  }
});

test("provinces where sources disagree are graded C", () => {
  expect(codesWith((rule) => rule.grounds.legalRep.certainty === "C")).toEqual(["11", "34", "46"]);
  expect(codesWith((rule) => rule.grounds.outOfProvince.certainty === "C")).toEqual([
    "15",
    "33",
    "36",
    "45",
    "61",
  ]);
});

test("nothing is asked of individuals from another province exactly where the column says YES", () => {
  for (const code of PROVINCE_CODES) {
    const { oop, oopSeverity } = organisation(code);
    expect([code, oop === "YES"]).toEqual([code, oopSeverity === "NA"]);
  }
});

test("every document has sources exactly unless it is a house default", () => {
  for (const { id, provenance } of RULE_DOCUMENTS) {
    expect([id, provenance.sources.length === 0]).toEqual([id, provenance.certainty === "D"]);
    for (const source of provenance.sources) expect(RULE_SOURCES[source].url).toMatch(/^https:\/\//);
  }
});

test("ids are unique, every key has one national document without a condition, columns belong to one key", () => {
  expect(new Set(RULE_DOCUMENTS.map(({ id }) => id)).size).toBe(RULE_DOCUMENTS.length);
  for (const key of Object.keys(RULE_KEYS)) {
    const defaults = RULE_DOCUMENTS.filter(
      (document) => document.key === key && document.province === null && !isConditional(document),
    );
    expect([key, defaults.length]).toEqual([key, 1]);
  }
  const columns = Object.values(RULE_KEYS).flatMap((key): readonly string[] => key.columns);
  expect(new Set(columns).size).toBe(columns.length);
});

test.each(RULE_DOCUMENTS)("$id does what its examples say", ({ province, when, examples }) => {
  const verdicts = examples.map((example) => [
    example.applies,
    (province === null || province === example.province) && judge(when, example.facts) === true,
  ]);
  expect(verdicts.length).toBeGreaterThan(0);
  for (const [expected, found] of verdicts) expect(found).toBe(expected);
  const isForAll = province === null && !isConditional({ when } as (typeof RULE_DOCUMENTS)[number]);
  expect(verdicts.some(([applies]) => !applies)).toBe(!isForAll);
});

test("no two documents contradict one another, for any province, kind of sponsor and service", () => {
  expect(findContradictions(RULE_DOCUMENTS)).toEqual([]);
});

test.each(RULE_DOCUMENTS)("$id is a document that the editor would take", (document) => {
  expect(ruleDocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
});

test("own rules of a province are found for whom they are meant", () => {
  const ids = (code: "32" | "33", sponsorKind: string) =>
    ownRulesFor(RULE_DOCUMENTS, code, { sponsorKind })
      .filter(({ province }) => province !== null)
      .map(({ id }) => id);
  expect(ids("32", "INDIVIDUAL")).toContain("own.remark-content.32");
  expect(ids("32", "ENTERPRISE")).not.toContain("own.remark-content.32");
  expect(ids("33", "INDIVIDUAL")).toEqual([]);
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
