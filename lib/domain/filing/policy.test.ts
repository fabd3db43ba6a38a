import { expect, test } from "vitest";
import {
  type Actor,
  can,
  canEnter,
  EVENT_PERMISSIONS,
  isOrderPermission,
  ORDER_PERMISSIONS,
  type OrderPermission,
  PORTAL_POLICY,
  type PolicyOrder,
  type PolicyRole,
  type PortalPermission,
  permissionsOf,
  statusesFor,
} from "./policy";
import type { FilingStatus } from "./states";
import { TRANSITIONS } from "./tables/transitions";

/** One letter per state. */
const LETTERS: Readonly<Record<string, FilingStatus>> = {
  D: "DRAFT",
  S: "SUBMITTED",
  I: "INITIAL_REVIEW",
  U: "SUPPLEMENT_REQUIRED",
  M: "MAILING_REQUIRED",
  J: "INITIAL_REJECTED",
  P: "PENDING_BUREAU_SUBMIT",
  V: "SMS_VERIFYING",
  F: "SMS_FAILED",
  B: "BUREAU_REVIEW",
  R: "BUREAU_REJECTED",
  A: "APPROVED",
  X: "ABANDONED",
  E: "EXPIRED",
  C: "CANCELLED_BY_ADMIN",
};
const ALL = "DSIUMJPVFBRAXEC";

const order = (status: FilingStatus): PolicyOrder => ({
  id: "o1",
  status,
  ownerId: "owner",
  reviewerId: "holder",
  initialReviewerId: "initial",
  provinceCode: "44",
  sponsorKey: "acme",
});

/** Everybody who could stand in some relation to the order. */
const PERSONAS = {
  owner: { role: "APPLICANT", id: "owner" },
  stranger: { role: "APPLICANT", id: "stranger" },
  holder: { role: "REVIEWER", id: "holder" },
  reviewer: { role: "REVIEWER", id: "reviewer", sponsorKeys: ["other"] },
  colleague: { role: "REVIEWER", id: "holder", sponsorKeys: ["acme"] },
  ownReviewer: { role: "REVIEWER", id: "owner" },
  officer: { role: "BUREAU", id: "officer", provinces: ["11", "44"] },
  nationalOfficer: { role: "BUREAU", id: "officer", provinces: "ALL" },
  farOfficer: { role: "BUREAU", id: "officer", provinces: ["11"] },
  noOfficer: { role: "BUREAU", id: "officer" },
  initialOfficer: { role: "BUREAU", id: "initial", provinces: "ALL" },
  ownOfficer: { role: "BUREAU", id: "owner", provinces: "ALL" },
  staffOfficer: { role: "BUREAU", id: "officer", provinces: "ALL", sponsorKeys: ["acme"] },
  admin: { role: "ADMIN", id: "admin" },
  system: { role: "SYSTEM", id: null },
  verifier: { role: "VERIFIER", id: null, orderIds: ["o1"] },
  otherVerifier: { role: "VERIFIER", id: null, orderIds: ["o2"] },
  contact: { role: "VISITOR", id: null, orderIds: ["o1"] },
  visitor: { role: "VISITOR", id: null },
} as const satisfies Record<string, Actor>;

type Persona = keyof typeof PERSONAS;

const BOTH_REVIEWERS = (states: string) => ({ holder: states, reviewer: states });
const OFFICERS = (states: string) => ({ officer: states, nationalOfficer: states });
const PROVINCE = (states: string) => ({ ...OFFICERS(states), initialOfficer: states });

/** Permission × person → the states in which it is allowed; written by hand, everything else is forbidden. */
const EXPECTED: Readonly<Record<OrderPermission, Partial<Record<Persona, string>>>> = {
  "filing.read": {
    owner: ALL,
    ...BOTH_REVIEWERS("SIUMJPVFBRAC"),
    ...PROVINCE("BRA"),
    admin: ALL,
    system: ALL,
  },
  "filing.track": { owner: ALL, verifier: ALL, contact: ALL, admin: ALL },
  "filing.edit": { owner: "DUJFR" },
  "filing.submit": { owner: "DUJFR" },
  "filing.resubmit": { owner: "F" },
  "filing.withdraw": { owner: "SP" },
  "filing.take-back": { owner: "U" },
  "filing.abandon": { owner: "DUJFRMSP" },
  "filing.revive": { owner: "E" },
  "filing.copy": { owner: "XEC" },
  "filing.expire": { system: "DUJFRM" },
  "filing.transfer": { system: "D" },
  "filing.purge": { system: "XEC" },
  "filing.end": { admin: "DSIUMJPVFBR" },
  "filing.reveal": { owner: ALL, holder: "I", ...OFFICERS("B"), admin: ALL },
  "material.read": { owner: ALL, ...BOTH_REVIEWERS("SIUMJPVFBRAC"), ...PROVINCE("BRA"), admin: ALL },
  "material.upload": { owner: "DUJFR" },
  "mailing.enter": { owner: "M" },
  "mailing.confirm": BOTH_REVIEWERS("M"),
  "review.take": { ...BOTH_REVIEWERS("SI"), system: "S" },
  "review.renew": { holder: "I" },
  "review.release": { holder: "I", system: "I" },
  "review.mark": { holder: "IM", reviewer: "M" },
  "review.pass": { holder: "I", system: "I" },
  "review.supplement": { holder: "IM", reviewer: "M" },
  "review.reject": { holder: "IM", reviewer: "M" },
  "review.mail": { holder: "I" },
  "review.accept": { holder: "I" },
  "review.decide-face": { holder: "I" },
  "remark.answer": { owner: "UJFR" },
  "bureau.read": PROVINCE("BRA"),
  "bureau.approve": OFFICERS("B"),
  "bureau.refuse": OFFICERS("B"),
  "bureau.start": { system: "PV" },
  "sms.start": { system: "P" },
  "sms.fail": { system: "V" },
  "sms.enter": { verifier: "V" },
  "sms.resend": { verifier: "V", system: "V" },
  "audit.read": { admin: ALL },
};

const isPersona = (name: string): name is Persona => name in PERSONAS;
const personas = Object.keys(PERSONAS).filter(isPersona);
const CELLS = ORDER_PERMISSIONS.flatMap((permission) => personas.map((persona) => ({ permission, persona })));

test.each(CELLS)("$permission of $persona in every state", ({ permission, persona }) => {
  const allowed = EXPECTED[permission][persona] ?? "";
  const actual = Object.entries(LETTERS)
    .filter(([, status]) => can(PERSONAS[persona], permission, order(status)))
    .map(([letter]) => letter);
  expect(actual.join("")).toBe([...ALL].filter((letter) => allowed.includes(letter)).join(""));
});

test("the expectation table knows every permission and nothing else", () => {
  expect(Object.keys(EXPECTED).sort()).toEqual([...ORDER_PERMISSIONS].sort());
  expect(isOrderPermission("filing.submit")).toBe(true);
  expect(isOrderPermission("filing.destroy")).toBe(false);
});

test("the object for screens says the same as each single question", () => {
  for (const persona of personas) {
    const may = permissionsOf(PERSONAS[persona], order("INITIAL_REVIEW"));
    for (const permission of ORDER_PERMISSIONS) {
      expect(may[permission]).toBe(can(PERSONAS[persona], permission, order("INITIAL_REVIEW")));
    }
  }
});

test("the states of a permission are told whatever the order's is", () => {
  const states = ["ABANDONED", "EXPIRED", "CANCELLED_BY_ADMIN"];
  expect(statusesFor(PERSONAS.owner, "filing.copy", order("DRAFT"))).toEqual(states);
  expect(statusesFor(PERSONAS.owner, "filing.copy", order("EXPIRED"))).toEqual(states);
  expect(statusesFor(PERSONAS.visitor, "filing.copy", order("EXPIRED"))).toEqual([]);
});

test("an order without province or sponsor is nobody's but the national desk's", () => {
  const bare = { ...order("BUREAU_REVIEW"), provinceCode: null, sponsorKey: null };
  expect(can(PERSONAS.officer, "bureau.approve", bare)).toBe(false);
  expect(can(PERSONAS.nationalOfficer, "bureau.approve", bare)).toBe(true);
  expect(can({ role: "REVIEWER", id: null }, "filing.read", bare)).toBe(false);
});

const ENTRANCES: Readonly<Record<PortalPermission, PolicyRole>> = {
  "filing.create": "APPLICANT",
  "filing.list": "APPLICANT",
  "filing.queue": "APPLICANT",
  "review.list": "REVIEWER",
  "bureau.list": "BUREAU",
  "order.list": "ADMIN",
  "user.edit": "ADMIN",
  "rule.edit": "ADMIN",
  "calendar.edit": "ADMIN",
  "audit.list": "ADMIN",
  "outbox.list": "ADMIN",
  "outbox.replay": "ADMIN",
  "job.list": "ADMIN",
};
const ROLES = ["APPLICANT", "REVIEWER", "BUREAU", "ADMIN", "SYSTEM", "VERIFIER", "VISITOR"] as const;
const isEntrance = (name: string): name is PortalPermission => name in PORTAL_POLICY;

test.each(Object.keys(PORTAL_POLICY).filter(isEntrance))("%s is for one role", (permission) => {
  for (const role of ROLES) expect(canEnter({ role }, permission)).toBe(role === ENTRANCES[permission]);
});

const BEST: Readonly<Record<string, Actor>> = {
  APPLICANT: PERSONAS.owner,
  REVIEWER: PERSONAS.holder,
  BUREAU: PERSONAS.officer,
  ADMIN: PERSONAS.admin,
  SYSTEM: PERSONAS.system,
};

test("whoever the life cycle names for an event has the permission for it in that state", () => {
  for (const { event, from, actors } of TRANSITIONS) {
    const permission = event && EVENT_PERMISSIONS[event];
    for (const status of from ?? []) {
      for (const kind of actors) {
        const actor = BEST[kind];
        const isAllowed =
          permission && actor && isOrderPermission(permission) && can(actor, permission, order(status));
        expect(isAllowed, `${event} in ${status} by ${kind}`).toBe(true);
      }
    }
  }
});
