import { expect, test } from "vitest";
import { proposeAddress } from "./propose-address";

const REGION = ["广东省", "深圳市", "南山区"];

test.each([
  ["科苑路8号7-3-101", "科苑路8号7号楼3单元101室"],
  ["科苑路8号3-1201室", "科苑路8号3号楼1201室"],
  ["科苑路8#1201室", "科苑路8号楼1201室"],
  ["科苑路#8", "科苑路8号"],
  ["科苑路8号，讯美广场 3栋", "科苑路8号讯美广场3栋"],
  ["广东省深圳市南山区科苑路8号", "科苑路8号"],
  ["南山区科苑路8号", "科苑路8号"],
  ["科苑路8号", "科苑路8号"],
  ["深圳市", ""],
])("%s is written %s", (typed, expected) => {
  expect(proposeAddress(typed, REGION)).toBe(expected);
});

test("names that are not known stop nothing", () => {
  expect(proposeAddress("科苑路8号", ["", "浙江省"])).toBe("科苑路8号");
});
