import { expect, test } from "vitest";
import { ORGANISATION_MATRIX } from "../materials/tables/matrix";
import { type CheckAnswers, staleAfter } from "./stale-after";
import { FILING_TYPES, type FilingType, isFilingType } from "./types";

const BEFORE: CheckAnswers = {
  regionCode: "440305",
  sponsorKind: "ENTERPRISE",
  certType: "BUSINESS_LICENCE",
  certNo: "91330106MA2ABCD139",
  services: {
    s1: { serviceType: "WEBSITE", domain: "a.cn" },
    s2: { serviceType: "APP", appName: "星河" },
  },
  type: "FIRST",
  materials: ["SPONSOR_CERT", "PRINCIPAL_ID", "CONSTRUCTION_PLAN"],
};

const change = (after: Partial<CheckAnswers>, before: Partial<CheckAnswers> = {}) =>
  staleAfter({ ...BEFORE, ...before }, { ...BEFORE, ...before, ...after });
const items = (after: Partial<CheckAnswers>, before: Partial<CheckAnswers> = {}) =>
  change(after, before).stale.map(({ item }) => item);

test("nothing changed, nothing is stale", () => {
  expect(change({})).toEqual({ recompute: [], stale: [] });
});

test("another district of the province changes nothing", () => {
  expect(change({ regionCode: "440106" })).toEqual({ recompute: [], stale: [] });
});

test("another province makes its forms, letters, remarks and residence proofs stale", () => {
  const report = change({ regionCode: "330106" });
  expect(report.recompute).toEqual(["BUREAU_RULES", "CAPS", "NUMBER_ABBREVIATION"]);
  const names = report.stale.map(({ item }) => item);
  expect(names).toEqual(
    expect.arrayContaining([
      "services.s1.remark",
      "services.s2.remark",
      "COMMITMENT_LETTER",
      "RESIDENCE_PROOF",
    ]),
  );
  expect(report.stale.every(({ because }) => because === "region")).toBe(true);
});

test("an organisation that becomes an individual loses licence, superior, representative and letters", () => {
  const names = items({ sponsorKind: "INDIVIDUAL" });
  for (const item of [
    "SPONSOR_CERT",
    "sponsor.superior",
    "legalRep",
    "SERVICE_AUTH_LETTER",
    "services.s1.preApprovals",
    "services.s2.hasInteraction",
  ]) {
    expect(names).toContain(item);
  }
});

test("an individual that becomes an organisation loses the residence proof", () => {
  const names = items({ sponsorKind: "ENTERPRISE" }, { sponsorKind: "INDIVIDUAL" });
  expect(names).toContain("RESIDENCE_PROOF");
  expect(names).not.toContain("legalRep");
});

test("one kind of organisation for another is computed again, nothing is stale", () => {
  const report = change({ sponsorKind: "FOUNDATION" });
  expect(report).toEqual({ recompute: ["KIND_DEPENDENTS", "CAPS"], stale: [] });
});

test.each([{ certNo: "92440305MA5DEMX71A" }, { certType: "FOREIGN_REP_OFFICE_REGISTRATION" }])(
  "another document %j asks the registries again and voids image and letters",
  (after) => {
    const report = change(after);
    expect(report.recompute).toEqual(["PLATFORM_RECORD", "MIIT_RECORD", "UNIQUENESS"]);
    expect(report.stale.map(({ item }) => item)).toEqual(
      expect.arrayContaining(["SPONSOR_CERT", "COMMITMENT_LETTER"]),
    );
  },
);

test("another domain voids certificate and form of that service; name, content and person stay", () => {
  const services = { ...BEFORE.services, s1: { serviceType: "WEBSITE", domain: "b.cn" } };
  const report = change({ services });
  expect(report.recompute).toEqual(["SERVICE_RECORD", "DOMAIN_FACTS"]);
  expect(report.stale).toEqual(
    ["DOMAIN_CERT", "DOMAIN_REALNAME_SHOT", "VERIFICATION_FORM"].map((item) => ({
      item,
      serviceKey: "s1",
      because: "domain",
    })),
  );
});

test("a website that becomes an App loses its own fields, and the other way round", () => {
  const toApp = items({ services: { ...BEFORE.services, s1: { serviceType: "APP", appName: "x" } } });
  expect(toApp).toEqual([
    "services.s1.domain",
    "services.s1.serviceName",
    "services.s1.homepageUrl",
    "DOMAIN_CERT",
  ]);
  const toSite = items({ services: { ...BEFORE.services, s2: { serviceType: "WEBSITE" } } });
  expect(toSite).toContain("services.s2.platforms");
  expect(toSite).toContain("APP_ICON");
});

test("a new App name or a new service only asks again", () => {
  const renamed = { ...BEFORE.services, s2: { serviceType: "APP", appName: "银河" } };
  expect(change({ services: renamed })).toEqual({ recompute: ["SERVICE_RECORD"], stale: [] });
  const added = { ...BEFORE.services, s3: { serviceType: "WEBSITE", domain: "c.cn" } };
  expect(change({ services: added })).toEqual({ recompute: ["SERVICE_RECORD", "CAPS"], stale: [] });
});

test("another type voids the materials it does not ask for; no type at all voids none", () => {
  const access = { type: "ACCESS", materials: ["SPONSOR_CERT", "PRINCIPAL_ID"] } as const;
  expect(change(access)).toEqual({
    recompute: ["STEPS", "MATERIALS", "SMS_VERIFIERS"],
    stale: [{ item: "CONSTRUCTION_PLAN", serviceKey: null, because: "type" }],
  });
  expect(items({ type: null, materials: [] })).toEqual([]);
});

test("an item with two causes stands once, with the first", () => {
  const report = change({ sponsorKind: "INDIVIDUAL", certType: "RESIDENT_ID", certNo: "x" });
  const certs = report.stale.filter(({ item }) => item === "SPONSOR_CERT");
  expect(certs).toEqual([{ item: "SPONSOR_CERT", serviceKey: null, because: "kind" }]);
});

const TYPES = Object.keys(FILING_TYPES).filter(isFilingType);
const PAIRS = TYPES.flatMap((from) => TYPES.map((to) => [from, to] as const));

test.each(PAIRS)(
  "%s that becomes %s loses the papers only the old type asks for, and nothing else",
  (from, to) => {
    const asked = (type: FilingType) =>
      Object.entries(ORGANISATION_MATRIX).flatMap(([code, cells]) => (type in cells ? [code] : []));
    const before = { ...BEFORE, type: from, materials: asked(from) };
    const after = { ...BEFORE, type: to, materials: asked(to) };
    const gone = asked(from).filter((code) => !asked(to).includes(code));
    const report = staleAfter(before, after);
    expect(report.stale.map(({ item, because }) => `${item} ${because}`).sort()).toEqual(
      gone.map((code) => `${code} type`).sort(),
    );
    expect(report.recompute).toEqual(from === to ? [] : ["STEPS", "MATERIALS", "SMS_VERIFIERS"]);
  },
);
