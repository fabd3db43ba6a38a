import { expect, test } from "vitest";
import { citizenIdCheckCharacter } from "./citizen-id";
import { isForeignPermanentId, isForeignPermanentIdOf2023 } from "./foreign-permanent-id";

const TODAY = "2026-11-21";
const withCheck = (body: string): string => body + citizenIdCheckCharacter(body);

test.each([
  ["911124198108030024", true],
  ["USA110101900101", true],
  ["911124198108030025", false],
  [withCheck("91112419810230002"), false],
  [withCheck("91112420261121002"), true],
  [withCheck("91112420261122002"), false],
  [withCheck("81112419810803002"), false],
  ["USA11010190010", false],
  ["USA1101019001012", false],
  ["US1110101900101", false],
  ["", false],
])("%j is a number of a foreign permanent resident card: %s", (value, expected) => {
  expect(isForeignPermanentId(value, TODAY)).toBe(expected);
});

test("the form of 2023 is told from the old one", () => {
  expect(isForeignPermanentIdOf2023("911124198108030024")).toBe(true);
  expect(isForeignPermanentIdOf2023("USA110101900101")).toBe(false);
});
