import { expect, test } from "vitest";
import {
  checkDocumentPair,
  checkLegacyCertificate,
  checkPersonDocumentType,
  documentTypesOf,
  isLegacyCertificate,
  isPersonDocumentType,
  isSponsorDocumentType,
} from "./document-type";
import { isSponsorKind, type SponsorKind } from "./sponsor-kind";
import { PERSON_DOCUMENTS } from "./tables/person-documents";
import { SPONSOR_DOCUMENTS } from "./tables/sponsor-documents";
import { SPONSOR_KINDS } from "./tables/sponsor-kinds";

const DOCUMENT_CODES: Readonly<Record<SponsorKind, readonly number[]>> = {
  DEFENCE: [5, 23],
  GOVERNMENT: [13, 9],
  PUBLIC_INSTITUTION: [4, 15, 3],
  ENTERPRISE: [1, 27, 12],
  INDIVIDUAL: [2, 7, 11, 14, 30, 41, 42],
  SOCIAL_ORG: [6, 10],
  PRIVATE_NON_ENTERPRISE: [17, 36, 37, 16],
  FOUNDATION: [19, 18],
  LAW_FIRM: [21, 20],
  FOREIGN_CULTURE_CENTRE: [22, 34, 40],
  MASS_ORG: [24],
  FORENSIC: [28],
  RELIGIOUS: [25],
  OVERSEAS_BODY: [35],
  MEDICAL: [38],
  NOTARY: [39],
  COLLECTIVE_ECONOMY: [43],
  ARBITRATION: [44],
};

const ALL_KINDS = Object.keys(SPONSOR_KINDS).filter(isSponsorKind);
const ALL_DOCUMENTS = { ...SPONSOR_DOCUMENTS, ...PERSON_DOCUMENTS };
const ascending = (a: number, b: number): number => a - b;

test.each(ALL_KINDS)("%s may use exactly its documents of the matrix", (kind) => {
  const codes = documentTypesOf(kind).map((certType) => ALL_DOCUMENTS[certType].miitCode);
  expect(codes.sort(ascending)).toEqual([...DOCUMENT_CODES[kind]].sort(ascending));
});

test.each(ALL_KINDS)("each pair of %s and a document is judged by the matrix", (kind) => {
  for (const [certType, { miitCode }] of Object.entries(ALL_DOCUMENTS)) {
    const found = checkDocumentPair(kind, certType);
    expect(found === null).toBe(DOCUMENT_CODES[kind].includes(miitCode));
    if (found) expect(found).toEqual({ code: "F104", severity: "BLOCK" });
  }
});

test("every code of the table is used once, and those the sources do not know are missing", () => {
  const codes = Object.values(ALL_DOCUMENTS).map(({ miitCode }) => miitCode);
  const unknown = [8, 26, 29, 31, 32, 33, 45];
  const expected = Array.from({ length: 49 }, (_, index) => index + 1).filter(
    (code) => !unknown.includes(code),
  );
  expect(codes.sort(ascending)).toEqual(expected);
});

test("46 to 49 wait for the provider to switch them on", () => {
  const off = Object.entries(SPONSOR_DOCUMENTS).filter(([, row]) => !row.enabledByDefault);
  expect(off.map(([, row]) => row.miitCode)).toEqual([46, 47, 48, 49]);
  expect(documentTypesOf("OVERSEAS_BODY", { enabled: ["FOREIGN_NEWS_BUREAU"] })).toEqual([
    "OVERSEAS_BODY_REGISTRATION",
    "FOREIGN_NEWS_BUREAU",
  ]);
});

test.each(ALL_KINDS)("the certificate 49 is for every organisation but enterprises: %s", (kind) => {
  const found = checkDocumentPair(kind, "USCC_CERTIFICATE", { enabled: ["USCC_CERTIFICATE"] });
  expect(found === null).toBe(kind !== "ENTERPRISE" && kind !== "INDIVIDUAL");
});

test("the provider can switch documents off", () => {
  expect(documentTypesOf("ENTERPRISE", { disabled: ["ORG_CODE_ENTERPRISE"] })).toEqual([
    "BUSINESS_LICENCE",
    "FOREIGN_REP_OFFICE_REGISTRATION",
  ]);
  expect(documentTypesOf("INDIVIDUAL", { disabled: ["PASSPORT"] })).not.toContain("PASSPORT");
});

test("exactly the organisation code certificates are legacy", () => {
  for (const [certType, row] of Object.entries(SPONSOR_DOCUMENTS)) {
    expect(row.legacy).toBe(certType.startsWith("ORG_CODE_"));
    expect(row.zh === "组织机构代码证").toBe(row.legacy);
  }
});

const FILING_TYPES = [
  "FIRST",
  "ACCESS",
  "ADD_SERVICE_EXTERNAL",
  "ADD_SERVICE_INTERNAL",
  "CHANGE_ALL",
  "CHANGE_SUBJECT",
  "CHANGE_SERVICE",
  "CHANGE_ACCESS",
  "CANCEL_SUBJECT",
  "CANCEL_SERVICE",
  "CANCEL_ACCESS",
  "CLAIM",
  "IMPORT",
  "TRANSFER_ACCOUNT",
  "MIGRATE_SUBJECT",
];

test.each(FILING_TYPES)("legacy certificates in %s", (filingType) => {
  const accepted = ["ACCESS", "CLAIM", "IMPORT"].includes(filingType);
  const found = accepted ? null : { code: "F108", severity: "BLOCK" };
  expect(checkLegacyCertificate("ORG_CODE_ENTERPRISE", "MA2ABCD13", filingType)).toEqual(found);
  expect(checkLegacyCertificate("BUSINESS_LICENCE", "110108000000016", filingType)).toEqual(found);
  expect(checkLegacyCertificate("BUSINESS_LICENCE", "91330106MA2ABCD139", filingType)).toBeNull();
});

test.each([
  ["INSTITUTION_LEGAL_PERSON", "111000000123", true],
  ["INSTITUTION_LEGAL_PERSON", "12320100466000010A", false],
  ["FOREIGN_REP_OFFICE_REGISTRATION", "110108000000016", true],
  ["MILITARY_UNIT_CODE", "110108000000016", false],
  ["RESIDENT_ID", "110101199001010015", false],
] as const)("%s with %s is legacy: %s", (certType, certNo, legacy) => {
  expect(isLegacyCertificate(certType, certNo)).toBe(legacy);
});

test.each([
  ["RESIDENT_ID", false, null],
  ["RESIDENT_ID", true, null],
  ["PASSPORT", false, null],
  ["PASSPORT", true, { code: "F302", severity: "BLOCK" }],
  ["BUSINESS_LICENCE", false, { code: "F302", severity: "BLOCK" }],
  ["", false, { code: "F302", severity: "BLOCK" }],
])("a person with %j where only identity cards count (%s) gives %j", (certType, residentIdOnly, found) => {
  expect(checkPersonDocumentType(certType, residentIdOnly)).toEqual(found);
});

test("keys of the prototype are no documents", () => {
  expect(isSponsorDocumentType("toString")).toBe(false);
  expect(isPersonDocumentType("toString")).toBe(false);
});
