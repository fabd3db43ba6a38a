import { expect, test } from "vitest";
import { checkPersonName, normalisePersonName } from "./person-name";

const REFUSED = { code: "F301", severity: "BLOCK" };

test.each([
  "张三",
  "阿卜杜拉·买买提",
  "𠮷田",
  "〇一",
  "㐂子",
  "张".repeat(30),
  `${"张".repeat(30)}·${"三".repeat(30)}`,
])("accepts %s with every document", (name) => {
  expect(checkPersonName(name, "RESIDENT_ID")).toBeNull();
  expect(checkPersonName(name, "PASSPORT")).toBeNull();
  expect(checkPersonName(name, null)).toBeNull();
});

test.each([
  "张",
  "张三1",
  "张 三",
  "·张三",
  "张三·",
  "张··三",
  "张.三",
  "",
  "张三😀",
  "张三A",
  "张".repeat(31),
  "1234",
  "张\n三",
  "S",
  "-SMITH",
  "SMITH1",
])("refuses %j with every document", (name) => {
  expect(checkPersonName(name, "RESIDENT_ID")).toEqual(REFUSED);
  expect(checkPersonName(name, "PASSPORT")).toEqual(REFUSED);
  expect(checkPersonName(name, null)).toEqual(REFUSED);
});

test.each([
  ["SMITH, JOHN-PAUL", "RESIDENT_ID", REFUSED],
  ["SMITH, JOHN-PAUL", "PASSPORT", null],
  ["SMITH, JOHN-PAUL", "FOREIGN_PERMANENT_ID", null],
  ["O'Brien", "HK_MACAO_PERMIT", null],
  ["Chan Tai Man", "HK_MACAO_RESIDENCE", null],
  ["Lin A. B.", "TAIWAN_PERMIT", null],
  ["Lin", "TAIWAN_RESIDENCE", null],
  ["Lin", null, null],
] as const)("the Latin name %s with %s gives %j", (name, certType, found) => {
  expect(checkPersonName(name, certType)).toEqual(found);
});

test("Chinese names have up to 64 characters in up to six parts, Latin ones up to 128", () => {
  const parts = (count: number, size: number) =>
    Array.from({ length: count }, () => "买".repeat(size)).join("·");
  expect(checkPersonName(parts(6, 9), null)).toBeNull();
  expect(checkPersonName(parts(7, 2), null)).toEqual(REFUSED);
  expect(checkPersonName(`${parts(2, 30)}·买买`, null)).toBeNull();
  expect(checkPersonName(`${parts(2, 30)}·买买买`, null)).toEqual(REFUSED);
  expect(checkPersonName("A".repeat(128), "PASSPORT")).toBeNull();
  expect(checkPersonName("A".repeat(129), "PASSPORT")).toEqual(REFUSED);
});

test.each([
  ["阿卜杜拉•买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉‧买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉・买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉．买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉.买买提", "阿卜杜拉·买买提"],
  ["甲 · 乙•丙.丁", "甲·乙·丙·丁"],
  ["张\u3000 三", "张三"],
  ["张 三 丰", "张三丰"],
  ["𠮷 田", "𠮷田"],
  ["ＳＭＩＴＨ,  JOHN", "SMITH, JOHN"],
  ["A. B. Lin", "A. B. Lin"],
  ["·张三", "·张三"],
])("the name %j is stored as %j", (typed, stored) => {
  expect(normalisePersonName(typed)).toBe(stored);
});
