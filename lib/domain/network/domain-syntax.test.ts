import { expect, test } from "vitest";
import { checkDomainSyntax, isDomainName } from "./domain-syntax";

const label63 = "a".repeat(63);

test.each([
  "example.com",
  "a.cn",
  "1-2.com",
  "例子.中国",
  `${label63}.com`,
  `${label63}.${label63}.${label63}.${"a".repeat(61)}`,
])("accepts %s", (domain) => {
  expect(checkDomainSyntax(domain)).toBeNull();
});

test.each([
  "example",
  "-a.com",
  "a-.com",
  "a_b.com",
  "a..com",
  ".com",
  "",
  "1.2.3.4",
  "example.123",
  `${label63}a.com`,
  `${label63}.${label63}.${label63}.${"a".repeat(62)}`,
  "exa!mple.com",
  "中国.1",
])("refuses %s with F411", (domain) => {
  expect(checkDomainSyntax(domain)).toEqual({ code: "F411", severity: "BLOCK" });
});

test("answers for 100,000 characters in less than 200 ms of processor time", () => {
  for (const text of ["a".repeat(100_000), "a.".repeat(50_000), "-".repeat(100_000)]) {
    const before = process.cpuUsage();
    isDomainName(text);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  }
});
