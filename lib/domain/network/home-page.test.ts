import { expect, test } from "vitest";
import { checkHomePage, defaultHomePage, normaliseHomePage } from "./home-page";

test("the default is www and the domain", () => {
  expect(defaultHomePage("example.com")).toBe("www.example.com");
  expect(checkHomePage(defaultHomePage("例子.中国"), "例子.中国")).toBeNull();
});

test.each([
  ["https://WWW.Example.com/", "www.example.com"],
  [" example.com ", "example.com"],
  ["http://example.com/Index.html", "example.com/Index.html"],
])("normalises %s to %s", (typed, stored) => {
  expect(normaliseHomePage(typed)).toBe(stored);
});

test.each([
  ["example.com", undefined],
  ["www.example.com", undefined],
  ["www.example.com/index.html", undefined],
  ["m.example.com", "F431"],
  ["example.org", "F431"],
  ["example.com.evil.cn", "F431"],
  ["", "F431"],
  [`example.com/${"a".repeat(500)}`, undefined],
  [`example.com/${"a".repeat(501)}`, "F431"],
])("the home page %s gives %s", (homePage, code) => {
  expect(checkHomePage(homePage, "example.com")?.code).toBe(code);
});

test("without a sound domain no home page passes", () => {
  expect(checkHomePage("", "")?.code).toBe("F431");
});
