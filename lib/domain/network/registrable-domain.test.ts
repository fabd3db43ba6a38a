import { getDomain, getPublicSuffix } from "tldts";
import { expect, test } from "vitest";
import { checkRegistrable, type RegistrableDomainOf } from "./registrable-domain";

const registrableDomain: RegistrableDomainOf = (host) => {
  const options = { allowPrivateDomains: false };
  const domain = getDomain(host, options);
  const suffix = getPublicSuffix(host, options);
  return domain && suffix ? { domain, suffix } : null;
};

test.each(["example.com", "example.com.cn", "example.gov.cn", "github.io", "com.de", "例子.中国", "a.公司"])(
  "accepts the registrable domain %s",
  (domain) => {
    expect(checkRegistrable(domain, registrableDomain, "ENTERPRISE")).toBeNull();
  },
);

test.each(["www2.example.com", "a.example.com.cn", "a.github.io", "com.cn", "com", "", "edu.example.gov.cn"])(
  "refuses %s of an enterprise with F412",
  (domain) => {
    expect(checkRegistrable(domain, registrableDomain, "ENTERPRISE")?.code).toBe("F412");
  },
);

test("a government department may file one level further down under gov.cn, and no further", () => {
  expect(checkRegistrable("edu.example.gov.cn", registrableDomain, "GOVERNMENT")).toBeNull();
  expect(checkRegistrable("a.edu.example.gov.cn", registrableDomain, "GOVERNMENT")?.code).toBe("F412");
  expect(checkRegistrable("a.example.com.cn", registrableDomain, "GOVERNMENT")?.code).toBe("F412");
});
