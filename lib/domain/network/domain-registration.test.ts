import { expect, test } from "vitest";
import type { DomainRegistration } from "./domain-facts";
import { checkDomainExpiry, checkRegistration, type RegistrationContext } from "./domain-registration";

const HOUR = 3_600_000;
const now = new Date("2026-11-21T04:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR);
const party = { name: "北京星河软件有限公司", certType: "BUSINESS_LICENCE", certNo: "91110000MA01234567" };

const context: RegistrationContext = {
  phase: "DRAFTING",
  now,
  minValidityDays: 90,
  realNameWaitDays: 3,
  endOfThirdWorkingDay: (moment) => new Date(moment.getTime() + 120 * HOUR),
  holder: { rule: "ORG", isIndividual: false, parties: [{ relation: "SPONSOR", ...party }] },
};
const sound: DomainRegistration = {
  registrarApproved: true,
  expiresOn: "2028-01-01",
  isLapsed: false,
  realName: { verified: true, verifiedAt: hoursAgo(1000) },
  holder: party,
  privacyProtected: false,
};

test("a sound registration passes", () => {
  const verdict = checkRegistration(sound, context);
  expect(verdict).toEqual({ violations: [], unanswered: [] });
});

test.each([
  ["2027-02-19", "F415"],
  ["2027-02-20", undefined],
  ["2026-11-20", "F415"],
  ["2027-02-21", undefined],
])("on 2026-11-21 a registration to %s gives %s", (expiresOn, code) => {
  expect(checkDomainExpiry(expiresOn, "2026-11-21", 90)?.code).toBe(code);
});

test("the day of the check is the day in China", () => {
  const late = { ...context, now: new Date("2026-11-20T16:00:00Z") };
  const early = { ...context, now: new Date("2026-11-20T15:59:59Z") };
  const facts = { ...sound, expiresOn: "2027-02-19" };
  expect(checkRegistration(facts, late).violations[0]?.code).toBe("F415");
  expect(checkRegistration(facts, early).violations).toEqual([]);
});

test.each([
  [0, "DRAFTING", "WARN"],
  [0, "SUBMISSION", "BLOCK"],
  [71.999, "DRAFTING", "WARN"],
  [71.999, "SUBMISSION", "BLOCK"],
  [72, "DRAFTING", "WARN"],
  [72, "SUBMISSION", "WARN"],
  [120, "SUBMISSION", "WARN"],
  [120.001, "SUBMISSION", undefined],
  [120.001, "DRAFTING", undefined],
] as const)("%d hours after the real-name verification, %s gives %s", (hours, phase, severity) => {
  const verifiedAt = hoursAgo(hours);
  const found = checkRegistration(
    { ...sound, realName: { verified: true, verifiedAt } },
    { ...context, phase },
  );
  const time = new Date(verifiedAt.getTime() + 72 * HOUR).toISOString();
  expect(found.violations).toEqual(severity ? [{ code: "F417", severity, params: { time } }] : []);
});

test.each([
  [{ registrarApproved: false }, "F414"],
  [{ expiresOn: "2026-12-01" }, "F415"],
  [{ isLapsed: true }, "F415"],
  [{ isLapsed: true, expiresOn: "UNKNOWN" }, "F415"],
  [{ realName: { verified: false } }, "F416"],
  [{ privacyProtected: true }, "F425"],
  [{ holder: { ...party, name: "别的公司", certNo: "1" } }, "F418"],
] as const)("%o gives %s", (change, code) => {
  expect(checkRegistration({ ...sound, ...change }, context).violations.map((v) => v.code)).toEqual([code]);
});

test.each([
  [{ registrarApproved: "UNKNOWN" }, "REGISTRAR"],
  [{ expiresOn: "UNKNOWN" }, "EXPIRY"],
  [{ realName: "UNKNOWN" }, "REAL_NAME"],
  [{ realName: { verified: true, verifiedAt: null } }, "REAL_NAME"],
  [{ holder: "UNKNOWN" }, "HOLDER"],
  [{ privacyProtected: "UNKNOWN" }, "PRIVACY"],
] as const)("%o leaves the question %s open and is never a pass", (change, question) => {
  const verdict = checkRegistration({ ...sound, ...change }, context);
  expect(verdict).toEqual({ violations: [], unanswered: [question] });
});

test("behind privacy protection the holder is not judged", () => {
  const facts = {
    ...sound,
    privacyProtected: true,
    holder: { name: "隐私保护", certType: null, certNo: null },
  };
  const verdict = checkRegistration(facts, context);
  expect(verdict.violations.map((v) => v.code)).toEqual(["F425"]);
  expect(verdict.unanswered).toEqual(["HOLDER"]);
});

test("a fresh verification warns while drafting and stops the submission", () => {
  const fresh: DomainRegistration = { ...sound, realName: { verified: true, verifiedAt: hoursAgo(1) } };
  const severities = (at: RegistrationContext) =>
    checkRegistration(fresh, at).violations.map((v) => v.severity);
  expect(severities(context)).toEqual(["WARN"]);
  expect(severities({ ...context, phase: "SUBMISSION" })).toEqual(["BLOCK"]);
});

test("a failed look-up is doubtful, a domain nobody registered fails", () => {
  const unknown = checkRegistration("UNKNOWN", context);
  expect(unknown.violations).toEqual([]);
  expect(unknown.unanswered).not.toEqual([]);
  expect(checkRegistration("NONE", context).violations).toMatchObject([{ code: "F415", severity: "BLOCK" }]);
});
