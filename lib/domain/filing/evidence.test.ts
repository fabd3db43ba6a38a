import { expect, test } from "vitest";
import type { DomainRegistration, NameLookup } from "../network/domain-facts";
import {
  answeredSince,
  type Evidence,
  mergeEvidence,
  registrationEvidence,
  resolutionEvidence,
  siteEvidence,
} from "./evidence";

const SPONSOR = { name: "深圳市星河软件有限公司", certType: "BUSINESS_LICENCE" };
const REGISTRATION: DomainRegistration = {
  ...{ registrarApproved: true, expiresOn: "2028-06-01", isLapsed: false, privacyProtected: false },
  realName: { verified: true, verifiedAt: new Date("2026-06-01T02:00:00Z") },
  holder: { name: SPONSOR.name, certType: "BUSINESS_LICENCE", certNo: "91440300MA5DEMX715" },
};

test("a registration is kept in short, with the holder's number masked", () => {
  expect(registrationEvidence(REGISTRATION, SPONSOR)).toEqual({
    question: "REGISTRATION",
    answer: {
      ...{ registered: true, registrarApproved: true, expiresOn: "2028-06-01", isLapsed: false },
      ...{ realName: true, verifiedAt: "2026-06-01T02:00:00.000Z", privacyProtected: false },
      ...{ holder: SPONSOR.name, holderNumber: "914***********X715" },
    },
    confidence: "FULL",
  });
});

test.each([
  [
    "an organisation by its document",
    { name: "某某有限公司", certType: "BUSINESS_LICENCE" },
    SPONSOR,
    "某某有限公司",
  ],
  ["the sponsor by its name", { name: SPONSOR.name, certType: null }, SPONSOR, SPONSOR.name],
  ["a person by the document", { name: "欧阳小明", certType: "RESIDENT_ID" }, SPONSOR, "欧***"],
  ["who may be a person", { name: "欧阳小明", certType: null }, SPONSOR, "欧***"],
  [
    "a sponsor that is a person",
    { name: "张伟", certType: null },
    { name: "张伟", certType: "RESIDENT_ID" },
    "张*",
  ],
])("the holder is shown or masked: %s", (_, holder, sponsor, shown) => {
  const facts = { ...REGISTRATION, holder: { ...holder, certNo: null } };
  expect(registrationEvidence(facts, sponsor).answer.holder).toBe(shown);
});

const lookup = (records: NameLookup["records"]): NameLookup => ({ host: "a.cn", type: "A", records });

test.each([
  [registrationEvidence("UNKNOWN", SPONSOR), "NONE"],
  [registrationEvidence("NONE", SPONSOR), "FULL"],
  [registrationEvidence({ ...REGISTRATION, realName: "UNKNOWN" }, SPONSOR), "PARTIAL"],
  [resolutionEvidence("UNKNOWN"), "NONE"],
  [resolutionEvidence([]), "NONE"],
  [resolutionEvidence([lookup("UNANSWERED")]), "NONE"],
  [resolutionEvidence([lookup([]), lookup("UNANSWERED")]), "PARTIAL"],
  [resolutionEvidence([lookup([])]), "FULL"],
  [siteEvidence("UNKNOWN"), "NONE"],
  [siteEvidence({ reachable: true, showsNumber: true, matchesRecord: "UNKNOWN" }), "PARTIAL"],
  [siteEvidence({ reachable: true, showsNumber: true, matchesRecord: true }), "FULL"],
])("%o goes so far: %s", ({ confidence }, expected) => {
  expect(confidence).toBe(expected);
});

test("five records of a domain are kept", () => {
  const records = Array.from({ length: 6 }, (_, n) => `8.8.8.${n}`);
  expect(resolutionEvidence([lookup(records)]).answer.records).toHaveLength(5);
});

const one = (about: string, confidence: Evidence["confidence"], at = "1"): Evidence => ({
  ...{ path: "services.s1.domain", port: "DOMAIN_REGISTRY", via: "OUTSIDE", question: "REGISTRATION" },
  ...{ about, at, answer: {}, confidence },
});

test("what was open and is answered now is new; what was known, or is about something else, is not", () => {
  const before = [one("a.cn", "NONE"), one("b.cn", "FULL"), one("c.cn", "NONE")];
  const now = [one("a.cn", "PARTIAL"), one("b.cn", "FULL"), one("c.cn", "NONE"), one("d.cn", "FULL")];
  expect(answeredSince(before, now).map(({ about }) => about)).toEqual(["a.cn"]);
});

test("a silence takes no answer away, and a new answer replaces the old one", () => {
  const before = [one("a.cn", "FULL"), one("b.cn", "FULL"), one("gone.cn", "FULL")];
  const now = [one("a.cn", "NONE", "2"), one("b.cn", "PARTIAL", "2")];
  expect(mergeEvidence(before, now).map(({ about, at }) => `${about} ${at}`)).toEqual(["a.cn 1", "b.cn 2"]);
});
