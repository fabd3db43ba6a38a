import { expect, test } from "vitest";
import { PROVINCE_CODES } from "../bureau/provinces";
import { checkLandline, type LandlineFacts, normaliseLandline } from "./landline";
import { AREA_CODES } from "./tables/area-codes";
import { MOBILE_RANGES } from "./tables/mobile-ranges";

const facts: LandlineFacts = {
  policy: "OPTIONAL",
  isIndividual: false,
  mobile: "13800138000",
  regionCode: "330106",
  areaCodes: AREA_CODES,
  ranges: MOBILE_RANGES,
};
const REFUSED = { code: "F309", severity: "BLOCK" };
const WARNED = { code: "F309", severity: "WARN" };

test.each([
  ["086-010-82998299", "086-010-82998299"],
  ["086-0571-85022088-1234", "086-0571-85022088-1234"],
  ["010-82998299", "086-010-82998299"],
  ["0571 85022088", "086-0571-85022088"],
  ["(0571) 8502 2088", "086-0571-85022088"],
  ["（0571）8502-2088 转 1234", "086-0571-85022088-1234"],
  ["０５７１－８５０２２０８８", "086-0571-85022088"],
  ["0571-85022088 分机12", "086-0571-85022088-12"],
  ["0571-85022088 ext. 12", "086-0571-85022088-12"],
  ["0571-85022088x12", "086-0571-85022088-12"],
  ["0571-85022088#12", "086-0571-85022088-12"],
  ["+86 571 85022088", "086-0571-85022088"],
  ["+86 (0571) 85022088", "086-0571-85022088"],
  ["0086-10-82998299", "086-010-82998299"],
  ["86-0571-8502208", "086-0571-8502208"],
  ["057185022088", "086-0571-85022088"],
  ["01082998299", "086-010-82998299"],
  ["02082998299", "086-020-82998299"],
  ["0457-2123456", "086-0457-2123456"],
  ["138 0013 8000", "13800138000"],
  ["+86-13800138000", "13800138000"],
  ["85022088", "85022088"],
  ["abc 12", "abc12"],
  ["", ""],
])("the landline %j is stored as %j", (typed, stored) => {
  expect(normaliseLandline(typed)).toBe(stored);
  expect(normaliseLandline(stored)).toBe(stored);
});

test.each(["086-0571-8502208", "086-0571-85022088", "086-0571-85022088-1", "086-0571-85022088-123456"])(
  "accepts %s",
  (landline) => {
    expect(checkLandline(landline, facts)).toBeNull();
  },
);

test.each([
  "086-0571-850220",
  "086-0571-850220881",
  "086-0571-85022088-1234567",
  "086-0571-85022088-",
  "086-571-85022088",
  "0571-85022088",
  "086-011-85022088",
  "086-026-85022088",
  "086-0320-85022088",
  "086-0999 -85022088",
  "85022088",
  "13800138000",
])("refuses %s of an organisation", (landline) => {
  expect(checkLandline(landline, facts)).toEqual(REFUSED);
});

test("an area code of another province is a warning", () => {
  expect(checkLandline("086-010-82998299", facts)).toEqual({ code: "F313", severity: "WARN" });
  expect(checkLandline("086-010-82998299", { ...facts, regionCode: "110101" })).toBeNull();
});

test.each([
  ["OPTIONAL", false, null],
  ["MOBILE_OK", false, null],
  ["NOT_MOBILE", false, null],
  ["REQUIRED_ORG", false, WARNED],
  ["REQUIRED_ORG", true, null],
] as const)(
  "no landline where the bureau says %s (individual: %s) gives %j",
  (policy, isIndividual, found) => {
    expect(checkLandline("", { ...facts, policy, isIndividual })).toEqual(found);
  },
);

test.each([
  ["OPTIONAL", false, REFUSED, REFUSED],
  ["REQUIRED_ORG", false, REFUSED, REFUSED],
  ["NOT_MOBILE", false, REFUSED, REFUSED],
  ["MOBILE_OK", false, null, null],
  ["OPTIONAL", true, null, null],
  ["REQUIRED_ORG", true, null, null],
  ["MOBILE_OK", true, null, null],
  ["NOT_MOBILE", true, WARNED, null],
] as const)(
  "a mobile where the bureau says %s (individual: %s): the own one %j, another %j",
  (policy, isIndividual, own, other) => {
    expect(checkLandline("13800138000", { ...facts, policy, isIndividual })).toEqual(own);
    expect(checkLandline("13900139000", { ...facts, policy, isIndividual })).toEqual(other);
  },
);

test("a mobile of no allotted range is refused even where mobiles are taken", () => {
  expect(checkLandline("15400000000", { ...facts, policy: "MOBILE_OK" })).toEqual(REFUSED);
});

test("every area code has the form 010, 02x or 0xxx, is there once and lies in a filing province; none is without", () => {
  for (const { areaCode, city } of AREA_CODES) {
    expect(areaCode).toMatch(/^0(?:10|2\d|[3-9]\d{2})$/);
    expect(city).toMatch(/[市州盟区]$/);
  }
  expect(new Set(AREA_CODES.map(({ areaCode }) => areaCode)).size).toBe(AREA_CODES.length);
  expect([...new Set(AREA_CODES.map(({ province }) => province))].sort()).toEqual([...PROVINCE_CODES].sort());
});

test.each([
  ["010", "11"],
  ["020", "44"],
  ["021", "31"],
  ["022", "12"],
  ["023", "50"],
  ["024", "21"],
  ["025", "32"],
  ["027", "42"],
  ["028", "51"],
  ["029", "61"],
  ["0311", "13"],
  ["0335", "13"],
  ["0351", "14"],
  ["0377", "41"],
  ["0391", "41"],
  ["0431", "22"],
  ["0451", "23"],
  ["0471", "15"],
  ["0531", "37"],
  ["0551", "34"],
  ["0571", "33"],
  ["0591", "35"],
  ["0631", "37"],
  ["0660", "44"],
  ["0691", "53"],
  ["0701", "36"],
  ["0731", "43"],
  ["0755", "44"],
  ["0771", "45"],
  ["0791", "36"],
  ["0851", "52"],
  ["0871", "53"],
  ["0891", "54"],
  ["0898", "46"],
  ["0901", "65"],
  ["0931", "62"],
  ["0951", "64"],
  ["0971", "63"],
  ["0991", "65"],
])("the area code %s lies in the province %s", (areaCode, province) => {
  expect(AREA_CODES.find((row) => row.areaCode === areaCode)?.province).toBe(province);
});
