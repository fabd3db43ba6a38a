import { expect, test } from "vitest";
import type { Finding } from "../findings/finding";
import { AGREEMENTS, checkAgreements, checkVerifiedMobiles } from "./confirmation-rules";
import { capOfOrder, checkOrderGuards } from "./order-guards";
import { checkServicesPerOrder, checkTotalServices, TOTAL_RULES } from "./quantity-rules";
import { checkRegisters, type RegisterFacts } from "./register-rules";

const lines = (found: readonly Finding[]) =>
  found.map(({ code, severity, path }) => `${code} ${severity} ${path}`);

const CLEAN: RegisterFacts = {
  registerState: "NORMAL",
  blacklisted: [],
  mobilesElsewhere: [],
  emailsElsewhere: [],
  personsElsewhere: [],
};

test.each([
  ["nothing", {}, []],
  ["an unknown register", { registerState: "UNKNOWN" }, []],
  ["a revoked body", { registerState: "REVOKED" }, ["F238 BLOCK sponsor.certNo"]],
  ["a deregistered body", { registerState: "DEREGISTERED" }, ["F238 BLOCK sponsor.certNo"]],
  ["an abnormal body", { registerState: "ABNORMAL" }, ["F239 WARN sponsor.certNo"]],
  [
    "the blacklist",
    { blacklisted: ["sponsor", "sponsorPrincipal"] },
    ["F233 BLOCK sponsor", "F233 BLOCK sponsorPrincipal"],
  ],
  [
    "a mobile elsewhere",
    { mobilesElsewhere: ["sponsorPrincipal.mobile"] },
    ["F234 BLOCK sponsorPrincipal.mobile"],
  ],
  [
    "an e-mail elsewhere",
    { emailsElsewhere: ["sponsorPrincipal.email"] },
    ["F235 WARN sponsorPrincipal.email"],
  ],
  ["a person elsewhere", { personsElsewhere: ["sponsorPrincipal"] }, ["F236 WARN sponsorPrincipal"]],
] as const)("the registers say %s", (_, facts, expected) => {
  expect(lines(checkRegisters({ ...CLEAN, ...facts }))).toEqual(expected);
});

test("bureaus switch two of the severities", () => {
  const facts: RegisterFacts = { ...CLEAN, registerState: "ABNORMAL", mobilesElsewhere: ["p.mobile"] };
  const found = checkRegisters(facts, { abnormalSeverity: "BLOCK", mobileElsewhereSeverity: "WARN" });
  expect(lines(found)).toEqual(["F239 BLOCK sponsor.certNo", "F234 WARN p.mobile"]);
});

test.each([
  ["FIRST", { maxServices: 3 }, 3],
  ["FIRST", { maxServices: 1 }, 1],
  ["FIRST", { maxServices: 10 }, 10],
  [null, { maxServices: 5 }, 5],
  [null, null, null],
  ["ADD_SERVICE_EXTERNAL", { maxServices: 1 }, 1],
  ["ADD_SERVICE_INTERNAL", { maxServices: 5 }, 5],
  ["ACCESS", { maxServices: 3 }, 10],
  ["CHANGE_ALL", { maxServices: 3 }, null],
  ["CANCEL_SUBJECT", { maxServices: 3 }, null],
  ["CLAIM", { maxServices: 3 }, null],
] as const)(
  "an order of the type %s may have so many services where the bureau says %j",
  (type, columns, cap) => {
    expect(capOfOrder(type, columns)).toBe(cap);
  },
);

test.each([
  [2, 3, []],
  [3, 3, []],
  [4, 3, ["F502 BLOCK order"]],
  [99, null, []],
] as const)("%d services with a cap of %j", (count, cap, expected) => {
  expect(lines(checkServicesPerOrder(count, cap))).toEqual(expected);
});

const CAP = 7;

test.each([
  [6, 0, null],
  [7, 0, null],
  [8, 0, ["WARN", CAP, "BUREAU"]],
  [5, 5, null],
  [6, 5, ["BLOCK", 5, "PROVIDER"]],
] as const)("%d services in all, provider's limit %d", (total, providerCap, expected) => {
  const [found] = checkTotalServices(
    { cap: CAP, onsiteFrom: 0 },
    { filed: total - 1, added: 1, providerCap },
  );
  expect(found ? [found.severity, found.params?.max, found.params?.rule] : null).toEqual(expected);
});

test("a bureau without a limit warns of nothing, and both limits have words", () => {
  const facts = { filed: 500, added: 1, providerCap: 0 };
  expect(checkTotalServices({ cap: 0, onsiteFrom: 0 }, facts)).toEqual([]);
  expect(Object.keys(TOTAL_RULES)).toEqual(["BUREAU", "ONSITE", "PROVIDER"]);
});

test.each([
  [20, []],
  [21, ["20 ONSITE"]],
  [26, ["25 BUREAU", "20 ONSITE"]],
])(
  "with %d services in all, of a bureau that checks on site from 21 on and may refuse more than 25",
  (total, said) => {
    const facts = { filed: total - 2, added: 2, providerCap: 0 };
    const found = checkTotalServices({ cap: 25, onsiteFrom: 21 }, facts);
    expect(found.map(({ params }) => `${params?.max} ${params?.rule}`)).toEqual(said);
    expect(found.every(({ severity, code }) => severity === "WARN" && code === "F503")).toBe(true);
  },
);

const FREE = { accountHoldsOtherSponsor: false, otherAccount: null, openOrderNo: null };

test.each([
  [{}, []],
  [{ openOrderNo: "BA20261121000042" }, ["F232 BLOCK order"]],
  [{ accountHoldsOtherSponsor: true }, ["E-ACCOUNT-SPONSOR BLOCK order"]],
  [{ otherAccount: "a***@b.cn" }, ["E-ACCOUNT-OTHER BLOCK order"]],
] as const)("account and sponsor %j", (facts, expected) => {
  expect(lines(checkOrderGuards({ ...FREE, ...facts }))).toEqual(expected);
});

const CURRENT = { authenticity: "2", agencyService: "1", informationSecurity: "1", personalData: "3" };

test("every agreement is ticked in its current version (F501)", () => {
  expect(checkAgreements(CURRENT, CURRENT)).toEqual([]);
  expect(lines(checkAgreements({ ...CURRENT, authenticity: "1" }, CURRENT))).toEqual([
    "F501 BLOCK agreements.authenticity",
  ]);
  expect(checkAgreements({}, CURRENT).map(({ path }) => path)).toEqual(
    Object.keys(AGREEMENTS).map((key) => `agreements.${key}`),
  );
});

test("mobiles stay as they were verified (F504), and unverified ones want a code (F308)", () => {
  const answers = {
    sponsor: { sponsorKind: "ENTERPRISE" },
    sponsorPrincipal: { mobile: "13800138000" },
    services: { s1: { servicePrincipal: { mobile: "13700137000" } }, s2: { servicePrincipal: {} } },
  };
  const check = (verified: Record<string, string>) => lines(checkVerifiedMobiles(answers, verified));
  expect(check({})).toEqual([
    "F308 BLOCK sponsorPrincipal.mobileCode",
    "F308 BLOCK services.s1.servicePrincipal.mobileCode",
  ]);
  expect(check({ sponsorPrincipal: "13800138000", "services.s1.servicePrincipal": "13600136000" })).toEqual([
    "F504 BLOCK services.s1.servicePrincipal.mobile",
  ]);
  expect(check({ sponsorPrincipal: "13800138000", "services.s1.servicePrincipal": "13700137000" })).toEqual(
    [],
  );
  expect(checkVerifiedMobiles({ sponsor: answers.sponsor, services: {} }, {})).toEqual([]);
});
