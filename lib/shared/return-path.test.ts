import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each([
  ["path and query of our own page", "http://a.cn/filings?state=DRAFT", "a.cn", "/filings?state=DRAFT"],
  ["the port belongs to the host", "http://a.cn:3000/help", "a.cn:3000", "/help"],
  ["another port is another host", "http://a.cn:3001/help", "a.cn:3000", "/"],
  ["another host", "http://b.cn/help", "a.cn", "/"],
  ["a path that a browser would read as a host", "http://a.cn//b.cn/x", "a.cn", "/b.cn/x"],
  ["the public address behind a proxy", "https://public.cn/help", "10.0.0.1:3000", "/help"],
  ["no referer", null, "a.cn", "/"],
  ["no host", "http://a.cn/help", null, "/"],
  ["nonsense", "::", "a.cn", "/"],
])("%s", (_, referer, host, expected) => {
  expect(returnPath(referer, [host, "public.cn"])).toBe(expected);
});
