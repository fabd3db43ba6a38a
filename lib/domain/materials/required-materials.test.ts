import { expect, test } from "vitest";
import {
  aged,
  aService,
  authorised,
  company,
  employee,
  facts,
  legalRep,
  listed,
  person,
} from "@/tests/support/builders/material-facts";
import { PROVINCE_CODES } from "../bureau/provinces";
import { FILING_TYPES, type FilingType } from "../filing/types";
import { becauseText } from "./because-text";
import type { MaterialCode } from "./catalogue";
import type { MaterialFacts } from "./material-facts";
import { requiredMaterials } from "./required-materials";

const COMPANY_FIRST = [
  "SPONSOR_CERT sponsor REQUIRED ALWAYS",
  "PRINCIPAL_ID sponsorPrincipal REQUIRED ALWAYS",
  "SERVICE_PRINCIPAL_ID services.s1.servicePrincipal REQUIRED ALWAYS",
  "FACE_CHECK services.s1 REQUIRED ALWAYS",
];
const SERVICE_PART = COMPANY_FIRST.slice(2);

test.each([
  ["FIRST", COMPANY_FIRST],
  ["MIGRATE_SUBJECT", COMPANY_FIRST],
  ["ADD_SERVICE_EXTERNAL", COMPANY_FIRST],
  [
    "ADD_SERVICE_INTERNAL",
    [
      "SPONSOR_CERT sponsor REQUIRED NO_COPY_ON_FILE",
      "PRINCIPAL_ID sponsorPrincipal REQUIRED NO_COPY_ON_FILE",
      ...SERVICE_PART,
    ],
  ],
  ["ACCESS", COMPANY_FIRST],
  ["CHANGE_ALL", COMPANY_FIRST],
  ["CHANGE_SUBJECT", COMPANY_FIRST.slice(0, 2)],
  ["CHANGE_SERVICE", ["SPONSOR_CERT sponsor REQUIRED NO_COPY_ON_FILE", ...SERVICE_PART]],
  ["CHANGE_ACCESS", []],
  ["CANCEL_SUBJECT", []],
  ["CANCEL_SERVICE", []],
  ["CANCEL_ACCESS", []],
  ["CLAIM", COMPANY_FIRST.slice(0, 2)],
  ["IMPORT", COMPANY_FIRST.slice(0, 2)],
  ["TRANSFER_ACCOUNT", []],
] as const)("a company without special facts, %s", (filingType, expected) => {
  expect(listed({ filingType })).toEqual(expected);
});

const PERSON_FIRST = ["SPONSOR_ID sponsor REQUIRED ALWAYS", "FACE_CHECK services.s1 REQUIRED ALWAYS"];

test.each([
  ["FIRST", PERSON_FIRST],
  ["MIGRATE_SUBJECT", PERSON_FIRST],
  ["ADD_SERVICE_EXTERNAL", PERSON_FIRST],
  ["ADD_SERVICE_INTERNAL", ["SPONSOR_ID sponsor REQUIRED NO_COPY_ON_FILE", PERSON_FIRST[1]]],
  ["ACCESS", PERSON_FIRST],
  ["CHANGE_ALL", PERSON_FIRST],
  ["CHANGE_SUBJECT", PERSON_FIRST.slice(0, 1)],
  ["CHANGE_SERVICE", ["SPONSOR_ID sponsor REQUIRED NO_COPY_ON_FILE", PERSON_FIRST[1]]],
  ["CHANGE_ACCESS", []],
  ["CANCEL_SUBJECT", []],
  ["CLAIM", PERSON_FIRST.slice(0, 1)],
  ["IMPORT", PERSON_FIRST.slice(0, 1)],
  ["TRANSFER_ACCOUNT", []],
] as const)("an individual without special facts, %s", (filingType, expected) => {
  expect(listed({ filingType, sponsor: person })).toEqual(expected);
});

test("a valid copy on file is taken over", () => {
  expect(listed({ filingType: "ADD_SERVICE_INTERNAL", onFile: ["SPONSOR_CERT"] }).slice(0, 2)).toEqual([
    "SPONSOR_CERT sponsor REUSE COPY_ON_FILE",
    "PRINCIPAL_ID sponsorPrincipal REQUIRED NO_COPY_ON_FILE",
  ]);
  expect(listed({ onFile: ["SPONSOR_CERT"] })[0]).toBe("SPONSOR_CERT sponsor REQUIRED ALWAYS");
});

test("documents have the sides of the person's document; one document need not be photographed twice", () => {
  const passport = { ...legalRep, certType: "PASSPORT" };
  const services = [
    aService({ principal: passport }),
    aService({ key: "s2", principal: employee, isSponsorPrincipal: false }),
  ];
  const items = requiredMaterials(facts({ sponsor: { ...authorised, principal: passport }, services }));
  const find = (code: MaterialCode, owner: string) =>
    items.find((item) => item.code === code && item.owner === owner);
  expect(find("PRINCIPAL_ID", "sponsorPrincipal")).toMatchObject({ sides: ["1"], maxFiles: 1, sameAs: null });
  expect(find("SERVICE_PRINCIPAL_ID", "services.s1.servicePrincipal")).toMatchObject({
    sides: ["1"],
    sameAs: "material:PRINCIPAL_ID:sponsorPrincipal",
  });
  expect(find("SERVICE_PRINCIPAL_ID", "services.s2.servicePrincipal")).toMatchObject({
    sides: ["FRONT", "BACK"],
    maxFiles: 2,
    sameAs: null,
  });
  const authorising = requiredMaterials(facts({ sponsor: authorised }));
  expect(authorising.find((item) => item.code === "LEGAL_REP_ID")?.sides).toEqual(["1"]);
  const change = requiredMaterials(facts({ filingType: "CHANGE_SERVICE" }));
  expect(change.find((item) => item.code === "SERVICE_PRINCIPAL_ID")?.sameAs).toBeNull();
});

test("whatever holds in whichever province and type, no place is listed twice and every reason reads well", () => {
  const everything: Partial<MaterialFacts> = {
    isPhoneOnFileDead: true,
    switches: { pledgeVideo: true, partyConfirmation: true },
    services: [
      aService({
        principal: { ...aged(17), isFromElsewhere: true },
        isSponsorPrincipal: false,
        domains: [{ name: "a.com", holder: "UNKNOWN" }],
        preApprovals: ["NEWS"],
        untickedTopics: ["HEALTH"],
        hasUnconnectedName: true,
        isECommerce: true,
      }),
      aService({ key: "s2", serviceType: "APP", domains: [{ name: "b.com", holder: "LEGAL_REP" }] }),
    ],
  };
  const sponsor = {
    ...authorised,
    principal: { ...aged(17), isFromElsewhere: true },
    isRenamed: true,
    isPersonChanged: true,
    hasFinanceWords: true,
    hasHazardousScope: true,
    totalServices: 99,
    totalDomainPrefixes: 99,
  };
  for (const code of PROVINCE_CODES) {
    for (const filingType of Object.keys(FILING_TYPES) as FilingType[]) {
      for (const kind of ["ENTERPRISE", "GOVERNMENT", "INDIVIDUAL"] as const) {
        const items = requiredMaterials(
          facts({ ...everything, filingType, province: code, sponsor: { ...sponsor, kind } }),
        );
        expect(new Set(items.map((item) => item.target)).size).toBe(items.length);
        for (const item of items) {
          const { zh, en } = becauseText(item);
          expect(zh + en).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  }
});

test("the reason names the province and the numbers", () => {
  const sponsor = { ...company, totalServices: 31 };
  const items = requiredMaterials(facts({ province: "31", sponsor }));
  const plan = items.find((item) => item.code === "CONSTRUCTION_PLAN");
  expect(plan && becauseText(plan)).toEqual({
    zh: "数量达到上海市规定的30个（当前31个）",
    en: "Shanghai asks for it from 30 on (now 31)",
  });
  expect(becauseText({ because: "COMMITMENT", params: {} }).zh).toBe("要求提交备案承诺书");
  expect(becauseText({ because: "QUANTITY", params: { province: "44" } }).en).toContain("{threshold}");
});
