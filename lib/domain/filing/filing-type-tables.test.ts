import { expect, test } from "vitest";
import { canChange, findChangeRule } from "./change-rule";
import { findNextRecordState, LIVE_STATES, RECORD_STATES } from "./record-states";
import { SMS_SWITCHES, type SmsPersons, smsVerifiers } from "./sms-verifiers";
import { EFFECTS_BY_TYPE, RECORD_EFFECTS } from "./tables/record-effects";
import { FILING_STEPS, STEP_USES, STEPS_BY_TYPE } from "./tables/steps-by-type";
import {
  FILING_TYPES,
  type FilingType,
  isDecidedByBureau,
  isDeterminedType,
  isFilingType,
  isMailingPossible,
  isRecordClaim,
} from "./types";

const TYPES = Object.keys(FILING_TYPES).filter(isFilingType);

/** zh, family, D determined, B bureau, M mailing, S system reviews, steps S0–S4 R1–R3 (x = has it). */
const NOTES: Readonly<Record<FilingType, readonly [string, string, string, string]>> = {
  FIRST: ["首次备案", "NEW", "DBM", "xxxxxxxx"],
  ACCESS: ["接入备案", "NEW", "DBM", "xxxxxxxx"],
  ADD_SERVICE_EXTERNAL: ["新增互联网信息服务（原备案不在本平台）", "NEW", "DBM", "xxxxxxxx"],
  ADD_SERVICE_INTERNAL: ["新增互联网信息服务（原备案在本平台）", "NEW", "DBM", "xxxxxxxx"],
  CHANGE_ALL: ["变更备案", "CHANGE", "BM", "-xxxxxxx"],
  CHANGE_SUBJECT: ["变更主体", "CHANGE", "BM", "-x-xxxxx"],
  CHANGE_SERVICE: ["变更网站或App", "CHANGE", "BM", "--xxxxxx"],
  CHANGE_ACCESS: ["变更接入", "CHANGE", "BS", "--x-xx-x"],
  CANCEL_SUBJECT: ["注销主体", "CANCEL", "B", "---xxxxx"],
  CANCEL_SERVICE: ["注销网站或App", "CANCEL", "B", "---xxxxx"],
  CANCEL_ACCESS: ["取消接入", "CANCEL", "B", "---xxx-x"],
  CLAIM: ["认领备案", "RECORD_MOVE", "C", "xxxxxx--"],
  IMPORT: ["导入备案", "RECORD_MOVE", "C", "xxxxxx--"],
  TRANSFER_ACCOUNT: ["转移备案", "RECORD_MOVE", "", "---xx-x-"],
  MIGRATE_SUBJECT: ["迁移备案", "RECORD_MOVE", "BM", "xxxxxxxx"],
};

test("there are the 15 types of the notes", () => {
  expect([...TYPES].sort()).toEqual(Object.keys(NOTES).sort());
  expect(isFilingType("toString")).toBe(false);
});

test.each(TYPES)("%s has name, family, path and steps of the notes", (type) => {
  const [zh, family, flags, steps] = NOTES[type];
  expect(FILING_TYPES[type]).toMatchObject({ zh, family });
  expect(isDeterminedType(type)).toBe(flags.includes("D"));
  expect(isDecidedByBureau(type)).toBe(flags.includes("B"));
  expect(isMailingPossible(type)).toBe(flags.includes("M"));
  expect(isRecordClaim(type)).toBe(flags.includes("C"));
  expect(FILING_TYPES[type].review === "SYSTEM").toBe(flags.includes("S"));
  const uses = Object.values(STEPS_BY_TYPE[type]);
  expect(uses.map((use) => (use === "NONE" ? "-" : "x")).join("")).toBe(steps);
  expect(Object.keys(STEPS_BY_TYPE[type])).toEqual(Object.keys(FILING_STEPS));
  for (const use of uses) expect(STEP_USES[use].zh).not.toBe("");
  for (const effect of EFFECTS_BY_TYPE[type]) expect(RECORD_EFFECTS[effect].en).not.toBe("");
});

const SP = { path: "sponsorPrincipal", mobile: "1" };
const V1 = { path: "services.s1.servicePrincipal", mobile: "2" };
const V2 = { path: "services.s2.servicePrincipal", mobile: "3" };
const PERSONS: SmsPersons = { sponsor: SP, services: [V1, V2] };
const mobiles = (type: FilingType, persons = PERSONS, switches = {}) =>
  smsVerifiers(type, persons, { ...SMS_SWITCHES, ...switches }).map(({ mobile }) => mobile);

test.each([
  ["FIRST", ["1", "2", "3"]],
  ["ADD_SERVICE_EXTERNAL", ["2", "3"]],
  ["ADD_SERVICE_INTERNAL", ["2", "3"]],
  ["ACCESS", ["2", "3"]],
  ["CHANGE_ALL", []],
  ["CHANGE_SUBJECT", ["1"]],
  ["CHANGE_SERVICE", ["2", "3"]],
  ["CHANGE_ACCESS", []],
  ["CANCEL_SUBJECT", ["1"]],
  ["CANCEL_SERVICE", ["2", "3"]],
  ["CANCEL_ACCESS", []],
  ["CLAIM", []],
  ["IMPORT", []],
  ["TRANSFER_ACCOUNT", []],
  ["MIGRATE_SUBJECT", ["2", "3"]],
] as const)("%s is verified by %j", (type, expected) => {
  expect(mobiles(type)).toEqual(expected);
});

test("the switches turn the disputed types on and off", () => {
  expect(mobiles("CHANGE_ACCESS", PERSONS, { smsOnChangeAccess: true })).toEqual(["2", "3"]);
  expect(mobiles("CANCEL_SERVICE", PERSONS, { smsOnCancelService: false })).toEqual([]);
  expect(mobiles("MIGRATE_SUBJECT", PERSONS, { smsOnMigrate: false })).toEqual([]);
  expect(smsVerifiers("CANCEL_SERVICE", PERSONS)).toHaveLength(2);
});

test("a change is verified by the persons of the changed parts", () => {
  const changed = { ...PERSONS, sponsor: { ...SP, partChanged: true } };
  expect(mobiles("CHANGE_ALL", changed)).toEqual(["1"]);
  const both = { sponsor: { ...SP, partChanged: true }, services: [V1, { ...V2, partChanged: true }] };
  expect(mobiles("CHANGE_ALL", both)).toEqual(["1", "3"]);
});

test("an access asks the number on record, unless the person changes too", () => {
  const services = [
    { ...V1, recordMobile: "9" },
    { ...V2, recordMobile: "8", personChanged: true },
  ];
  expect(mobiles("ACCESS", { sponsor: null, services })).toEqual(["9", "3"]);
});

test("persons who share a mobile share one challenge", () => {
  const persons = { sponsor: SP, services: [{ ...V1, mobile: "1" }, V2] };
  expect(smsVerifiers("FIRST", persons)).toEqual([
    { mobile: "1", paths: ["sponsorPrincipal", "services.s1.servicePrincipal"] },
    { mobile: "3", paths: ["services.s2.servicePrincipal"] },
  ]);
  expect(smsVerifiers("CHANGE_SUBJECT", { sponsor: null, services: [] })).toEqual([]);
});

test.each([
  ["sponsor.regionCode", "NEVER", "CHANGE_ALL", false],
  ["sponsor.certNo", "PROOF", "CHANGE_SUBJECT", true],
  ["sponsor.sponsorName", "PROOF", "CHANGE_SERVICE", false],
  ["sponsorPrincipal.mobile", "YES", "CHANGE_SUBJECT", true],
  ["services.s1.domain", "REMOVE_ONLY", "CHANGE_SERVICE", true],
  ["services.s12.servicePrincipal.certNo", "YES", "CHANGE_SERVICE", true],
  ["services.s1.access.ipRanges", "YES", "CHANGE_ACCESS", true],
  ["services.s1.remark", "YES", "CHANGE_ACCESS", false],
] as const)("%s is %s; %s may change it: %s", (path, changeable, type, may) => {
  expect(findChangeRule(path)?.changeable).toBe(changeable);
  expect(canChange(type, path)).toBe(may);
});

test("a field nobody wrote a rule for cannot be changed by an order", () => {
  expect(findChangeRule("services.s1.unknown")).toBeNull();
  expect(canChange("CHANGE_ALL", "services.s1.unknown")).toBe(false);
});

test.each([
  ["subject", "ACTIVE", "last-service-cancelled", "SHELL_SUBJECT"],
  ["subject", "ACTIVE", "cancel", "CANCELLED"],
  ["subject", "ACTIVE", "revoke", "REVOKED_EXTERNALLY"],
  ["subject", "SHELL_SUBJECT", "service-added", "ACTIVE"],
  ["subject", "SHELL_SUBJECT", "cancel", "CANCELLED"],
  ["subject", "CANCELLED", "service-added", null],
  ["subject", "REVOKED_EXTERNALLY", "cancel", null],
  ["service", "ACTIVE", "last-access-ended", "SHELL_SITE"],
  ["service", "SHELL_SITE", "access-added", "ACTIVE"],
  ["service", "SHELL_SITE", "cancel", "CANCELLED"],
  ["service", "CANCELLED", "access-added", null],
  ["access", "ACTIVE", "end", "ENDED"],
  ["access", "ENDED", "end", null],
  ["access", "NONSENSE", "end", null],
] as const)("a %s in %s goes with %s to %s", (kind, state, event, next) => {
  expect(findNextRecordState(kind, state, event)).toBe(next);
});

test("every state a record can go to exists, and shells are still live", () => {
  for (const states of Object.values(RECORD_STATES)) {
    for (const { leaves } of Object.values(states)) {
      for (const next of Object.values(leaves)) expect(Object.keys(states)).toContain(next);
    }
  }
  for (const kind of ["subject", "service"] as const) {
    const leaving = Object.entries(RECORD_STATES[kind]).filter(
      ([, { leaves }]) => Object.keys(leaves).length > 0,
    );
    expect(LIVE_STATES[kind]).toEqual(leaving.map(([state]) => state));
  }
});
