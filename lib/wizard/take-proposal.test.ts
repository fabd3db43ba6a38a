import { expect, test } from "vitest";
import { valueTaken } from "./take-proposal";

const PATH = "services.s1.remark";

test.each([
  ["", "星河为本公司的品牌"],
  ["  ", "星河为本公司的品牌"],
  ["展示产品", "展示产品；星河为本公司的品牌"],
  ["展示产品。", "展示产品。星河为本公司的品牌"],
])("a text is added to %j and takes nothing away", (now, expected) => {
  expect(valueTaken({ path: PATH, value: "星河为本公司的品牌", how: "ADD" }, now)).toBe(expected);
});

test.each([
  [[], ["NEWS"]],
  [["NONE"], ["NEWS"]],
  [["CULTURE"], ["CULTURE", "NEWS"]],
  [["NEWS"], ["NEWS"]],
])("a choice is ticked beside %j", (now, expected) => {
  expect(valueTaken({ path: PATH, value: "NEWS", how: "TICK" }, now)).toEqual(expected);
});

test("another value takes the place of the old one", () => {
  expect(valueTaken({ path: PATH, value: "星河软件", how: "REPLACE" }, "软件")).toBe("星河软件");
});
