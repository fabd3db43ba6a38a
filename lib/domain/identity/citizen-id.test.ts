import { expect, test } from "vitest";
import { citizenIdCheckCharacter, datePart, hasCitizenIdCheck, isCitizenId } from "./citizen-id";

const TODAY = "2026-11-21";
const withCheck = (body: string): string => body + citizenIdCheckCharacter(body);

test.each(["110101199001010015", "32010219851130417X", "11010519491231002X"])("accepts %s", (value) => {
  expect(isCitizenId(value, TODAY)).toBe(true);
});

test.each([
  ["110101199001010016", "its check digit should be 5"],
  ["330106200102290034", "2001-02-29 does not exist"],
  ["990101199001010019", "99 is no province"],
  ["32010219851130417x", "the x is small"],
  ["110101900101001", "15 digits are no longer accepted"],
  ["11010119900101001", "17 characters"],
  ["1101011990010100155", "19 characters"],
  ["010101199001010015", "it starts with 0"],
  ["", "it is empty"],
  [" 110101199001010015", "it has a blank"],
  ["110101199001010015\n", "it has a line break"],
])("refuses %j because %s", (value) => {
  expect(isCitizenId(value, TODAY)).toBe(false);
});

test("the invalid examples with a right checksum really have one", () => {
  expect(hasCitizenIdCheck("330106200102290034")).toBe(true);
  expect(hasCitizenIdCheck("990101199001010019")).toBe(true);
});

test("agrees with ISO 7064 computed the other way round, for every remainder", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 1100; i += 1) {
    const body = String(11010519491231000n + BigInt(i));
    const value = withCheck(body);
    const horner = [...value].reduce((rest, sign) => (rest * 2 + (sign === "X" ? 10 : Number(sign))) % 11, 0);
    expect(horner).toBe(1);
    seen.add(value.charAt(17));
  }
  expect(seen.size).toBe(11);
});

test("exactly one of the eleven characters is right at the end", () => {
  const body = "11010119900101001";
  const right = [..."0123456789X"].filter((sign) => isCitizenId(body + sign, TODAY));
  expect(right).toEqual(["5"]);
});

test("a single wrong digit is always seen", () => {
  const value = "110101199001010015";
  for (let place = 0; place < 17; place += 1) {
    for (const digit of "0123456789") {
      if (digit === value.charAt(place)) continue;
      expect(hasCitizenIdCheck(value.slice(0, place) + digit + value.slice(place + 1))).toBe(false);
    }
  }
});

test("the provinces are those of GB/T 2260 with 71, 81, 82, 83 and 91", () => {
  const accepted = Array.from({ length: 90 }, (_, index) => index + 10).filter((province) =>
    isCitizenId(withCheck(`${province}010119900101001`), TODAY),
  );
  const between = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  expect(accepted).toEqual([
    ...between(11, 15),
    ...between(21, 23),
    ...between(31, 37),
    ...between(41, 46),
    ...between(50, 54),
    ...between(61, 65),
    71,
    ...between(81, 83),
    91,
  ]);
});

test.each([
  ["20261120", true],
  ["20261121", true],
  ["20261122", false],
  ["20270101", false],
  ["20000229", true],
  ["19000229", false],
  ["19000228", true],
  ["18991231", false],
  ["21000101", false],
  ["19901301", false],
  ["19900100", false],
  ["19900431", false],
])("on 2026-11-21 the birth date %s is accepted: %s", (date, accepted) => {
  expect(isCitizenId(withCheck(`110101${date}001`), TODAY)).toBe(accepted);
});

test("the date part is read only when the day exists", () => {
  expect(datePart("110101199001010015")).toBe("1990-01-01");
  expect(datePart("330106200102290034")).toBeNull();
  expect(datePart("")).toBeNull();
});

test("a check character is computed of 17 digits only", () => {
  expect(() => citizenIdCheckCharacter("1101011990010100")).toThrow(RangeError);
  expect(() => citizenIdCheckCharacter("1101011990010100X")).toThrow(RangeError);
});
