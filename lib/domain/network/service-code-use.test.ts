import { expect, test } from "vitest";
import { checkServiceCode, checkServiceCodesOnce, type ServiceCodeFacts } from "./service-code-use";

const code = "7K3M9QAZ2BTR6XW4HNDN";
const now = new Date("2026-11-21T04:00:00Z");
const use = { orderNo: "BA20261121000001", account: "company@demo.example", now };
const free: ServiceCodeFacts = {
  state: "FREE",
  reservedBy: null,
  targetAccount: null,
  expiresAt: new Date("2026-11-21T04:00:00.001Z"),
};

test.each([
  ["free", {}, undefined],
  ["reserved by this order", { state: "RESERVED", reservedBy: use.orderNo }, undefined],
  ["reserved by another order", { state: "RESERVED", reservedBy: "BA20261121000002" }, "F603"],
  ["used", { state: "USED" }, "F603"],
  ["expired", { state: "EXPIRED" }, "F603"],
  ["of an instance that ends this moment", { expiresAt: now }, "F603"],
  ["authorised to this account", { targetAccount: use.account }, undefined],
  ["authorised to another account", { targetAccount: "other@demo.example" }, "F603"],
] as const)("a code that is %s gives %o", (_, change, expected) => {
  expect(checkServiceCode(code, { ...free, ...change }, use)?.code).toBe(expected);
});

test("a malformed or unknown code is refused", () => {
  expect(checkServiceCode("7K3M9QAZ2BTR6XW4HNDP", free, use)?.code).toBe("F603");
  expect(checkServiceCode(code, null, use)?.code).toBe("F603");
});

test("one code serves one service of the order", () => {
  const path = (service: string) => `services.${service}.access.serviceCode`;
  const uses = [
    { path: path("s1"), code },
    { path: path("s2"), code: "" },
    { path: path("s3"), code },
    { path: path("s4"), code: "" },
  ];
  expect(checkServiceCodesOnce(uses)).toEqual([{ path: path("s3"), code: "F606", severity: "BLOCK" }]);
});
