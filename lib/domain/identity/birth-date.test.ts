import { expect, test } from "vitest";
import { birthDateOf, checkBirthDate, isBirthDateAsked } from "./birth-date";

test.each([
  ["RESIDENT_ID", "110101199001010015", "1990-01-01", false],
  ["RESIDENT_ID", "330106200102290034", null, false],
  ["RESIDENT_ID", "11010119900101", null, false],
  ["HK_MACAO_RESIDENCE", "810000199505050014", "1995-05-05", false],
  ["TAIWAN_RESIDENCE", "830000197808080020", "1978-08-08", false],
  ["FOREIGN_PERMANENT_ID", "911124198108030024", "1981-08-03", false],
  ["FOREIGN_PERMANENT_ID", "USA110101900101", null, true],
  ["PASSPORT", "X12345678", null, true],
  ["HK_MACAO_PERMIT", "H01234567", null, true],
  ["TAIWAN_PERMIT", "01234567", null, true],
  ["BUSINESS_LICENCE", "91330106MA2ABCD139", null, false],
] as const)("%s %s tells the birth date %s, asked for: %s", (certType, certNo, date, asked) => {
  expect(birthDateOf(certType, certNo)).toBe(date);
  expect(isBirthDateAsked(certType, certNo)).toBe(asked);
});

test.each([
  ["2026-11-20", true],
  ["2026-11-21", false],
  ["2026-11-22", false],
  ["1906-11-21", true],
  ["1906-11-20", true],
  ["1905-11-22", true],
  ["1905-11-21", false],
  ["2001-02-29", false],
  ["1990-1-1", false],
  ["", false],
])("on 2026-11-21 the birth date %j is possible: %s", (birthDate, possible) => {
  expect(checkBirthDate(birthDate, "2026-11-21")).toEqual(
    possible ? null : { code: "F315", severity: "BLOCK" },
  );
});
