import { expect, test } from "vitest";
import {
  checkMigrationTarget,
  checkMovedServices,
  checkNoOpenOrders,
  checkTransferTarget,
} from "./move-form";

const free = { exists: true, isOwn: false, holdsSponsor: false, province: null };
const filed = { exists: true, isOwn: false, holdsSponsor: true, province: "44" };
const site = { serviceNumber: "粤ICP备2026000001号-1", serviceType: "WEBSITE", province: "44" };
const app = { serviceNumber: "粤ICP备2026000001号-2A", serviceType: "APP", province: "44" };

test.each([
  ["an account without sponsor", free, true],
  ["an account that does not exist", { ...free, exists: false }, false],
  ["the own account", { ...free, isOwn: true }, false],
  ["an account with a sponsor", filed, false],
])("a transfer to %s", (_, target, passes) => {
  expect(checkTransferTarget(target)?.code ?? null).toBe(passes ? null : "F705");
});

test.each([
  ["an account with a sponsor in the province", filed, true],
  ["an account that does not exist", { ...filed, exists: false }, false],
  ["the own account", { ...filed, isOwn: true }, false],
  ["an account without sponsor", free, false],
  ["a sponsor of another province", { ...filed, province: "11" }, false],
])("a migration to %s", (_, target, passes) => {
  expect(checkMigrationTarget(target, [site])?.code ?? null).toBe(passes ? null : "F705");
});

test.each([
  ["a website", [site.serviceNumber], true],
  ["an App", [app.serviceNumber], false],
  ["a website and an App", [site.serviceNumber, app.serviceNumber], false],
  ["an unknown number", ["粤ICP备2026000009号-1"], false],
])("moving %s", (_, chosen, passes) => {
  expect(checkMovedServices(chosen, [site, app])?.code ?? null).toBe(passes ? null : "F705");
});

test.each([
  [false, false, null],
  [true, false, "F706"],
  [false, true, "F706"],
  [true, true, "F706"],
])("open orders here %s and there %s", (own, target, code) => {
  expect(checkNoOpenOrders({ own, target })?.code ?? null).toBe(code);
});
