import { expect, test } from "vitest";
import { FINDINGS } from "../findings/tables/catalogue";
import { isMaterialCode } from "../materials/catalogue";
import {
  isFourEyesReason,
  isReasonCode,
  isReasonFor,
  REASON_ROWS,
  reasonsFor,
  resolveTarget,
  SPECIAL_TARGETS,
} from "./reason";

/** Fields that reasons may point at, as the field catalogue names them. */
const SPONSOR_FIELDS = [
  "sponsorName",
  "certNo",
  "sponsorKind",
  "certAddress",
  "commAddress",
  "regionCode",
  "superior",
];
const SERVICE_FIELDS = [
  "domain",
  "serviceName",
  "serviceContents",
  "remark",
  "languages",
  "appName",
  "platforms",
  "allDomains",
  "access",
  "access.ipRanges",
  "access.serviceCode",
  "access.instanceId",
  "servicePrincipal",
  "servicePrincipal.certNo",
  "servicePrincipal.certValidTo",
  "servicePrincipal.mobile",
  "servicePrincipal.emergencyMobile",
  "servicePrincipal.email",
  "servicePrincipal.landline",
];
const FIELD_TARGETS = [
  "sponsorPrincipal",
  "legalRep",
  ...SPONSOR_FIELDS.map((field) => `sponsor.${field}`),
  ...SERVICE_FIELDS.map((field) => `services[].${field}`),
];

test("there are 96 reasons, in the groups of the catalogue", () => {
  expect(REASON_ROWS).toHaveLength(96);
  const groups: Record<string, number> = {};
  for (const { code } of REASON_ROWS) {
    const group = code.split("-")[1] ?? "";
    groups[group] = (groups[group] ?? 0) + 1;
  }
  expect(groups).toEqual({
    SUB: 16,
    PER: 10,
    CONTACT: 8,
    DOM: 12,
    NAME: 6,
    CONT: 7,
    SITE: 7,
    ACC: 5,
    MAT: 10,
    FACE: 3,
    APP: 4,
    SMS: 3,
    CLM: 2,
    CAN: 1,
    BUR: 1,
    FRAUD: 1,
  });
});

test.each(REASON_ROWS)(
  "$code is complete",
  ({ code, stages, target, zh, en, repairZh, repairEn, caughtBy }) => {
    expect(code).toMatch(/^R-[A-Z]+-\d{2}$/);
    expect(stages.length).toBeGreaterThan(0);
    expect(new Set(stages).size).toBe(stages.length);
    for (const text of [zh, repairZh]) expect(text).toMatch(/[\u4E00-\u9FFF]{2}/);
    for (const text of [en, repairEn]) expect(text).toMatch(/^(?=.*[a-z])[^\u3000-\u303F]+$/);
    const isKnown =
      FIELD_TARGETS.includes(target) || isMaterialCode(target) || Object.hasOwn(SPECIAL_TARGETS, target);
    expect([target, isKnown]).toEqual([target, true]);
    for (const rule of caughtBy) {
      const exists =
        Object.hasOwn(FINDINGS, rule.replace(/:[A-Z_]+$/, "")) ||
        /^C(0[1-9]|1[0-2])$/.test(rule) ||
        rule === "E-TYPE-…";
      expect([rule, exists]).toEqual([rule, true]);
    }
  },
);

test("texts of a reason are not repeated", () => {
  expect(new Set(REASON_ROWS.map((reason) => reason.zh)).size).toBe(96);
  expect(new Set(REASON_ROWS.map((reason) => reason.en)).size).toBe(96);
});

test.each([
  ["R-NAME-01", ["F451", "F452", "F453", "F454", "F458"]],
  ["R-APP-03", ["F446", "F447", "F448"]],
  ["R-SUB-10", ["E-TYPE-…"]],
  ["R-DOM-07", ["E-TYPE-DOMAIN-OWNED", "F419"]],
  ["R-MAT-01", ["M103", "M107"]],
  ["R-CONTACT-02", []],
])("%s should have been caught by %j", (code, caughtBy) => {
  expect(REASON_ROWS.find((reason) => reason.code === code)?.caughtBy).toEqual(caughtBy);
});

test("reasons of the SMS step are set by the system alone and point at the verifier", () => {
  const sms = reasonsFor(REASON_ROWS, "SMS");
  expect(sms.map((reason) => reason.code)).toEqual(["R-SMS-01", "R-SMS-02", "R-SMS-03"]);
  expect(sms.every((reason) => reason.target === "verifier" && reason.stages.length === 1)).toBe(true);
});

test("each stage has its reasons", () => {
  const count = (stage: Parameters<typeof reasonsFor>[1]) => reasonsFor(REASON_ROWS, stage).length;
  expect([count("INITIAL"), count("BUREAU"), count("SMS"), count("INSPECTION")]).toEqual([87, 67, 3, 23]);
});

function codesFor(place: string, stage: Parameters<typeof reasonsFor>[1] = "INITIAL"): readonly string[] {
  return reasonsFor(REASON_ROWS, stage, place).map((reason) => reason.code);
}

test("a field of any service is offered the reasons of that field", () => {
  expect(codesFor("services.s1.appName")).toEqual(["R-APP-01"]);
  expect(codesFor("services.s12.languages")).toEqual(["R-CONT-07"]);
  expect(codesFor("services.s1.domain")).toHaveLength(11);
  expect(codesFor("services.s1.domain", "INSPECTION")).toEqual([
    "R-DOM-01",
    "R-DOM-03",
    "R-DOM-05",
    "R-DOM-06",
  ]);
});

test("a reason on a block fits the fields inside it, not fields with a similar name", () => {
  expect(isReasonFor({ target: "services[].access" }, "services.s1.access.ipRanges")).toBe(true);
  expect(isReasonFor({ target: "services[].access" }, "services.s1.access")).toBe(true);
  expect(isReasonFor({ target: "services[].access" }, "services.s1.accessModes")).toBe(false);
  expect(isReasonFor({ target: "services[].access.ipRanges" }, "services.s1.access")).toBe(false);
  expect(isReasonFor({ target: "services[].platforms" }, "services.s1.platforms[0].packageName")).toBe(true);
  expect(isReasonFor({ target: "sponsor.certNo" }, "sponsor.certNo")).toBe(true);
  expect(isReasonFor({ target: "sponsor.certNo" }, "sponsorPrincipal.certNo")).toBe(false);
});

test("reasons of the service's person can be given to the two other persons too, not the other way round", () => {
  for (const person of ["services.s1.servicePrincipal", "sponsorPrincipal", "legalRep"]) {
    expect(codesFor(`${person}.certNo`)).toContain("R-PER-05");
    expect(codesFor(`${person}.mobile`)).toContain("R-CONTACT-01");
    expect(codesFor(`${person}.mobile`)).not.toContain("R-CONTACT-07");
  }
  expect(codesFor("sponsorPrincipal.name")).toContain("R-PER-01");
  expect(codesFor("services.s1.servicePrincipal.name")).not.toContain("R-PER-01");
  expect(codesFor("legalRep.name")).toContain("R-PER-10");
  expect(codesFor("sponsorPrincipalX.name")).toEqual([]);
});

test("a material is offered its own reasons and those of any material", () => {
  const anyMaterial = ["R-MAT-01", "R-MAT-02", "R-MAT-03", "R-MAT-04", "R-MAT-05", "R-MAT-06"];
  const own = ["R-SUB-09", ...anyMaterial, "R-MAT-10"];
  expect(codesFor("material:SPONSOR_CERT:sponsor")).toEqual(own);
  expect(codesFor("material:OTHER_SUBJECT:sponsor")).toEqual(anyMaterial);
  expect(codesFor("material:SPONSOR_CERT:sponsor", "BUREAU")).toEqual(["R-SUB-09"]);
  expect(codesFor("SPONSOR_CERT")).toEqual(["R-SUB-09", "R-MAT-10"]);
});

test("special targets are offered exactly their own reasons", () => {
  expect(codesFor("site")).toEqual(["R-CONT-01", "R-CONT-02", "R-SITE-04"]);
  expect(codesFor("record", "INSPECTION")).toEqual(["R-SITE-01", "R-SITE-02", "R-SITE-03", "R-SITE-07"]);
  expect(codesFor("verifier", "SMS")).toHaveLength(3);
  expect(codesFor("order")).toContain("R-FRAUD-01");
  expect(codesFor("nowhere")).toEqual([]);
});

test("exactly two reasons need a second person", () => {
  const codes = REASON_ROWS.map((reason) => reason.code).filter(isFourEyesReason);
  expect(codes).toEqual(["R-SUB-16", "R-FRAUD-01"]);
});

test("codes are recognised", () => {
  expect(isReasonCode("R-SUB-01")).toBe(true);
  expect(isReasonCode("R-SUB-17")).toBe(false);
  expect(isReasonCode("toString")).toBe(false);
});

test.each([
  ["services[].domain", {}, "services.s2.domain"],
  ["services[].servicePrincipal.certNo", {}, "services.s2.servicePrincipal.certNo"],
  ["services[].servicePrincipal.certNo", { person: "sponsorPrincipal" }, "sponsorPrincipal.certNo"],
  ["services[].servicePrincipal", { person: "legalRep" }, "legalRep"],
  ["services[].serviceName", { person: "legalRep" }, "services.s2.serviceName"],
  ["sponsor.certNo", {}, "sponsor.certNo"],
  ["DOMAIN_CERT", {}, "DOMAIN_CERT"],
] as const)("%s with %j points at %s", (target, place, expected) => {
  expect(resolveTarget(target, { serviceKey: "s2", ...place })).toBe(expected);
});
