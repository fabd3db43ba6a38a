import { expect, test } from "vitest";
import {
  hasUnifiedCodeSyntax,
  isUnifiedCode,
  organisationCodeOf,
  unifiedCodeCheckCharacter,
} from "./unified-code";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

test.each([
  "91330106MA2ABCD139",
  "12320100466000010A",
  "91330106MA2ABCD201",
  "92440305MA5DEMX71A",
  "5111000050001234XG",
  "313100004250001296",
  "N2330106MF00012352",
])("accepts %s", (value) => {
  expect(isUnifiedCode(value)).toBe(true);
});

test.each([
  ["91330106MA2ABCD138", "the last character should be 9"],
  ["91330106MA2ABCO139", "O is not in the alphabet"],
  ["91330106ma2abcd139", "letters are small"],
  ["91330106MA2ABCD13", "17 characters"],
  ["91330106MA2ABCD1390", "19 characters"],
  ["01330106MA2ABCD139", "no department 0"],
  ["90330106MA2ABCD139", "no class 0"],
  ["B1330106MA2ABCD139", "no department B"],
  ["", "it is empty"],
])("refuses %j because %s", (value) => {
  expect(isUnifiedCode(value)).toBe(false);
});

test("brute force: of the 31 characters exactly one added to the sum of powers of 3 makes a multiple of 31", () => {
  const bodies = [
    "91330106MA2ABCD13",
    "12320100466000010",
    "5111000050001234X",
    "N2330106MF0001235",
    "Y1100000YYYYYYYYY",
  ];
  for (const body of bodies) {
    const fitting = [...ALPHABET].filter((check) => {
      let sum = BigInt(ALPHABET.indexOf(check));
      for (const [place, sign] of [...body].entries()) {
        sum += BigInt(ALPHABET.indexOf(sign)) * 3n ** BigInt(place);
      }
      return sum % 31n === 0n;
    });
    expect(fitting).toEqual([unifiedCodeCheckCharacter(body)]);
    expect([...ALPHABET].filter((check) => isUnifiedCode(body + check))).toEqual(fitting);
  }
});

test("every check character occurs, 0 for the remainder 0 too", () => {
  const seen = new Set<string>();
  for (let i = 0; i < 500; i += 1) {
    seen.add(unifiedCodeCheckCharacter(`91330106${String(100_000_000 + i * 7)}`));
  }
  expect([...seen].sort().join("")).toBe(ALPHABET);
});

test("the first two characters are department 1–9, A, N with a class, or Y1", () => {
  const signs = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const accepted = signs.filter((sign) => hasUnifiedCodeSyntax(`${sign}1330106MA2ABCD139`));
  expect(accepted.join("")).toBe("123456789ANY");
  expect(hasUnifiedCodeSyntax("Y2330106MA2ABCD139")).toBe(false);
  expect(hasUnifiedCodeSyntax("N2330106MA2ABCD139")).toBe(true);
});

test.each([..."IOSVZ"])("the letter %s is not in the alphabet", (letter) => {
  expect(hasUnifiedCodeSyntax(`91330106MA2ABC${letter}139`)).toBe(false);
});

test.each([
  ["91330106MA2ABCD139", "MA2ABCD13"],
  ["12320100466000010A", "466000010"],
  ["MA2ABCD13", "MA2ABCD13"],
  ["MA2ABCD14", null],
  ["110108000000016", null],
])("the organisation code of %s is %s", (certNo, code) => {
  expect(organisationCodeOf(certNo)).toBe(code);
});

test("a check character is computed of 17 characters of the alphabet only", () => {
  expect(() => unifiedCodeCheckCharacter("91330106MA2ABCO13")).toThrow(RangeError);
  expect(() => unifiedCodeCheckCharacter("91330106")).toThrow(RangeError);
});
