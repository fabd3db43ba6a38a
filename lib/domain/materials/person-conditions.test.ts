import { expect, test } from "vitest";
import {
  added,
  aged,
  aService,
  authorised,
  company,
  employee,
  facts,
  legalRep,
  listed,
  person,
  rule,
} from "@/tests/support/builders/material-facts";
import { PROVINCE_CODES } from "../bureau/provinces";
import type { PersonFacts } from "./material-facts";
import { requiredMaterials } from "./required-materials";

const DEAD_PHONE = [
  "SPONSOR_CERT sponsor REQUIRED DEAD_PHONE",
  "PRINCIPAL_ID sponsorPrincipal REQUIRED DEAD_PHONE",
];

test("note a: a dead phone brings documents into a cancellation", () => {
  for (const filingType of ["CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"] as const) {
    expect(added({ isPhoneOnFileDead: true }, { filingType })).toEqual(DEAD_PHONE);
    expect(added({ isPhoneOnFileDead: true }, { filingType, sponsor: person })).toEqual([
      "SPONSOR_ID sponsor REQUIRED DEAD_PHONE",
      "HOLDING_ID_PHOTO sponsor REQUIRED DEAD_PHONE",
    ]);
  }
  expect(added({ isPhoneOnFileDead: true })).toEqual([]);
});

test("note b: somebody else than the legal representative brings his document and the letter", () => {
  const letter = "PRINCIPAL_AUTH_LETTER sponsor REQUIRED PRINCIPAL_NOT_LEGAL_REP";
  const document = "LEGAL_REP_ID legalRep REQUIRED PRINCIPAL_NOT_LEGAL_REP";
  expect(added({ sponsor: authorised })).toEqual([document, letter]);
  const government = { ...authorised, kind: "GOVERNMENT" } as const;
  const inGuangdong = listed({ sponsor: government, province: "44" });
  expect(inGuangdong).toContain(document);
  expect(inGuangdong).not.toContain(letter);
  expect(listed({ sponsor: government, province: "43" })).toContain(letter);
  expect(added({ sponsor: authorised }, { filingType: "CHANGE_SERVICE" })).toEqual([]);
});

test("note c: every other person of a service brings a letter", () => {
  const services = [aService(), aService({ key: "s2", principal: employee, isSponsorPrincipal: false })];
  expect(listed({ services }).filter((line) => line.startsWith("SERVICE_AUTH"))).toEqual([
    "SERVICE_AUTH_LETTER services.s2 REQUIRED SERVICE_PRINCIPAL_NOT_LEGAL_REP",
  ]);
  const without = { ...facts({ services }), rule: { ...rule("44"), authLetter: "N" as const } };
  expect(requiredMaterials(without).map(({ code }) => code)).not.toContain("SERVICE_AUTH_LETTER");
});

test("note l: individuals from elsewhere bring a permit where the province asks for one", () => {
  const sponsor = { ...person, principal: { ...employee, isFromElsewhere: true } };
  const permitOf = (code: string) =>
    requiredMaterials(facts({ province: code, sponsor })).find((item) => item.code === "RESIDENCE_PERMIT");
  for (const code of PROVINCE_CODES) {
    const { oop, oopSeverity } = rule(code);
    const expected = oop === "PERMIT" ? (oopSeverity === "BLOCK" ? "REQUIRED" : "OPTIONAL") : undefined;
    expect([code, permitOf(code)?.requirement]).toEqual([code, expected]);
  }
  expect(permitOf("37")?.alternatives).toEqual(["RESIDENCE_PROOF"]);
  expect(permitOf("44")?.alternatives).toEqual([]);
  expect(permitOf("15")?.because).toBe("OUT_OF_PROVINCE_ADVISED");
  expect(listed({ province: "44", sponsor: person }).join()).not.toContain("RESIDENCE");
  expect(listed({ province: "37", sponsor }).join()).not.toContain("RESIDENCE_PROOF");
});

test.each([
  ["32", 15, 0],
  ["32", 16, 1],
  ["32", 17, 1],
  ["32", 18, 0],
  ["32", null, 0],
  ["44", 17, 1],
  ["53", 17, 1],
  ["33", 17, 0],
])("note m: an individual in %s of %s years brings %i proofs", (code, age, count) => {
  const sponsor = { ...person, principal: aged(age) };
  const services = [aService({ principal: aged(age) })];
  const lines = listed({ province: code, sponsor, services });
  expect(lines.filter((line) => line.endsWith("REQUIRED MINOR"))).toHaveLength(count);
});

test("note m: persons of organisations prove it too, once each; Guangdong asks only individuals, Yunnan no legal representative", () => {
  const minors = (code: string, principal: PersonFacts, isSponsorPrincipal: boolean) =>
    listed({
      province: code,
      sponsor: { ...company, principal },
      services: [aService({ principal: aged(17), isSponsorPrincipal })],
    })
      .filter((line) => line.endsWith("MINOR"))
      .map((line) => line.split(" ")[1]);
  expect(minors("32", aged(17, true), true)).toEqual(["sponsorPrincipal"]);
  expect(minors("32", aged(17, true), false)).toEqual(["sponsorPrincipal", "services.s1.servicePrincipal"]);
  expect(minors("53", aged(17, true), false)).toEqual(["services.s1.servicePrincipal"]);
  expect(minors("44", aged(17, true), false)).toEqual([]);
});

test("note r: cards from elsewhere, of the legal representative in 内蒙古 and the service's person in 江西", () => {
  const fromElsewhere = { ...legalRep, isFromElsewhere: true };
  const sponsor = { ...company, principal: fromElsewhere };
  const item = requiredMaterials(facts({ sponsor, province: "15" })).find(
    (candidate) => candidate.code === "RESIDENCE_PERMIT",
  );
  expect(item).toMatchObject({
    owner: "legalRep",
    requirement: "REQUIRED",
    because: "LEGAL_REP_FROM_ELSEWHERE",
    alternatives: ["HOLDING_ID_PHOTO"],
  });
  const other = { ...authorised, legalRep: { certType: "RESIDENT_ID", isFromElsewhere: true } };
  expect(listed({ sponsor: other, province: "15" }).join()).toContain("LEGAL_REP_FROM_ELSEWHERE");
  const employeeFromElsewhere = { ...company, principal: { ...employee, isFromElsewhere: true } };
  expect(listed({ sponsor: employeeFromElsewhere, province: "15" }).join()).not.toContain("FROM_ELSEWHERE");
  const services = [aService({ principal: fromElsewhere })];
  expect(added({ services }, { province: "36" })).toEqual([
    "RESIDENCE_PERMIT services.s1.servicePrincipal OPTIONAL SERVICE_PERSON_FROM_ELSEWHERE",
  ]);
  expect(added({ services, sponsor })).toEqual([]);
  expect(added({ services, sponsor }, { province: "15" })).toHaveLength(1);
});

test("note t: individuals in 江西 hold their document into the camera", () => {
  const line = "HOLDING_ID_PHOTO services.s1 REQUIRED HANDHELD";
  const asking = PROVINCE_CODES.filter((code) => listed({ sponsor: person, province: code }).includes(line));
  expect(asking).toEqual(["36"]);
  expect(listed({ province: "36" })).not.toContain(line);
});

test("note u: a changed individual is checked again", () => {
  const change = { filingType: "CHANGE_SUBJECT", sponsor: { ...person, isPersonChanged: true } } as const;
  expect(listed(change)).toContain("FACE_CHECK sponsor REQUIRED PERSON_CHANGED");
});
