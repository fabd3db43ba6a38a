import { expect, test } from "vitest";
import { checkPersonalName, findPrescribedEnding } from "./personal-name";

test.each([
  ["小明的个人博客", undefined],
  ["小明的个人主页", undefined],
  ["的个人博客", "F465"],
  ["小明的博客", "F465"],
  ["小明的个人博客站", "F465"],
  ["", "F465"],
])("%s gives %s where blog or home page is prescribed", (name, code) => {
  expect(checkPersonalName(name, "BLOG_OR_HOME")?.code).toBe(code);
  expect(checkPersonalName(name, "FREE")).toBeNull();
});

test("the ending is found with its first sign, where one is prescribed", () => {
  expect(findPrescribedEnding("小明的个人主页", "BLOG_OR_HOME")).toBe("的个人主页");
  expect(findPrescribedEnding("小明的个人主页", "FREE")).toBeNull();
});
