import { beforeAll, expect, test } from "vitest";
import { PROVINCE_CODES } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { newId } from "@/lib/server/clock";
import { FORM_VERSION, sealAnswers } from "@/lib/server/filing/draft-repository";
import { backTest } from "@/lib/server/rules/back-test";
import { anActor } from "@/tests/support/builders/account";
import { EXAMPLE_ANSWERS } from "@/tests/support/builders/draft-order";
import { provinceDocument, shippedDocument } from "@/tests/support/builders/rule-documents";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";

const { db } = await testDatabase(20);

prepareFiling(db);

const COUNT = 1_000;

interface Synthetic {
  readonly orderNo: string;
  readonly province: string;
  readonly isIndividual: boolean;
  readonly isLegalRep: boolean;
  readonly services: number;
}

/** Every province with each kind, each person in charge and one or two services, again and again. */
const ORDERS: readonly Synthetic[] = Array.from({ length: COUNT }, (_, n) => ({
  orderNo: `BA20261121${String(n).padStart(6, "0")}`,
  province: PROVINCE_CODES[n % 31] ?? "",
  isIndividual: n % 4 === 0,
  isLegalRep: n % 3 !== 0,
  services: 1 + (n % 2),
}));

const secondOnly = (path: string) => path.startsWith("services.s2.");

/** Answers are sealed once: what differs between the orders is not sealed. */
const SEALED = sealAnswers(EXAMPLE_ANSWERS);

function answersOf({ province, isIndividual, isLegalRep, services }: Synthetic) {
  const kept = Object.entries(SEALED).filter(([path]) => services === 2 || !secondOnly(path));
  return {
    ...Object.fromEntries(kept),
    "sponsor.regionCode": `${province}0100`,
    "sponsor.sponsorKind": isIndividual ? "INDIVIDUAL" : "ENTERPRISE",
    "sponsorPrincipal.isLegalRep": String(isLegalRep),
  };
}

beforeAll(async () => {
  const { id: ownerId } = await anActor(db);
  const rows = ORDERS.map((order) => ({ ...order, id: newId() }));
  const times = { rulesAt: AT, stageEnteredAt: AT, lastSavedAt: AT };
  await db.filingOrder.createMany({
    data: rows.map(({ id, orderNo, province }, n) => ({
      createdAt: new Date(AT.getTime() + n * 1_000),
      ...{ id, orderNo, ownerId, type: "FIRST" as const, provinceCode: province, searchGrams: [] },
      ...{ ruleSetVersion: 1, ...times },
    })),
  });
  await db.filingDraft.createMany({
    data: rows.map((order) => ({
      ...{ id: newId(), orderId: order.id, formVersion: FORM_VERSION, version: 1, fieldVersions: {} },
      ...{ answers: answersOf(order), updatedAt: AT },
    })),
  });
});

const own = (
  effect: RuleDocument["effect"],
  when: RuleDocument["when"],
  province: "13" | null,
): RuleDocument => ({
  ...shippedDocument("own.one-domain"),
  ...{ id: "own.tried", province, effect, when },
  message: { zh: "测试规则", en: "a rule on trial" },
});

const warn = { kind: "finding", severity: "WARN", field: null } as const;

/** The change of each rule, and by a plain predicate which orders it must name. */
const TRIALS: readonly (readonly [string, RuleDocument, (order: Synthetic) => boolean])[] = [
  [
    "Zhejiang asks for a pledge",
    provinceDocument("commitment", "33", { commitment: "HENAN" }),
    ({ province }) => province === "33",
  ],
  [
    "one service per order in Guangdong, where individuals have one anyway",
    provinceDocument("servicesPerOrder", "44", { maxServices: 1 }),
    ({ province, isIndividual, services }) => province === "44" && !isIndividual && services === 2,
  ],
  [
    "the legal representative no longer has to be in charge, where no province says so itself",
    {
      ...shippedDocument("legalRep.33"),
      effect: { kind: "columns", values: { lrRule: "FREE", lrOtherwiseSame: "N", lrSeverity: "BLOCK" } },
    },
    ({ province, isIndividual, isLegalRep }) => province === "33" && !isIndividual && !isLegalRep,
  ],
  [
    "paper forms everywhere but for individuals of three provinces, who have them",
    { ...shippedDocument("verificationForm"), effect: { kind: "columns", values: { form: "P" } } },
    ({ province, isIndividual }) => !(isIndividual && ["36", "44", "65"].includes(province)),
  ],
  [
    "a warning for individuals in Hebei",
    own(warn, { fact: "sponsorKind", eq: "INDIVIDUAL" }, "13"),
    ({ province, isIndividual }) => province === "13" && isIndividual,
  ],
  [
    "a warning everywhere for more than one service of an organisation",
    own(
      warn,
      { all: [{ fact: "services", gte: 2 }, { not: { fact: "sponsorKind", eq: "INDIVIDUAL" } }] },
      null,
    ),
    ({ services, isIndividual }) => services >= 2 && !isIndividual,
  ],
  [
    "a paper for persons in charge who are not the legal representative, in Hebei",
    own(
      { kind: "material", material: "OTHER_SUBJECT", isRequired: true },
      { fact: "principalIsLegalRep", eq: false },
      "13",
    ),
    ({ province, isLegalRep }) => province === "13" && !isLegalRep,
  ],
  ["what only tells something", own({ kind: "text", field: null }, { all: [] }, null), () => false],
  ["what is there already", shippedDocument("age.32"), () => false],
];

async function tried(...[client, trial, options]: Parameters<typeof backTest>) {
  const result = await backTest(client, trial, options);
  if (!result) throw new Error("a default that ends");
  return result;
}

/** Where nearly every order is affected each is judged in full: a part of them shows it. */
const NEWEST = 150;

test.each(TRIALS)("%s", async (_, change, isAffected) => {
  const limit = change.province === null ? NEWEST : COUNT;
  const { tested, affected } = await tried(db, { id: change.id, change }, { limit, at: AT });
  expect(tested).toBe(limit);
  const named = affected.map(({ orderNo }) => orderNo).sort();
  expect(named).toEqual(
    ORDERS.slice(-limit)
      .filter(isAffected)
      .map(({ orderNo }) => orderNo),
  );
});

test("only the newest orders are tried, and a document can be tried as ended", async () => {
  const trial = { id: "servicesPerOrder.42", change: null };
  const { tested, affected } = await tried(db, trial, { limit: COUNT, at: AT });
  expect(tested).toBe(COUNT);
  expect(affected.map(({ orderNo }) => orderNo).sort()).toEqual(
    ORDERS.filter(
      ({ province, services, isIndividual }) => province === "42" && services === 2 && !isIndividual,
    ).map(({ orderNo }) => orderNo),
  );
  expect(affected[0]?.findings).toMatchObject({ gone: [{ code: "F502", params: { max: 1 } }], added: [] });
  expect((await tried(db, trial, { limit: 0, at: AT })).tested).toBe(0);
});

test("what every order needs cannot be tried as ended or narrowed", async () => {
  const national = shippedDocument("age");
  const narrowed: RuleDocument = { ...national, when: { fact: "sponsorKind", eq: "INDIVIDUAL" } };
  for (const change of [null, narrowed]) {
    expect(await backTest(db, { id: "age", change }, { limit: 10, at: AT })).toBeNull();
  }
});
