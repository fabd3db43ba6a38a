import { expect, test } from "vitest";
import { rule } from "@/tests/support/builders/material-facts";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { PROVINCE_CODES } from "../bureau/provinces";
import { DEFAULT_DEADLINES } from "../calendar/deadline-settings";
import { CALENDAR_2024_2026 } from "../calendar/tables/calendar-2024-2026";
import { indexCalendar } from "../calendar/working-days";
import { determineType } from "../filing/determine-type";
import { STEPS_BY_TYPE } from "../filing/tables/steps-by-type";
import { listOfferedSponsorKinds } from "../identity/sponsor-kind";
import { listPreApprovals } from "../naming/pre-approval";
import type { RuleDocument } from "../rules/rule-document";
import { RULE_DOCUMENTS } from "../rules/tables/rule-documents";
import type { PreCheckAnswers } from "./answers";
import { preCheckType } from "./outcomes";
import { expectedDays, preCheck } from "./pre-check";
import {
  CARD_ANSWERS,
  HOLDER_ANSWERS,
  PERSON_ANSWERS,
  SERVICE_RECORD_ANSWERS,
  SERVICES_ANSWERS,
  SPONSOR_ANSWERS,
} from "./tables/answers";
import { findWayOut } from "./tables/ways-out";

const AT = "2026-11-21T02:00:00.000Z";

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table).filter((key): key is Key => key in table);
}

const PERSONS: readonly Partial<PreCheckAnswers>[] = [
  ...keysOf(PERSON_ANSWERS).map((person) => ({ kind: "ENTERPRISE" as const, person, card: null })),
  ...keysOf(CARD_ANSWERS).map((card) => ({ kind: "INDIVIDUAL" as const, person: null, card })),
];
const HOLDERS = keysOf(HOLDER_ANSWERS);
const APPROVALS = listPreApprovals();

/** Every combination of what the type depends on; holders and approvals take turns. */
function* everyAnswers(province: PreCheckAnswers["province"]): Generator<PreCheckAnswers> {
  let turn = 0;
  for (const persons of PERSONS)
    for (const services of keysOf(SERVICES_ANSWERS))
      for (const sponsor of keysOf(SPONSOR_ANSWERS))
        for (const service of keysOf(SERVICE_RECORD_ANSWERS)) {
          turn += 1;
          const holder = HOLDERS[turn % HOLDERS.length] ?? "SPONSOR";
          const approvals = [APPROVALS[turn % APPROVALS.length] ?? "NONE"];
          yield preCheckAnswers({ province, ...persons, services, sponsor, service, holder, approvals });
        }
}

/** The type by the table itself, asked with the facts the answers stand for. */
function expected({ sponsor, service, services }: PreCheckAnswers, shellDirectAdd: "YES" | "NO") {
  const fact = <A extends string>(answer: A) => ({ answer, source: "VISITOR" as const, at: AT });
  const records = {
    NO: ["NO", "NO"],
    HERE: ["THIS_ACCOUNT", "YES"],
    ELSEWHERE: ["NO", "YES"],
    SHELL: ["NO", "SHELL"],
    UNKNOWN: ["NO", "UNKNOWN"],
  } as const;
  const [platform, miit] = records[sponsor];
  const keys = services === "BOTH" ? ["s1", "s2"] : ["s1"];
  return determineType({
    platform: fact(platform),
    miit: fact(miit),
    account: fact("NO"),
    shellDirectAdd: fact(shellDirectAdd),
    services: Object.fromEntries(keys.map((key) => [key, fact(service)])),
  });
}

test.each(PROVINCE_CODES)(
  "in province %s every combination of answers has the outcome of the type table",
  (code) => {
    const bureau = rule(code);
    for (const answers of everyAnswers(code)) {
      const { outcomes, plan, traps } = preCheck(answers, bureau, AT);
      const table = expected(answers, bureau.shellDirectAdd === "Y" ? "YES" : "NO");
      const [only] = outcomes;
      if (table.ok) {
        expect(outcomes).toHaveLength(1);
        expect(only).toMatchObject({ type: table.value.type, code: null, row: table.value.row });
      } else if (table.error.code === "E-TYPE-REGISTRY") {
        // Contradictory: the form refuses it before anybody comes here.
        expect(outcomes).toEqual([]);
      } else if (table.error.code !== "E-TYPE-UNKNOWN") {
        expect(outcomes).toHaveLength(1);
        expect(only).toMatchObject({ type: null, code: table.error.code, row: table.error.row });
      }
      for (const { code: refusal } of outcomes) if (refusal) expect(findWayOut(refusal)).not.toBeNull();
      expect(plan === null).toBe(outcomes.every(({ type }) => type === null));
      if (plan) {
        expect(plan.materials.needed.length).toBeGreaterThan(0);
        expect(plan.steps.map(({ step, use }) => [step, use])).toEqual(
          Object.entries(STEPS_BY_TYPE[plan.type]).filter(([, use]) => use !== "NONE"),
        );
        expect(plan.time.latestWorkingDays).toBe(bureau.slaWorkingDays);
      }
      expect(new Set(traps.map((trap) => trap.code)).size).toBe(traps.length);
    }
  },
);

test("every kind of sponsor has a result in every province", () => {
  for (const province of PROVINCE_CODES)
    for (const kind of listOfferedSponsorKinds()) {
      const answers =
        kind === "INDIVIDUAL" ? ofIndividual(province, "HERE") : preCheckAnswers({ province, kind });
      expect(preCheck(answers, rule(province), AT).plan?.type).toBe("FIRST");
    }
});

test("the type of definite answers is the one of the table, row and all", () => {
  const type = (change: Partial<PreCheckAnswers>) => {
    const decided = preCheckType(preCheckAnswers(change), rule("33"), AT);
    return decided.ok ? decided.value.type : decided.error.code;
  };
  expect(type({})).toBe("FIRST");
  expect(type({ sponsor: "HERE" })).toBe("ADD_SERVICE_INTERNAL");
  expect(type({ sponsor: "ELSEWHERE" })).toBe("ADD_SERVICE_EXTERNAL");
  expect(type({ sponsor: "ELSEWHERE", service: "SAME_ELSEWHERE" })).toBe("ACCESS");
  expect(type({ sponsor: "ELSEWHERE", service: "SAME_HERE" })).toBe("E-TYPE-CLAIM");
  expect(type({ sponsor: "HERE", service: "SAME_HERE" })).toBe("E-TYPE-ALREADY-HERE");
  expect(type({ sponsor: "UNKNOWN" })).toBe("E-TYPE-UNKNOWN");
});

test("whoever does not know is told every outcome that is left, types first, and prepares for the one that asks for most", () => {
  const { outcomes, plan } = preCheck(preCheckAnswers({ sponsor: "UNKNOWN" }), rule("13"), AT);
  expect(outcomes.map(({ type, code }) => type ?? code)).toEqual([
    "FIRST",
    "ADD_SERVICE_INTERNAL",
    "ADD_SERVICE_EXTERNAL",
    "E-TYPE-SHELL",
  ]);
  expect(plan?.type).toBe("FIRST");
  const known = preCheck(preCheckAnswers({ sponsor: "UNKNOWN", service: "SAME_ELSEWHERE" }), rule("33"), AT);
  expect(known.outcomes.map(({ type }) => type)).toEqual(["ACCESS"]);
});

test("a shell subject is refused or adds directly, as the province has it", () => {
  const shell = (province: "13" | "11") =>
    preCheck(preCheckAnswers({ province, sponsor: "SHELL" }), rule(province), AT).outcomes[0];
  expect(shell("13")).toMatchObject({ type: null, code: "E-TYPE-SHELL", row: 10 });
  expect(shell("11")).toMatchObject({ type: "ADD_SERVICE_EXTERNAL", row: 10 });
});

const NOT_ONLINE: RuleDocument = {
  ...shippedDocument("own.cancel-by-mail.32"),
  ...{ id: "own.no-access", when: { fact: "filingType", eq: "ACCESS" } },
  message: { zh: "不能在线办理接入备案，请到管局办理", en: "Access is not filed online: go to the bureau" },
};

test("a type that the bureau does not take online is refused in its words, here as in the basic check", () => {
  const access = preCheckAnswers({ province: "32", sponsor: "ELSEWHERE", service: "SAME_ELSEWHERE" });
  const check = (answers: PreCheckAnswers, documents: readonly RuleDocument[]) =>
    preCheck(answers, rule("32"), AT, { documents, settings: DEFAULT_DEADLINES });
  expect(check(access, RULE_DOCUMENTS)).toMatchObject({
    outcomes: [{ type: "ACCESS" }],
    plan: { type: "ACCESS" },
  });
  expect(check(access, [NOT_ONLINE])).toMatchObject({
    outcomes: [{ type: null, code: "E-BUREAU-RULE", row: 3, params: { ruleZh: NOT_ONLINE.message?.zh } }],
    plan: null,
  });
  const open = preCheckAnswers({ province: "32", sponsor: "ELSEWHERE", service: "UNKNOWN" });
  const [first, ...more] = check(open, [NOT_ONLINE]).outcomes;
  expect(first?.type).toBe("ADD_SERVICE_EXTERNAL");
  expect(more).toContainEqual(expect.objectContaining({ type: null, code: "E-BUREAU-RULE" }));
  // Of other provinces it is not said.
  const elsewhere = check({ ...access, province: "33" }, [NOT_ONLINE]);
  expect(elsewhere).toMatchObject({ outcomes: [{ type: "ACCESS" }], own: [] });
});

test("in Jiangsu the pre-check says what cannot be changed or cancelled online later", () => {
  const later = ["own.change-as-whole.32", "own.cancel-by-mail.32"];
  const own = (province: "32" | "33") =>
    preCheck(preCheckAnswers({ province }), rule(province), AT, {
      ...{ documents: RULE_DOCUMENTS, settings: DEFAULT_DEADLINES },
    }).own.map(({ id }) => id);
  expect(own("32")).toEqual(expect.arrayContaining(later));
  expect(own("33").filter((id) => later.includes(id))).toEqual([]);
});

test("the time is the provider's and the bureau's own, in working days of the calendar", () => {
  const slow = { ...rule("33"), typicalWorkingDays: 7, slaWorkingDays: 9 };
  const time = preCheck(preCheckAnswers(), slow, AT).plan?.time;
  expect(time).toEqual({
    initialReviewWorkingDays: 2,
    smsHours: 24,
    typicalWorkingDays: 7,
    latestWorkingDays: 9,
  });
  if (!time) return;
  const calendar = indexCalendar(CALENDAR_2024_2026);
  // Friday 2026-09-18, before 18:00: mid-autumn and National Day lie between.
  expect(expectedDays(time, new Date("2026-09-18T02:00:00Z"), calendar)).toMatchObject({
    isProvisional: false,
  });
  expect(expectedDays(time, new Date("2026-12-21T02:00:00Z"), calendar).isProvisional).toBe(true);
  const plain = expectedDays(time, new Date("2026-11-02T02:00:00Z"), calendar);
  expect(plain).toEqual({ typical: "2026-11-13", latest: "2026-11-17", isProvisional: false });
});
