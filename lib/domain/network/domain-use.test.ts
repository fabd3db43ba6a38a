import { expect, test } from "vitest";
import { checkDomainFree, checkDomainsOnce, checkStateName, checkStateSuffix } from "./domain-use";

test.each([
  ["GOVERNMENT", "example.gov.cn", undefined],
  ["GOVERNMENT", "例子.政务", undefined],
  ["GOVERNMENT", "example.cn", "F421"],
  ["GOVERNMENT", "examplegov.cn", "F421"],
  ["PUBLIC_INSTITUTION", "example.cn", undefined],
  ["PUBLIC_INSTITUTION", "example.org.cn", undefined],
  ["PUBLIC_INSTITUTION", "例子.公益", undefined],
  ["PUBLIC_INSTITUTION", "example.com", "F421"],
  ["ENTERPRISE", "example.com", undefined],
] as const)("%s with %s gives %s", (kind, domain, code) => {
  const found = checkStateSuffix(domain, kind);
  expect(found?.code).toBe(code);
  expect(found?.severity).toBe(code && "WARN");
});

test.each([
  ["ENTERPRISE", "chinaexample.com", "com", "F422"],
  ["ENTERPRISE", "zhongguo1.com", "com", "F422"],
  ["INDIVIDUAL", "my-guojia.cn", "cn", "F422"],
  ["ENTERPRISE", "中国星河.com", "com", "F422"],
  ["ENTERPRISE", "国家星河.中国", "中国", "F422"],
  ["ENTERPRISE", "星河.中国", "中国", undefined],
  ["ENTERPRISE", "example.com", "com", undefined],
  ["ENTERPRISE", "china.com", "cn", "F422"],
  ["DEFENCE", "china.com", "com", undefined],
  ["GOVERNMENT", "china.gov.cn", "gov.cn", undefined],
  ["PUBLIC_INSTITUTION", "china.cn", "cn", undefined],
  ["MASS_ORG", "china.cn", "cn", undefined],
] as const)("%s with %s under %s gives %s", (kind, domain, suffix, code) => {
  const found = checkStateName(domain, suffix, kind);
  expect(found?.code).toBe(code);
  expect(found?.severity).toBe(code && "INFO");
});

test("a domain in another open order is refused", () => {
  expect(checkDomainFree(true)).toEqual({ code: "F419", severity: "BLOCK" });
  expect(checkDomainFree(false)).toBeNull();
});

test("the same domain twice is refused at the later place, in either script", () => {
  const websites = [
    { path: "services.s1.domain", domain: "例子.中国" },
    { path: "services.s2.domain", domain: "example.com" },
    { path: "services.s3.domain", domain: "xn--fsqu00a.xn--fiqs8s" },
    { path: "services.s4.domain", domain: "" },
    { path: "services.s5.domain", domain: "" },
  ];
  expect(checkDomainsOnce(websites)).toEqual([
    { path: "services.s3.domain", code: "F424", severity: "BLOCK" },
  ]);
});
