import { expect, test } from "vitest";
import { findNextPath, pageOf, withNext } from "./next-path";

test.each(["/filings", "/filings/BA20261121000001/sponsor?from=check", "/review", "/"])(
  "%s is a place on this site",
  (path) => {
    expect(findNextPath(path)).toBe(path);
  },
);

test.each([
  "",
  null,
  undefined,
  "filings",
  "//b.cn",
  "/\\b.cn",
  "/\t/b.cn",
  "/./\\b.cn",
  "/.//b.cn",
  "/a/..//b.cn",
  "https://b.cn/",
  "javascript:alert(1)",
  "/备案",
  `/${"a".repeat(500)}`,
])("%j leads nowhere", (text) => {
  expect(findNextPath(text)).toBeNull();
});

test("the place to go to stands in the query, encoded, and only when it is one of ours", () => {
  expect(withNext("/sign-in", "/filings?state=DRAFT&page=2")).toBe(
    "/sign-in?next=%2Ffilings%3Fstate%3DDRAFT%26page%3D2",
  );
  expect(withNext("/sign-in", "//b.cn")).toBe("/sign-in");
  expect(withNext("/sign-in", "/")).toBe("/sign-in");
  expect(withNext("/sign-in", null)).toBe("/sign-in");
});

test.each([
  ["/filings", "/filings"],
  ["/filings?state=DRAFT", "/filings?state=DRAFT"],
  ["/filings?_rsc=1abc", "/filings"],
  ["/filings?state=DRAFT&_rsc=1abc", "/filings?state=DRAFT"],
  [null, null],
])("the page of the request %j is %j", (request, page) => {
  expect(pageOf(request)).toBe(page);
});
