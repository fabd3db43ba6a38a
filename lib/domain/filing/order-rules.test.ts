import { expect, test } from "vitest";
import type { OrderAnswers, PersonAnswers, ServiceAnswers } from "./order-answers";
import { checkOrder, type OrderRuleColumns } from "./order-rules";

const RULE: OrderRuleColumns = {
  lrRule: "REQUIRED",
  lrSeverity: "BLOCK",
  lrOtherwiseSame: "N",
  foreignLr: "UNSPEC",
  foreignLrSamePerson: "N",
  emergencyDiffer: "N",
  nameUnique: "NONE",
};

const ZHANG: PersonAnswers = {
  name: "张三",
  certType: "RESIDENT_ID",
  certNo: "110101199001010015",
  mobile: "13800138000",
  emergencyMobile: "13900139000",
  email: "zhang@a.cn",
  isLegalRep: true,
  belongsToSponsor: true,
};
const LI: PersonAnswers = {
  name: "李四",
  certType: "RESIDENT_ID",
  certNo: "32010219851130417X",
  mobile: "13700137000",
  emergencyMobile: "13600136000",
  email: "li@a.cn",
  belongsToSponsor: true,
};

const site = (servicePrincipal: PersonAnswers | undefined, serviceName = "星河软件"): ServiceAnswers => ({
  serviceType: "WEBSITE",
  serviceName,
  servicePrincipal,
});

const company = (change: Partial<OrderAnswers> = {}): OrderAnswers => ({
  sponsor: { sponsorKind: "ENTERPRISE", sponsorName: "星河有限公司" },
  sponsorPrincipal: ZHANG,
  services: { s1: site(ZHANG) },
  ...change,
});

const individual = (change: Partial<OrderAnswers> = {}): OrderAnswers => ({
  sponsor: {
    sponsorKind: "INDIVIDUAL",
    sponsorName: ZHANG.name,
    certType: ZHANG.certType,
    certNo: ZHANG.certNo,
  },
  sponsorPrincipal: ZHANG,
  services: { s1: site(ZHANG) },
  ...change,
});

const found = (answers: OrderAnswers, rule: Partial<OrderRuleColumns> = {}): string[] =>
  checkOrder(answers, { ...RULE, ...rule }).map(({ code, severity, path }) => `${code} ${severity} ${path}`);

test("an organisation and an individual in order find nothing", () => {
  expect(found(company())).toEqual([]);
  expect(found(individual())).toEqual([]);
  expect(found(company({ services: { s1: site(LI) } }))).toEqual([]);
});

test("an empty draft is not judged", () => {
  const answers = { sponsor: { sponsorKind: "ENTERPRISE" }, services: { s1: {}, s2: {} } };
  expect(found(answers, { emergencyDiffer: "Y", foreignLr: "AUTHORISE_CN" })).toEqual([]);
  expect(found({ ...answers, sponsor: { sponsorKind: "INDIVIDUAL" } })).toEqual([]);
});

test.each([
  ["name", "王五"],
  ["certType", "PASSPORT"],
  ["certNo", "X12345678"],
] as const)("an individual's person in charge has the sponsor's %s (F221, F335)", (field, value) => {
  const other = { ...ZHANG, [field]: value };
  const answers = individual({ sponsorPrincipal: other, services: { s1: site(other) } });
  expect(found(answers)).toEqual([
    `F221 BLOCK sponsorPrincipal.${field}`,
    `F335 BLOCK services.s1.servicePrincipal.${field}`,
  ]);
});

test("the persons of an organisation need not be the sponsor", () => {
  expect(found(company({ services: { s1: site(LI) } })).some((line) => /F221|F335/.test(line))).toBe(false);
});

const NOT_LR = {
  sponsorPrincipal: { ...ZHANG, isLegalRep: false },
  services: { s1: site({ ...ZHANG, isLegalRep: false }) },
};

test.each([
  ["REQUIRED and legal representative", {}, company(), []],
  ["REQUIRED, another person, BLOCK", {}, company(NOT_LR), ["F222 BLOCK sponsorPrincipal"]],
  ["REQUIRED, another person, WARN", { lrSeverity: "WARN" }, company(NOT_LR), ["F222 WARN sponsorPrincipal"]],
  ["not said yet", {}, company({ sponsorPrincipal: { ...ZHANG, isLegalRep: undefined } }), []],
  ["SAME_PERSON_IF_NOT, same person", { lrRule: "SAME_PERSON_IF_NOT" }, company(NOT_LR), []],
  [
    "SAME_PERSON_IF_NOT, other person",
    { lrRule: "SAME_PERSON_IF_NOT" },
    company({ ...NOT_LR, services: { s1: site(LI), s2: site(ZHANG, "星河云图") } }),
    ["F334 BLOCK services.s1.servicePrincipal"],
  ],
  [
    "SAME_PERSON_IF_NOT, legal representative and other person",
    { lrRule: "SAME_PERSON_IF_NOT" },
    company({ services: { s1: site(LI) } }),
    [],
  ],
  [
    "REQUIRED, and otherwise the same person (安徽, 海南)",
    { lrOtherwiseSame: "Y", lrSeverity: "WARN" },
    company({ ...NOT_LR, services: { s1: site(LI) } }),
    ["F222 WARN sponsorPrincipal", "F334 WARN services.s1.servicePrincipal"],
  ],
  ["anybody may be in charge", { lrRule: "FREE" }, company(NOT_LR), []],
  ["an individual", {}, individual({ sponsorPrincipal: { ...ZHANG, isLegalRep: false } }), []],
] as const)("%s", (_, rule, answers, expected) => {
  expect(found(answers, rule)).toEqual(expected);
});

const PASSPORT = { certType: "PASSPORT", certNo: "X12345678", name: "SMITH, JOHN" } as const;
const FOREIGN_LR = {
  sponsorPrincipal: { ...LI, isLegalRep: false },
  legalRep: PASSPORT,
  services: { s1: site(LI) },
};

test.each([
  [
    "a foreign representative alone",
    {},
    company({
      sponsorPrincipal: { ...ZHANG, ...PASSPORT },
      services: { s1: site({ ...ZHANG, ...PASSPORT }) },
    }),
    ["F223 BLOCK sponsorPrincipal.certType"],
  ],
  ["an authorised card holder instead of F222", {}, company(FOREIGN_LR), []],
  [
    "an authorised person without a card",
    {},
    company({
      ...FOREIGN_LR,
      sponsorPrincipal: { ...LI, certType: "HK_MACAO_PERMIT", isLegalRep: false },
      services: { s1: site({ ...LI, certType: "HK_MACAO_PERMIT" }) },
    }),
    ["F223 BLOCK sponsorPrincipal.certType"],
  ],
  [
    "another service person",
    {},
    company({ ...FOREIGN_LR, services: { s1: site({ ...ZHANG }) } }),
    ["F334 BLOCK services.s1.servicePrincipal"],
  ],
  [
    "another service person in 山西",
    { foreignLrSamePerson: "N" },
    company({ ...FOREIGN_LR, services: { s1: site(ZHANG) } }),
    [],
  ],
  [
    "another service person, WARN",
    { lrSeverity: "WARN" },
    company({ ...FOREIGN_LR, services: { s1: site(ZHANG) } }),
    ["F334 WARN services.s1.servicePrincipal"],
  ],
  ["passports accepted", { foreignLr: "PASSPORT_OK" }, company(FOREIGN_LR), ["F222 BLOCK sponsorPrincipal"]],
] as const)("AUTHORISE_CN: %s", (_, rule, answers, expected) => {
  expect(found(answers, { foreignLr: "AUTHORISE_CN", foreignLrSamePerson: "Y", ...rule })).toEqual(expected);
});

test.each([
  ["mobile", ZHANG.mobile],
  ["email", ZHANG.email],
] as const)("two persons do not share their %s (F331)", (field, value) => {
  const answers = company({ services: { s1: site({ ...LI, [field]: value }) } });
  expect(found(answers)).toEqual([`F331 BLOCK services.s1.servicePrincipal.${field}`]);
});

test("shared contacts are not judged while a document number is missing", () => {
  expect(found(company({ services: { s1: site({ ...LI, certNo: "", mobile: ZHANG.mobile }) } }))).toEqual([]);
});

test.each([
  ["name", "张叁"],
  ["mobile", "13500135000"],
  ["email", "z@a.cn"],
] as const)("the same document has one %s everywhere (F332)", (field, value) => {
  const answers = company({
    services: { s1: site(ZHANG), s2: site({ ...ZHANG, [field]: value }, "星河云图") },
  });
  expect(found(answers)).toEqual([`F332 BLOCK services.s2.servicePrincipal.${field}`]);
});

test("a legal representative entered separately is compared too, a copied one is not", () => {
  const legalRep = { name: "张叁", certNo: ZHANG.certNo };
  expect(found(company({ legalRep }))).toEqual([]);
  const answers = company({ sponsorPrincipal: { ...LI, isLegalRep: false }, legalRep });
  expect(found(answers, { lrRule: "SAME_PERSON_IF_NOT", lrSeverity: "WARN" })).toEqual([
    "F334 WARN services.s1.servicePrincipal",
    "F332 BLOCK legalRep.name",
  ]);
});

test("the emergency number is nobody's mobile of the order (F310, F333)", () => {
  const own = { ...LI, emergencyMobile: LI.mobile };
  expect(found(company({ services: { s1: site(own) } }))).toEqual([
    "F310 BLOCK services.s1.servicePrincipal.emergencyMobile",
  ]);
  const others = { ...LI, emergencyMobile: ZHANG.mobile };
  expect(found(company({ services: { s1: site(others) } }))).toEqual([
    "F333 BLOCK services.s1.servicePrincipal.emergencyMobile",
  ]);
  const back = { ...ZHANG, emergencyMobile: LI.mobile };
  expect(found(company({ sponsorPrincipal: back, services: { s1: site(LI) } }))).toEqual([
    "F333 BLOCK sponsorPrincipal.emergencyMobile",
  ]);
});

test("two persons have two emergency numbers where the bureau says so (F316)", () => {
  const same = { ...LI, emergencyMobile: ZHANG.emergencyMobile };
  const answers = company({ services: { s1: site(same), s2: site(ZHANG, "星河云图") } });
  expect(found(answers, { emergencyDiffer: "Y" })).toEqual([
    "F316 WARN services.s1.servicePrincipal.emergencyMobile",
  ]);
  expect(found(answers)).toEqual([]);
  expect(found(company({ services: { s1: site(LI) } }), { emergencyDiffer: "Y" })).toEqual([]);
});

test("an organisation declares that the service person is its own (F336)", () => {
  const path = "services.s1.servicePrincipal.belongsToSponsor";
  for (const belongsToSponsor of [false, undefined]) {
    const answers = company({ services: { s1: site({ ...LI, belongsToSponsor }) } });
    expect(found(answers)).toEqual([`F336 BLOCK ${path}`]);
  }
  expect(found(individual({ services: { s1: site({ ...ZHANG, belongsToSponsor: undefined }) } }))).toEqual(
    [],
  );
});

test.each([
  ["NONE", "WARN"],
  ["ALL", "WARN"],
  ["SPONSOR", "BLOCK"],
] as const)("a site name twice in the order with nameUnique %s is %s (F460)", (nameUnique, severity) => {
  const services = { s1: site(ZHANG), s2: site(ZHANG), s3: site(ZHANG, "星河云图") };
  expect(found(company({ services }), { nameUnique })).toEqual([`F460 ${severity} services.s2.serviceName`]);
});

test("an App may be called like a site", () => {
  const app = { ...site(ZHANG), serviceType: "APP" };
  expect(found(company({ services: { s1: site(ZHANG), s2: app } }))).toEqual([]);
});
