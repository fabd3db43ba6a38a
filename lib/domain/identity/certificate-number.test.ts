import { expect, test } from "vitest";
import { checkCertificateNumber, normaliseCertificateNumber } from "./certificate-number";
import { isPersonDocumentType, isSponsorDocumentType } from "./document-type";
import { checkPersonDocumentNumber } from "./person-document-number";
import { PERSON_DOCUMENTS } from "./tables/person-documents";
import { SPONSOR_DOCUMENTS } from "./tables/sponsor-documents";

const TODAY = "2026-11-21";
const facts = { today: TODAY };
const BLOCKED = [{ code: "F105", severity: "BLOCK" }];

const VALID = {
  BUSINESS_LICENCE: ["91330106MA2ABCD139", "110108000000016"],
  ORG_CODE_INSTITUTION: ["MA2ABCD13"],
  INSTITUTION_LEGAL_PERSON: ["12320100466000010A", "111000000123"],
  MILITARY_UNIT_CODE: ["1234", "甲".repeat(40)],
  SOCIAL_ORG_REGISTRATION: ["5111000050001234XG"],
  ORG_CODE_GOVERNMENT: ["D2143569X"],
  ORG_CODE_SOCIAL_ORG: ["D2143569X"],
  ORG_CODE_ENTERPRISE: ["D2143569X"],
  USCC_GOVERNMENT: ["12320100466000010A"],
  USCC_INSTITUTION: ["12320100466000010A"],
  ORG_CODE_PRIVATE_NON_ENTERPRISE: ["D2143569X"],
  PRIVATE_NON_ENTERPRISE_REGISTRATION: ["5111000050001234XG"],
  ORG_CODE_FOUNDATION: ["D2143569X"],
  FOUNDATION_REGISTRATION: ["5111000050001234XG"],
  ORG_CODE_LAW_FIRM: ["D2143569X"],
  LAW_FIRM_LICENCE: ["313100004250001296"],
  FOREIGN_CULTURE_CENTRE_REGISTRATION: ["文A-12", "5111000050001234XG", "1".repeat(64)],
  MILITARY_PAID_SERVICE_LICENCE: ["军服〔2020〕12", "1".repeat(40)],
  USCC_MASS_ORG: ["12320100466000010A"],
  RELIGIOUS_VENUE_REGISTRATION: ["宗场证字（浙）A010010001", "12320100466000010A"],
  FOREIGN_REP_OFFICE_REGISTRATION: ["91330106MA2ABCD139", "110108000000016"],
  FORENSIC_LICENCE: ["330106001"],
  FOREIGN_TOURISM_OFFICE_REGISTRATION: ["A.1/2"],
  OVERSEAS_BODY_REGISTRATION: ["1234", "1".repeat(64)],
  SOCIAL_SERVICE_BODY_REGISTRATION: ["5111000050001234XG"],
  PRIVATE_SCHOOL_LICENCE: ["133010", "1".repeat(40)],
  MEDICAL_LICENCE: ["PDY000013301061", "1".repeat(22)],
  NOTARY_LICENCE: ["[2020]1·2"],
  EMBASSY_SCHOOL_LICENCE: ["教民1110105"],
  RURAL_COLLECTIVE_REGISTRATION: ["N2330106MF00012352"],
  ARBITRATION_REGISTRATION: ["313100004250001296"],
  OVERSEAS_NGO_REGISTRATION: ["G131000071786543XX"],
  FOREIGN_NEWS_BUREAU: ["外新1234"],
  HMT_TOURISM_OFFICE_REGISTRATION: ["旅1234"],
  USCC_CERTIFICATE: ["12320100466000010A"],
} as const satisfies Readonly<Record<keyof typeof SPONSOR_DOCUMENTS, readonly string[]>>;

const INVALID = {
  USCC: ["", "91330106MA2ABCD138", "91330106MA2ABCO139", "MA2ABCD13", "110108000000016", "111000000123"],
  USCC_OR_15_DIGITS: ["", "91330106MA2ABCD138", "110108000000017", "33010600000002", "111000000123"],
  USCC_OR_12_DIGITS: ["", "12320100466000010B", "11100000012", "1110000001234", "110108000000016"],
  ORGANISATION_CODE: ["", "MA2ABCD14", "MA2ABCD1-3", "91330106MA2ABCD139"],
  FREE: ["", "12 34", "12_34", "1234😀", "12345<"],
  USCC_OR_FREE: ["", "123", "1".repeat(65), "91330106MA2ABCD138", "12#45"],
} as const;

test.each(Object.keys(SPONSOR_DOCUMENTS).filter(isSponsorDocumentType))("numbers of %s", (certType) => {
  const { number } = SPONSOR_DOCUMENTS[certType];
  for (const value of VALID[certType]) expect(checkCertificateNumber(certType, value, facts)).toEqual([]);
  for (const value of INVALID[number.rule]) {
    expect(checkCertificateNumber(certType, value, facts)).toEqual(BLOCKED);
  }
});

test.each([
  ["MILITARY_UNIT_CODE", 4, 40],
  ["MILITARY_PAID_SERVICE_LICENCE", 4, 40],
  ["PRIVATE_SCHOOL_LICENCE", 6, 40],
  ["MEDICAL_LICENCE", 6, 40],
  ["OVERSEAS_BODY_REGISTRATION", 4, 64],
  ["NOTARY_LICENCE", 4, 64],
] as const)("a number of %s has %i to %i characters", (certType, min, max) => {
  const isAccepted = (n: number): boolean =>
    checkCertificateNumber(certType, "字".repeat(n), facts).length === 0;
  expect([min - 1, min, max, max + 1].map(isAccepted)).toEqual([false, true, true, false]);
});

test("a unified code can earn every warning at once", () => {
  const found = checkCertificateNumber("BUSINESS_LICENCE", "91330106MA2ABCD201", {
    today: TODAY,
    sponsorKind: "LAW_FIRM",
    regionCode: "440305",
  });
  expect(found).toEqual([
    { code: "F243", severity: "WARN" },
    { code: "F241", severity: "WARN" },
    { code: "F242", severity: "WARN" },
  ]);
});

test("a unified code that fits kind and province earns none", () => {
  const found = checkCertificateNumber("BUSINESS_LICENCE", "91330106MA2ABCD139", {
    today: TODAY,
    sponsorKind: "ENTERPRISE",
    regionCode: "330106",
  });
  expect(found).toEqual([]);
});

test("old numbers and free numbers get no hints of unified codes", () => {
  const far = { today: TODAY, sponsorKind: "LAW_FIRM", regionCode: "650100" } as const;
  expect(checkCertificateNumber("BUSINESS_LICENCE", "110108000000016", far)).toEqual([]);
  expect(checkCertificateNumber("OVERSEAS_BODY_REGISTRATION", "91330106MA2ABCD139", far)).toEqual([]);
  expect(checkCertificateNumber("NOTARY_LICENCE", "91330106MA2ABCD139", far)).toHaveLength(2);
});

const PERSON_NUMBERS = {
  RESIDENT_ID: ["110101199001010015", "110101199001010016"],
  PASSPORT: ["X12345678", "X123"],
  HK_MACAO_PERMIT: ["H01234567", "A01234567"],
  HK_MACAO_RESIDENCE: ["810000199505050014", "830000197808080020"],
  TAIWAN_PERMIT: ["01234567", "1234567"],
  TAIWAN_RESIDENCE: ["830000197808080020", "810000199505050014"],
  FOREIGN_PERMANENT_ID: ["911124198108030024", "911124198108030025"],
} as const satisfies Readonly<Record<keyof typeof PERSON_DOCUMENTS, readonly [string, string]>>;

test.each(Object.keys(PERSON_DOCUMENTS).filter(isPersonDocumentType))("numbers of %s", (certType) => {
  const [right, wrong] = PERSON_NUMBERS[certType];
  expect(checkCertificateNumber(certType, right, facts)).toEqual([]);
  expect(checkCertificateNumber(certType, wrong, facts)).toEqual(BLOCKED);
  expect(checkPersonDocumentNumber(certType, right, TODAY)).toEqual([]);
  expect(checkPersonDocumentNumber(certType, wrong, TODAY)).toEqual([{ code: "F303", severity: "BLOCK" }]);
});

test.each(["810000199505050014", "830000197808080020"])("%s as a resident number is a hint only", (value) => {
  const hint = [{ code: "F302", severity: "WARN" }];
  expect(checkPersonDocumentNumber("RESIDENT_ID", value, TODAY)).toEqual(hint);
  expect(checkCertificateNumber("RESIDENT_ID", value, facts)).toEqual(hint);
});

test.each([
  ["BUSINESS_LICENCE", "９１３３０１０６-ma2abcd13 9", "91330106MA2ABCD139"],
  ["ORG_CODE_ENTERPRISE", "ma2abcd1-3", "MA2ABCD13"],
  ["INSTITUTION_LEGAL_PERSON", "事证第 111000000123 号", "111000000123"],
  ["INSTITUTION_LEGAL_PERSON", "12320100466000010a", "12320100466000010A"],
  ["RELIGIOUS_VENUE_REGISTRATION", "宗场证字（浙） a-01", "宗场证字（浙）A-01"],
  ["RELIGIOUS_VENUE_REGISTRATION", "71330106-ma2abcd1 39", "71330106MA2ABCD139"],
  ["MILITARY_UNIT_CODE", "ab-12 (3)", "AB-12(3)"],
  ["RESIDENT_ID", "32010219851130417x", "32010219851130417X"],
  ["TAIWAN_PERMIT", "0123456789（b）", "0123456789(B)"],
] as const)("a number of %s typed %j is stored as %s", (certType, typed, stored) => {
  expect(normaliseCertificateNumber(certType, typed)).toBe(stored);
});
