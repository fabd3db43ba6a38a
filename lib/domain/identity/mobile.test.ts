import { expect, test } from "vitest";
import {
  checkEmergencyMobile,
  checkMobile,
  checkMobileForm,
  findMobileRange,
  normaliseMobile,
} from "./mobile";
import { MOBILE_RANGES } from "./tables/mobile-ranges";

const policy = { ranges: MOBILE_RANGES, allowVirtualPrefix: false };
const lenient = { ...policy, allowVirtualPrefix: true };

test.each(["13800138000", "19200000000", "17400000000"])("accepts %s", (mobile) => {
  expect(checkMobile(mobile, policy)).toBeNull();
});

test.each([
  "15400000000",
  "17420000000",
  "19400000000",
  "1380013800",
  "138001380000",
  "1440000000000",
  "23800138000",
  "1380013800a",
  "",
])("refuses %j as no mainland mobile", (mobile) => {
  expect(checkMobile(mobile, policy)).toEqual({ code: "F306", severity: "BLOCK" });
  expect(checkEmergencyMobile(mobile, MOBILE_RANGES)).toEqual({ code: "F306", severity: "BLOCK" });
});

/** The general rule of the notes, another way to say what the rows of the table say. */
const GENERAL =
  /^1(?:3\d{3}|4[579]\d{2}|5[0-35-9]\d{2}|6[2567]\d{2}|7(?:[0-35-8]\d{2}|4(?:0\d|1[0-2]|9\d))|8\d{3}|9[0-35-9]\d{2})\d{6}$/;
const VIRTUAL = /^1(?:62|65|67|70|71)\d{8}$/;
const SATELLITE = /^174(?:0[6-9]|1[0-2]|9)/;
const DATA_CARD = /^14[579]/;

test("the ranges say the same as the expressions of the notes, for each of the 100,000 prefixes of five digits", () => {
  const different: string[] = [];
  for (let prefix = 0; prefix < 100_000; prefix += 1) {
    const mobile = `${String(prefix).padStart(5, "0")}000000`;
    const use = findMobileRange(mobile, MOBILE_RANGES)?.use ?? null;
    const special = VIRTUAL.test(mobile)
      ? "VIRTUAL"
      : SATELLITE.test(mobile)
        ? "SATELLITE"
        : DATA_CARD.test(mobile)
          ? "DATA_CARD"
          : "GENERAL";
    if (use !== (GENERAL.test(mobile) ? special : null)) different.push(mobile);
  }
  expect(different).toEqual([]);
});

test.each([
  ["17000000000", "TELECOM"],
  ["17010000000", "TELECOM"],
  ["17020000000", "TELECOM"],
  ["16200000000", "TELECOM"],
  ["16500000000", "MOBILE"],
  ["17030000000", "MOBILE"],
  ["17050000000", "MOBILE"],
  ["17060000000", "MOBILE"],
  ["16700000000", "UNICOM"],
  ["17040000000", "UNICOM"],
  ["17070000000", "UNICOM"],
  ["17080000000", "UNICOM"],
  ["17090000000", "UNICOM"],
  ["17100000000", "UNICOM"],
])("%s is a virtual operator's number in the network %s", (mobile, network) => {
  expect(findMobileRange(mobile, MOBILE_RANGES)).toMatchObject({ use: "VIRTUAL", network });
  expect(checkMobile(mobile, policy)).toEqual({ code: "F307", severity: "BLOCK" });
  expect(checkMobile(mobile, lenient)).toEqual({ code: "F307", severity: "WARN" });
  expect(checkEmergencyMobile(mobile, MOBILE_RANGES)).toEqual({ code: "F311", severity: "BLOCK" });
});

test.each([
  ["17405999999", null],
  ["17406000000", "BLOCK"],
  ["17409999999", "BLOCK"],
  ["17410000000", "BLOCK"],
  ["17412999999", "BLOCK"],
  ["17490000000", "BLOCK"],
  ["14500000000", "WARN"],
  ["14700000000", "WARN"],
  ["14900000000", "WARN"],
])(
  "%s as a filing number gives F307 with %s, whatever the policy; as an emergency number it passes",
  (mobile, severity) => {
    const found = severity && { code: "F307", severity };
    expect(checkMobile(mobile, policy)).toEqual(found);
    expect(checkMobile(mobile, lenient)).toEqual(found);
    expect(checkEmergencyMobile(mobile, MOBILE_RANGES)).toBeNull();
  },
);

test("the order of the rows does not matter", () => {
  const reversed = [...MOBILE_RANGES].reverse();
  expect(findMobileRange("17406000000", reversed)?.use).toBe("SATELLITE");
  expect(findMobileRange("17400000000", reversed)?.use).toBe("GENERAL");
});

test("a range that is not in the rows is no range", () => {
  expect(findMobileRange("13800138000", [])).toBeNull();
});

test.each([
  ["+86 138-0013-8000", "13800138000"],
  ["0086 13800138000", "13800138000"],
  ["＋８６１３８００１３８０００", "13800138000"],
  ["138 0013 8000", "13800138000"],
  ["8613800138000", "8613800138000"],
])("the mobile %j is stored as %s", (typed, stored) => {
  expect(normaliseMobile(typed)).toBe(stored);
});

test.each([
  ["13800138000", undefined],
  ["15400000000", undefined],
  ["1380013800", "F306"],
  ["138001380000", "F306"],
  ["23800138000", "F306"],
  ["", "F306"],
])("by its form alone %j gives %s; which ranges are allotted is not asked", (mobile, code) => {
  expect(checkMobileForm(mobile)?.code).toBe(code);
});
