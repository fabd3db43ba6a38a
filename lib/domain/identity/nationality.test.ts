import { expect, test } from "vitest";
import { checkNationality, isNationality, isNationalityAsked } from "./nationality";
import { NATIONALITIES } from "./tables/nationalities";

test("the table holds 249 codes with different names in both languages", () => {
  const rows = Object.entries(NATIONALITIES);
  expect(rows).toHaveLength(249);
  expect(new Set(rows.map(([, { zh }]) => zh)).size).toBe(249);
  expect(new Set(rows.map(([, { en }]) => en)).size).toBe(249);
  for (const [code, { zh, en }] of rows) {
    expect(code).toMatch(/^[A-Z]{3}$/);
    expect(zh).toMatch(/^[\p{Script=Han}（）、\-·]+$/u);
    expect(en).toMatch(/^[\p{Script=Latin}]/u);
  }
});

test.each([
  ["USA", "美国"],
  ["DEU", "德国"],
  ["KOR", "韩国"],
  ["CHN", "中国"],
  ["HKG", "中国香港"],
  ["MAC", "中国澳门"],
  ["TWN", "中国台湾"],
] as const)("%s is called %s", (code, zh) => {
  expect(NATIONALITIES[code].zh).toBe(zh);
});

test.each([
  ["USA", null],
  ["ZWE", null],
  ["CHN", { code: "F314", severity: "BLOCK" }],
  ["XXX", { code: "F314", severity: "BLOCK" }],
  ["us", { code: "F314", severity: "BLOCK" }],
  ["", { code: "F314", severity: "BLOCK" }],
])("the nationality %j gives %j", (nationality, found) => {
  expect(checkNationality(nationality)).toEqual(found);
});

test("it is asked with passports and foreign permanent resident cards", () => {
  expect(isNationalityAsked("PASSPORT")).toBe(true);
  expect(isNationalityAsked("FOREIGN_PERMANENT_ID")).toBe(true);
  expect(isNationalityAsked("RESIDENT_ID")).toBe(false);
  expect(isNationality("toString")).toBe(false);
});
