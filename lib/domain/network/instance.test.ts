import { expect, test } from "vitest";
import { checkInstance, type InstanceFacts, isProductAllowed, unmetConditions } from "./instance";

const now = new Date("2026-11-21T04:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const sound: InstanceFacts = {
  isMainland: true,
  isPrepaid: true,
  paidMonths: 12,
  expiresAt: inDays(200),
  hasPublicIpv4: true,
  isProductAllowed: true,
  quota: 5,
  taken: 0,
};

test.each([
  [{}, []],
  [{ isMainland: false }, ["F601"]],
  [{ isPrepaid: false }, ["F601"]],
  [{ paidMonths: 2 }, ["F601"]],
  [{ paidMonths: 3 }, []],
  [{ hasPublicIpv4: false }, ["F601"]],
  [{ isProductAllowed: false }, ["F601"]],
  [{ expiresAt: now }, ["F601"]],
  [{ expiresAt: inDays(29.999) }, ["F605"]],
  [{ expiresAt: inDays(30) }, []],
  [{ taken: 4 }, []],
  [{ taken: 5 }, ["F602"]],
  [{ taken: 6, expiresAt: inDays(1) }, ["F602", "F605"]],
] as const)("%o gives %o", (change, codes) => {
  expect(checkInstance({ ...sound, ...change }, now).map(({ code }) => code)).toEqual(codes);
});

test("an instance that is not there is refused, a short rest only warns", () => {
  expect(checkInstance(null, now)).toEqual([{ code: "F601", severity: "BLOCK" }]);
  expect(checkInstance({ ...sound, expiresAt: inDays(1) }, now)).toEqual([
    { code: "F605", severity: "WARN" },
  ]);
});

test.each([
  [{}, []],
  [{ isMainland: false }, ["MAINLAND"]],
  [{ isProductAllowed: false }, ["PRODUCT"]],
  [{ isPrepaid: false }, ["PREPAID"]],
  [{ paidMonths: 2 }, ["TERM"]],
  [{ paidMonths: 3 }, []],
  [{ expiresAt: now }, ["NOT_EXPIRED"]],
  [{ expiresAt: new Date(now.getTime() + 1) }, ["LASTING"]],
  [{ expiresAt: inDays(30) }, []],
  [{ hasPublicIpv4: false }, ["PUBLIC_IP"]],
  [{ taken: 4 }, []],
  [{ taken: 5 }, ["QUOTA"]],
  [{ paidMonths: 1, taken: 5, expiresAt: inDays(29) }, ["TERM", "QUOTA", "LASTING"]],
] as const)("%o is told exactly: %o", (change, unmet) => {
  expect(unmetConditions({ ...sound, ...change }, now)).toEqual(unmet);
});

test("filings stand on servers and hosts, not on a load balancer or what nobody knows", () => {
  expect(["ECS", "SITE_BUILDER", "LOAD_BALANCER", "OTHER", "constructor", ""].map(isProductAllowed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
