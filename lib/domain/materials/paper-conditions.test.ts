import { expect, test } from "vitest";
import {
  added,
  aService,
  company,
  facts,
  listed,
  person,
  rule,
} from "@/tests/support/builders/material-facts";
import { PROVINCE_CODES } from "../bureau/provinces";
import { DEFAULT_SWITCHES } from "./material-facts";
import { requiredMaterials } from "./required-materials";

test("note d: the paper form is asked of individuals in three provinces", () => {
  for (const code of PROVINCE_CODES) {
    const isPaper = ["36", "44", "65"].includes(code);
    const form = ["VERIFICATION_FORM services.s1 REQUIRED PAPER_FORM"];
    const hasForm = (line: string) => line.startsWith("VERIFICATION_FORM");
    expect(listed({ sponsor: person, province: code }).filter(hasForm)).toEqual(isPaper ? form : []);
    expect(listed({ province: code }).filter(hasForm)).toEqual([]);
  }
  const organisationsToo = { ...rule("36"), form: "P" } as const;
  expect(listed({ rule: organisationsToo })).toContain("VERIFICATION_FORM services.s1 REQUIRED PAPER_FORM");
});

test("note e: Guangdong and Henan ask for the commitment letter, of everybody", () => {
  const asking = PROVINCE_CODES.filter((code) =>
    listed({ province: code }).includes("COMMITMENT_LETTER sponsor REQUIRED COMMITMENT"),
  );
  expect(asking).toEqual(["41", "44"]);
  expect(listed({ province: "44", sponsor: person, filingType: "CHANGE_SUBJECT" })).toContain(
    "COMMITMENT_LETTER sponsor REQUIRED COMMITMENT",
  );
});

test.each([
  ["31", "ENTERPRISE", 29, []],
  ["31", "ENTERPRISE", 30, ["CONSTRUCTION_PLAN"]],
  ["31", "INDIVIDUAL", 99, []],
  ["43", "ENTERPRISE", 1, []],
  ["43", "INDIVIDUAL", 2, ["CONSTRUCTION_PLAN"]],
  ["50", "ENTERPRISE", 5, []],
  ["50", "ENTERPRISE", 6, ["GUARANTEE_LETTER", "CONSTRUCTION_PLAN"]],
  ["50", "INDIVIDUAL", 3, ["GUARANTEE_LETTER", "CONSTRUCTION_PLAN"]],
  ["51", "INDIVIDUAL", 5, ["CONSTRUCTION_PLAN"]],
  ["51", "ENTERPRISE", 99, []],
  ["64", "ENTERPRISE", 6, ["CONSTRUCTION_PLAN"]],
  ["33", "ENTERPRISE", 999, []],
] as const)("note i: province %s, %s with %i services: %j", (code, kind, totalServices, expected) => {
  const sponsor = { ...(kind === "INDIVIDUAL" ? person : company), totalServices };
  const items = requiredMaterials(facts({ province: code, sponsor }));
  expect(items.filter((item) => item.because === "QUANTITY").map((item) => item.code)).toEqual(expected);
});

test.each([
  [30, []],
  [31, ["CONSTRUCTION_PLAN", "ACCESS_CONTRACT"]],
])("note i: Guangdong counts different domain prefixes, %i", (totalDomainPrefixes, expected) => {
  const sponsor = { ...company, totalServices: 99, totalDomainPrefixes };
  const items = requiredMaterials(facts({ province: "44", sponsor }));
  expect(items.filter((item) => item.because === "QUANTITY").map((item) => item.code)).toEqual(expected);
});

test("note j: a changed name needs proof, not in a first filing", () => {
  const proof = ["NAME_CHANGE_PROOF sponsor REQUIRED RENAMED"];
  for (const filingType of ["ACCESS", "ADD_SERVICE_EXTERNAL", "CHANGE_ALL", "CHANGE_SUBJECT"] as const) {
    expect(added({ sponsor: { ...company, isRenamed: true } }, { filingType })).toEqual(proof);
    expect(added({ sponsor: { ...person, isRenamed: true } }, { filingType, sponsor: person })).toEqual(
      proof,
    );
  }
  expect(added({ sponsor: { ...company, isRenamed: true } })).toEqual([]);
});

test.each([
  ["15", "GOVERNMENT", "REQUIRED ESTABLISHMENT"],
  ["23", "PUBLIC_INSTITUTION", "REQUIRED ESTABLISHMENT"],
  ["53", "MASS_ORG", "REQUIRED ESTABLISHMENT"],
  ["36", "ENTERPRISE", null],
  ["12", "GOVERNMENT", "REQUIRED GOVERNMENT_SITE"],
  ["12", "PUBLIC_INSTITUTION", "OPTIONAL ESTABLISHMENT_ADVISED"],
  ["12", "MASS_ORG", null],
  ["11", "GOVERNMENT", "OPTIONAL ESTABLISHMENT_ADVISED"],
  ["11", "PUBLIC_INSTITUTION", "OPTIONAL ESTABLISHMENT_ADVISED"],
  ["11", "MASS_ORG", null],
  ["11", "SOCIAL_ORG", null],
] as const)("note k: province %s, %s: %s", (code, kind, expected) => {
  const lines = listed({ province: code, sponsor: { ...company, kind } });
  const found = lines.filter((line) => line.startsWith("ESTABLISHMENT_APPROVAL"));
  expect(found).toEqual(expected ? [`ESTABLISHMENT_APPROVAL services.s1 ${expected}`] : []);
});

test("note n: two papers of Jiangsu, the video only when the provider switched it on", () => {
  const papers = (pledgeVideo: boolean) =>
    listed({ province: "32", switches: { ...DEFAULT_SWITCHES, pledgeVideo } }).filter(
      (line) => line.includes("JIANGSU") || line.includes("PLEDGE_VIDEO"),
    );
  expect(papers(false)).toEqual([
    "RESPONSIBILITY_NOTICE services.s1 REQUIRED JIANGSU_PAPERS",
    "AUTHENTICITY_PLEDGE services.s1 REQUIRED JIANGSU_PAPERS",
  ]);
  expect(papers(true)).toContain("PLEDGE_VIDEO services.s1 REQUIRED PLEDGE_VIDEO");
  const elsewhere = listed({ switches: { ...DEFAULT_SWITCHES, pledgeVideo: true } });
  expect(elsewhere.join()).not.toContain("PLEDGE");
});

test("note p: an unconnected name may be explained, e-commerce in Hubei and a transfer into Beijing must be", () => {
  const unconnected = { services: [aService({ hasUnconnectedName: true })] };
  expect(added(unconnected)).toEqual([
    "TRADEMARK_PROOF services.s1 OPTIONAL UNCONNECTED_NAME",
    "EXPLANATION services.s1 OPTIONAL UNCONNECTED_NAME",
  ]);
  expect(listed({ ...unconnected, province: "51" })).toContain(
    "EXPLANATION services.s1 OPTIONAL NAME_EXPLANATION",
  );
  const shop = { services: [aService({ isECommerce: true })] };
  expect(added(shop)).toEqual([]);
  expect(added(shop, { province: "42" })).toEqual(["EXPLANATION services.s1 REQUIRED E_COMMERCE"]);
  const transfer = { filingType: "MIGRATE_SUBJECT", province: "11" } as const;
  expect(listed(transfer)).toContain("EXPLANATION services.s1 REQUIRED TRANSFER");
  expect(listed({ province: "11" }).join()).not.toContain("TRANSFER");
});

test("note q: chemicals in the scope need a permit in Shandong", () => {
  const sponsor = { ...company, hasHazardousScope: true };
  expect(added({ sponsor }, { province: "37" })).toEqual(["SPECIAL_PERMIT sponsor REQUIRED HAZARDOUS_SCOPE"]);
  expect(added({ sponsor })).toEqual([]);
});

test("note s: anybody may add papers; the party confirmation only where it is switched on", () => {
  const further = requiredMaterials(facts()).filter((item) => item.because === "FURTHER_PAPERS");
  expect(further.map((item) => [item.target, item.requirement])).toEqual([
    ["material:OTHER_SUBJECT:sponsor", "OPTIONAL"],
    ["material:OTHER_SERVICE:services.s1", "OPTIONAL"],
  ]);
  expect(added({ switches: { ...DEFAULT_SWITCHES, partyConfirmation: true } })).toEqual([
    "PARTY_CONFIRMATION sponsor OPTIONAL PARTY_CONFIRMATION",
  ]);
});

test("each App brings its icon", () => {
  const services = [aService(), aService({ key: "s2", serviceType: "APP" })];
  expect(listed({ services })).toContain("APP_ICON services.s2 REQUIRED APP_ICON");
  expect(listed({ services }).filter((line) => line.startsWith("APP_ICON"))).toHaveLength(1);
});
