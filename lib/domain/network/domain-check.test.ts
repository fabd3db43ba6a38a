import { getDomain, getPublicSuffix } from "tldts";
import { expect, test } from "vitest";
import { checkDomain } from "./domain-check";
import { buildSuffixLookup } from "./domain-suffix";
import { SUFFIXES } from "./tables/suffixes";

const suffixes = buildSuffixLookup(SUFFIXES);
const registrableDomain = (host: string) => {
  const options = { allowPrivateDomains: false };
  const domain = getDomain(host, options);
  const suffix = getPublicSuffix(host, options);
  return domain && suffix ? { domain, suffix } : null;
};

test.each([
  ["example.com", "ENTERPRISE", []],
  ["例子.中国", "ENTERPRISE", []],
  ["exa_mple.com", "ENTERPRISE", ["F411"]],
  ["a.example.com", "ENTERPRISE", ["F412"]],
  ["china.io", "ENTERPRISE", ["F413", "F422"]],
  ["example.asia", "ENTERPRISE", ["F423"]],
  ["example.com", "GOVERNMENT", ["F421"]],
  ["edu.example.gov.cn", "GOVERNMENT", []],
  ["国家例子.公司.cn", "ENTERPRISE", ["F422"]],
  ["china.org", "PUBLIC_INSTITUTION", ["F413", "F421"]],
  ["国家例子.中国", "INDIVIDUAL", ["F422"]],
  ["例子.中国", "INDIVIDUAL", []],
] as const)("%s of %s gives %o", (domain, sponsorKind, codes) => {
  const found = checkDomain(domain, { suffixes, registrableDomain, sponsorKind });
  expect(found.map(({ code }) => code)).toEqual(codes);
});
