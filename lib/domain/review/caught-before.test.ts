import { expect, test } from "vitest";
import type { Finding } from "../findings/finding";
import { reasonsOfFinding } from "./caught-before";
import { REASON_ROWS } from "./reason";

const reasons = (code: Finding["code"], path: string, params?: Finding["params"]) =>
  reasonsOfFinding(REASON_ROWS, { code, path, ...(params && { params }) }).map((reason) => reason.code);

test.each([
  ["F463", "services.s1.serviceName", ["R-NAME-03"]],
  // The same number is wrong of a person in charge and of the legal representative.
  ["F303", "sponsorPrincipal.certNo", ["R-PER-05"]],
  ["F303", "legalRep.certNo", ["R-PER-10", "R-PER-05"].sort()],
  ["F001", "legalRep.name", ["R-PER-10"]],
  ["F001", "sponsorPrincipal.name", []],
  ["F418", "services.s1.domain", ["R-DOM-03"]],
  ["F418", "services.s2.allDomains", ["R-APP-04"]],
] as const)("%s at %s stands for %j", (code, path, expected) => {
  expect([...reasons(code, path)].sort()).toEqual([...expected].sort());
});

test("a missing paper stands for its own reason, any other for that of all papers", () => {
  expect(reasons("M109", "material:PRINCIPAL_AUTH_LETTER:sponsor")).toEqual(["R-PER-02"]);
  expect(reasons("M109", "material:SPONSOR_CERT:sponsor")).toEqual(["R-MAT-03"]);
});

test("what a picture says otherwise belongs to the field it speaks of", () => {
  const at = "material:SPONSOR_CERT:sponsor";
  expect(reasons("M106", at, { field: "sponsor.certAddress" })).toEqual(["R-SUB-04"]);
  expect(reasons("M106", at, { field: "sponsorPrincipal.certNo" })).toEqual(["R-PER-05"]);
});

test("a refusing type stands for the reason that names it, else for the wrong type", () => {
  expect(reasons("E-TYPE-SHELL", "order")).toEqual(["R-SUB-12"]);
  expect(reasons("E-TYPE-DOMAIN-OWNED", "order")).toEqual(["R-DOM-07"]);
  expect(reasons("E-TYPE-CERT-MISMATCH", "order")).toEqual(["R-SUB-10"]);
  expect(reasons("E-TYPE-UNKNOWN", "order")).toEqual([]);
});

test.each([
  ["UNREACHABLE", "R-SITE-01"],
  ["NO_NUMBER", "R-SITE-02"],
  ["OTHER_NUMBER", "R-SITE-03"],
])("a filed site that is %s stands for %s alone", (fault, code) => {
  expect(reasons("F426", "services.s1.domain", { fault })).toEqual([code]);
});

test("findings of no reason stand for none", () => {
  expect(reasons("F235", "sponsorPrincipal.email")).toEqual([]);
  expect(reasons("F605", "services.s1.access.instanceId")).toEqual(["R-ACC-03"]);
});
