import { expect, test } from "vitest";
import { checkJiangsuName, findJiangsuEnding } from "./jiangsu-name";

test.each([
  ["小明的个人博客", undefined],
  ["小明的个人主页", undefined],
  ["的个人博客", "F465"],
  ["小明的博客", "F465"],
  ["小明的个人博客站", "F465"],
  ["", "F465"],
])("%s gives %s", (name, code) => {
  expect(checkJiangsuName(name)?.code).toBe(code);
});

test("the ending is found with its first sign", () => {
  expect(findJiangsuEnding("小明的个人主页")).toBe("的个人主页");
});
