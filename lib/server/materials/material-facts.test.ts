import { expect, test } from "vitest";
import { requiredMaterials } from "@/lib/domain/materials/required-materials";
import { KEYWORDS } from "@/lib/domain/naming/tables/keywords";
import type { Answers } from "@/lib/wizard/answers";
import { shippedRule } from "@/tests/support/shipped-rules";
import { registrableDomain } from "../rules/registrable-domain";
import { holderOf } from "./domain-holders";
import { materialFacts } from "./material-facts";
import type { MaterialSource } from "./material-source";

const COMPANY: Answers = {
  "sponsor.regionCode": "440305",
  "sponsor.sponsorKind": "ENTERPRISE",
  "sponsor.sponsorName": "深圳市星河软件有限公司",
  "sponsorPrincipal.isLegalRep": "true",
  "sponsorPrincipal.name": "张伟",
  "sponsorPrincipal.certType": "RESIDENT_ID",
  "sponsorPrincipal.certNo": "110101199001010015",
  "services.s1.serviceType": "WEBSITE",
  "services.s1.serviceName": "星河软件官网",
  "services.s1.domain": "xinghe-demo.cn",
  "services.s1.servicePrincipal.certType": "RESIDENT_ID",
  "services.s1.servicePrincipal.certNo": "110101199001010015",
};
const PERSON: Answers = {
  "sponsor.regionCode": "440305",
  "sponsor.sponsorKind": "INDIVIDUAL",
  "sponsor.sponsorName": "张伟",
  "sponsor.certType": "RESIDENT_ID",
  "sponsor.certNo": "110101199001010015",
};

function facts(answers: Answers, given: Partial<MaterialSource> = {}) {
  const individual = answers["sponsor.sponsorKind"] === "INDIVIDUAL";
  return materialFacts({
    answers,
    filingType: "FIRST",
    kind: individual ? "INDIVIDUAL" : "ENTERPRISE",
    rule: shippedRule(String(answers["sponsor.regionCode"]), {
      sponsorKind: String(answers["sponsor.sponsorKind"]),
    }),
    ruled: [],
    rules: { keywords: KEYWORDS, registrableDomain },
    today: "2026-11-21",
    holders: new Map(),
    filed: { services: 0, domains: [] },
    onFile: [],
    ...given,
  });
}

const service = (answers: Answers) => facts({ ...COMPANY, ...answers }).services[0];

test("the legal representative in both offices needs no letter and no second document", () => {
  const read = facts(COMPANY);
  expect(read.sponsor).toMatchObject({ principal: { isLegalRep: true, age: 36 }, legalRep: null });
  expect(read.services[0]).toMatchObject({ principal: { isLegalRep: true }, isSponsorPrincipal: true });
  const codes = requiredMaterials(read).map(({ code }) => code);
  expect(codes).not.toContain("LEGAL_REP_ID");
  expect(codes).not.toContain("SERVICE_AUTH_LETTER");
});

test("somebody else in charge brings letters and the legal representative's document", () => {
  const read = facts({
    ...COMPANY,
    "sponsorPrincipal.isLegalRep": "false",
    "legalRep.certType": "PASSPORT",
    "legalRep.certNo": "E1234567",
  });
  expect(read.sponsor).toMatchObject({
    principal: { isLegalRep: false },
    legalRep: { certType: "PASSPORT" },
  });
  expect(read.services[0]?.principal.isLegalRep).toBe(false);
  const codes = requiredMaterials(read).map(({ code }) => code);
  expect(codes).toEqual(
    expect.arrayContaining(["LEGAL_REP_ID", "PRINCIPAL_AUTH_LETTER", "SERVICE_AUTH_LETTER"]),
  );
});

test("what is not answered yet asks for nothing", () => {
  const read = facts({ "sponsor.regionCode": "440305", "services.s1.serviceType": "WEBSITE" });
  expect(read.sponsor).toMatchObject({ principal: { isLegalRep: true, age: null }, hasFinanceWords: false });
  expect(read.services[0]).toMatchObject({ domains: [], untickedTopics: [], hasUnconnectedName: false });
});

test.each([
  ["2009-11-21", 17],
  ["2008-11-22", 17],
  ["2008-11-21", 18],
  ["", null],
  ["2027-01-01", null],
])("a passport holder born on %s is %s years old", (birthDate, age) => {
  const answers = { "sponsorPrincipal.certType": "PASSPORT", "sponsorPrincipal.birthDate": birthDate };
  expect(facts({ ...COMPANY, ...answers }).sponsor.principal.age).toBe(age);
});

test.each([
  ["440305", false],
  ["441900", false],
  ["310101", true],
  ["", false],
])("an individual with a certificate address in %s is from elsewhere: %s", (code, isFromElsewhere) => {
  const { sponsor } = facts({ ...PERSON, "sponsor.certRegionCode": code });
  expect(sponsor).toMatchObject({
    legalRep: null,
    principal: { isFromElsewhere, isLegalRep: false, age: 36 },
  });
});

test("an App brings all its domains, one a line, and its ticked approvals", () => {
  const read = service({
    "services.s1.serviceType": "APP",
    "services.s1.allDomains": "a.example.com\n api.example.cn \n",
    "services.s1.preApprovals": ["NEWS", "PUBLISHING"],
  });
  expect(read).toMatchObject({ serviceType: "APP", preApprovals: ["NEWS", "PUBLISHING"] });
  expect(read?.domains.map(({ name }) => name)).toEqual(["a.example.com", "api.example.cn"]);
});

test("“none of these” is no approval", () => {
  expect(service({ "services.s1.preApprovals": ["NONE"] })?.preApprovals).toEqual([]);
});

test("a word of the name that may need an approval is a topic until the approval is ticked", () => {
  const name = { "services.s1.serviceName": "星河新闻网" };
  expect(service(name)?.untickedTopics).toEqual(["NEWS"]);
  expect(service({ ...name, "services.s1.preApprovals": ["NEWS"] })?.untickedTopics).toEqual([]);
});

test.each([
  ["services.s1.serviceName", "星河理财"],
  ["services.s1.remark", "介绍公司的支付业务"],
  ["sponsor.businessScope", "软件开发；资产管理"],
])("finance words are found in %s", (path, text) => {
  expect(facts(COMPANY).sponsor.hasFinanceWords).toBe(false);
  expect(facts({ ...COMPANY, [path]: text }).sponsor.hasFinanceWords).toBe(true);
});

test("a site name without link to the sponsor, an explanation in the remark, and an individual", () => {
  const name = { "services.s1.serviceName": "青苹果乐园" };
  expect(service({})?.hasUnconnectedName).toBe(false);
  expect(service(name)?.hasUnconnectedName).toBe(true);
  expect(service({ ...name, "services.s1.remark": "青苹果乐园为本公司的品牌" })?.hasUnconnectedName).toBe(
    false,
  );
  expect(
    facts({ ...PERSON, ...name, "services.s1.serviceType": "WEBSITE" }).services[0]?.hasUnconnectedName,
  ).toBe(false);
});

test("hazardous goods in the scope and a shop among the contents are seen", () => {
  expect(facts({ ...COMPANY, "sponsor.businessScope": "易制毒化学品销售" }).sponsor.hasHazardousScope).toBe(
    true,
  );
  expect(facts(COMPANY).sponsor.hasHazardousScope).toBe(false);
  expect(service({ "services.s1.serviceContents": ["SHOPPING"] })?.isECommerce).toBe(true);
  expect(service({ "services.s1.serviceContents": ["ORG_PORTAL"] })?.isECommerce).toBe(false);
});

test("totals count what is on record; one name under two suffixes is one prefix", () => {
  const filed = { services: 5, domains: ["xinghe-demo.com", "other.com.cn"] };
  expect(facts(COMPANY, { filed }).sponsor).toMatchObject({ totalServices: 6, totalDomainPrefixes: 2 });
});

const holder = (name: string) => ({
  registrarApproved: true,
  expiresOn: "2030-01-01",
  isLapsed: false,
  realName: "UNKNOWN" as const,
  holder: { name, certType: null, certNo: null },
  privacyProtected: false,
});

test.each([
  ["深圳市星河软件有限公司", "SPONSOR"],
  ["深圳市 星河软件有限公司", "SPONSOR"],
  ["张伟", "LEGAL_REP"],
  ["王芳", "OTHER"],
  ["Shenzhen Xinghe Software Co., Ltd.", "UNKNOWN"],
])("a domain of %s belongs to %s", (name, expected) => {
  expect(holderOf(holder(name), COMPANY, "ENTERPRISE")).toBe(expected);
});

test("a sponsor's person who is not the legal representative is the principal; of an unknown domain nothing is said", () => {
  expect(holderOf(holder("张伟"), { ...COMPANY, "sponsorPrincipal.isLegalRep": "false" }, "ENTERPRISE")).toBe(
    "PRINCIPAL",
  );
  expect(holderOf("UNKNOWN", COMPANY, "ENTERPRISE")).toBe("UNKNOWN");
  expect(holderOf("NONE", COMPANY, "ENTERPRISE")).toBe("UNKNOWN");
  expect(holderOf({ ...holder(""), holder: "UNKNOWN" }, COMPANY, "ENTERPRISE")).toBe("UNKNOWN");
});
