import { expect, test } from "vitest";
import { PROVINCES } from "@/lib/domain/bureau/tables/provinces";
import { DIVISIONS, divisionNames } from "./divisions";

test("every filing province has cities, and every city leads to a complete code", () => {
  for (const code of Object.keys(PROVINCES)) {
    const cities = DIVISIONS.childrenOf(`${code}0000`);
    expect(cities.length, code).toBeGreaterThan(0);
    for (const city of cities) {
      const districts = DIVISIONS.childrenOf(city.code);
      expect(DIVISIONS.isComplete(city.code) || districts.length > 0, `${city.code} ${city.name}`).toBe(true);
      expect(districts.every((district) => DIVISIONS.isComplete(district.code))).toBe(true);
    }
  }
});

test("names run from province to district without repeating a municipality", () => {
  expect(divisionNames("440305")).toEqual(["广东省", "深圳市", "南山区"]);
  expect(divisionNames("110101")).toEqual(["北京市", "东城区"]);
  expect(divisionNames("441900")).toEqual(["广东省", "东莞市"]);
  expect(divisionNames("429004")).toEqual(["湖北省", "省直辖县级行政区划", "仙桃市"]);
});
