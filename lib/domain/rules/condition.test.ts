import { expect, test } from "vitest";
import { ALWAYS, type Condition, factsIn, judge } from "./condition";

const INDIVIDUAL: Condition = { fact: "sponsorKind", eq: "INDIVIDUAL" };
const MANY: Condition = { fact: "services", gte: 3 };

test.each<[Condition, Parameters<typeof judge>[1], boolean | null]>([
  [ALWAYS, {}, true],
  [{ any: [] as never }, {}, false],
  [INDIVIDUAL, { sponsorKind: "INDIVIDUAL" }, true],
  [INDIVIDUAL, { sponsorKind: "ENTERPRISE" }, false],
  [INDIVIDUAL, {}, null],
  [{ fact: "serviceType", in: ["APP"] }, { serviceType: ["WEBSITE", "APP"] }, true],
  [{ fact: "serviceType", in: ["APP"] }, { serviceType: ["WEBSITE"] }, false],
  [MANY, { services: 2 }, false],
  [MANY, { services: 3 }, true],
  [{ fact: "services", lt: 3 }, { services: 3 }, false],
  [{ fact: "services", lt: 3 }, { services: 2 }, true],
  [{ fact: "outOfProvince", eq: true }, { outOfProvince: false }, false],
  [{ fact: "certType", exists: true }, {}, false],
  [{ fact: "certType", exists: false }, {}, true],
  [{ not: INDIVIDUAL }, { sponsorKind: "ENTERPRISE" }, true],
  [{ not: INDIVIDUAL }, {}, null],
  [{ all: [INDIVIDUAL, MANY] }, { sponsorKind: "INDIVIDUAL", services: 3 }, true],
  // What is known to be false decides, whatever is not known.
  [{ all: [INDIVIDUAL, MANY] }, { services: 1 }, false],
  [{ all: [INDIVIDUAL, MANY] }, { services: 3 }, null],
  [{ any: [INDIVIDUAL, MANY] }, { services: 3 }, true],
  [{ any: [INDIVIDUAL, MANY] }, { services: 1 }, null],
  [{ any: [INDIVIDUAL, MANY] }, { services: 1, sponsorKind: "ENTERPRISE" }, false],
])("%j of %j is %s", (condition, facts, verdict) => {
  expect(judge(condition, facts)).toBe(verdict);
});

test("the facts of a condition are named at any depth", () => {
  expect(factsIn({ all: [{ not: INDIVIDUAL }, { any: [MANY, ALWAYS] }] })).toEqual([
    "sponsorKind",
    "services",
  ]);
});
