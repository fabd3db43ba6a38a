import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { normaliseDomain, normaliseHost, toAsciiDomain } from "./domain-name";

test.each([
  ["example.com", "example.com"],
  ["  EXAMPLE.com. ", "example.com"],
  ["https://www.example.com/path?q=1#x", "example.com"],
  ["http://user@example.com:8080/", "example.com"],
  ["www.example.com.cn", "example.com.cn"],
  ["www.com", "www.com"],
  ["例子。中国", "例子.中国"],
  ["ｅｘａｍｐｌｅ．ｃｏｍ", "example.com"],
  ["xn--fsqu00a.xn--fiqs8s", "例子.中国"],
  ["exa mple\u200B.com", "example.com"],
  ["xn--99999999.com", "xn--99999999.com"],
  ["example.com...", "example.com"],
  ["www.", "www"],
  ["", ""],
])("normalises %s to %s", (typed, stored) => {
  expect(normaliseDomain(typed)).toBe(stored);
});

test("a host keeps its www", () => {
  expect(normaliseHost("HTTPS://WWW.Example.com/")).toBe("www.example.com");
});

test.each(["example.com", "例子.中国", "bücher.example", "a.b.c.example.com.cn", "我爱你", "xn--fiqs8s"])(
  "agrees with Node on the ASCII form of %s",
  (host) => {
    expect(toAsciiDomain(host)).toBe(domainToASCII(host));
  },
);

test.each([
  "",
  "a b.com",
  "a/b.com",
  "中.1",
  "中国.0x1f",
  "xn--a.com",
  "xn--.com",
  "xn--a-.com",
  "xn--a-ecp.ru",
  "a@b",
  `${"中".repeat(2000)}.cn`,
])("has no ASCII form for %s", (host) => {
  expect(toAsciiDomain(host)).toBeNull();
});

test("normalises 100,000 characters in less than 200 ms of processor time", () => {
  for (const text of [
    "a".repeat(100_000),
    ".".repeat(100_000),
    ":1".repeat(50_000),
    "xn--a.".repeat(16_000),
  ]) {
    const before = process.cpuUsage();
    toAsciiDomain(normaliseDomain(text));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
