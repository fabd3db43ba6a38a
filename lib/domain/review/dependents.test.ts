import { expect, test } from "vitest";
import { isMaterialCode } from "../materials/catalogue";
import { dependentsFor } from "./dependents";
import { DEPENDENTS, PERSON_DEPENDENTS, SHOWN_ON } from "./tables/dependents";

test.each([
  ["services.s1.domain", "services.s1.homepageUrl", "services.s1.homepageUrl"],
  [
    "services.s2.domain",
    "material:DOMAIN_CERT:services.s2.domain",
    "material:DOMAIN_CERT:services.s2.domain",
  ],
  ["sponsor.regionCode", "services.s3.remark", "services.s3.remark"],
  [
    "services.s1.servicePrincipal.certType",
    "services.s1.servicePrincipal.certNo",
    "services.s1.servicePrincipal.certNo",
  ],
  [
    "sponsorPrincipal.certNo",
    "material:PRINCIPAL_ID:sponsorPrincipal",
    "material:PRINCIPAL_ID:sponsorPrincipal",
  ],
  ["services.s1.access.instanceId", "services.s1.access.ipRanges", "services.s1.access"],
  ["services.s1.approvals.NEWS.approvalNo", "services.s1.preApprovals", "services.s1.preApprovals"],
  ["material:PREAPPROVAL_DOC:services.s1.preApprovals.NEWS", "x", "services.s1.approvals.NEWS.approvalNo"],
])("a mark on %s opens, for %s, %s", (target, asked, opened) => {
  expect(dependentsFor(target, asked)).toContain(opened);
});

test.each([
  ["services.s1.domain", "material:DOMAIN_CERT:services.s2.domain"],
  ["services.s1.domain", "services.s2.homepageUrl"],
  ["sponsorPrincipal.mobile", "legalRep"],
  ["sponsorPrincipal.mobile", "sponsorPrincipal.certNo"],
  ["services.s1.remark", "services.s1.domain"],
])("a mark on %s does not open %s", (target, asked) => {
  expect(dependentsFor(target, asked)).not.toContain(asked);
});

test("places that are names of prototypes open nothing", () => {
  for (const target of [
    "__proto__",
    "constructor",
    "sponsor.constructor",
    "material:__proto__:sponsor",
    "",
  ]) {
    expect(dependentsFor(target, "sponsor.certNo")).toEqual([]);
  }
});

test("every material the tables name exists", () => {
  const named = [DEPENDENTS, PERSON_DEPENDENTS]
    .flatMap((table) => Object.values<readonly string[]>(table))
    .flat();
  const codes = [...named.filter((name) => /^[A-Z_]+$/.test(name)), ...Object.keys(SHOWN_ON)];
  expect(codes.filter((code) => !isMaterialCode(code))).toEqual([]);
});
