import { expect, test } from "vitest";
import { itemKeys } from "./answers";
import { withFirstItems } from "./first-items";
import { mergePatch } from "./merge";

const stored = { answers: {}, fieldVersions: {}, version: 4 };
const save = (patch: Record<string, string>, before = stored) => withFirstItems(mergePatch(before, patch, 4));

test("an App begins with one empty platform, a website with none", () => {
  expect(save({ "services.s1.serviceType": "APP" })).toMatchObject({
    answers: { "services.s1.serviceType": "APP", "services.s1.platforms.p1.platform": "" },
    changed: ["services.s1.serviceType", "services.s1.platforms.p1.platform"],
    fieldVersions: { "services.s1.platforms.p1.platform": 5 },
  });
  expect(save({ "services.s1.serviceType": "WEBSITE" }).changed).toEqual(["services.s1.serviceType"]);
});

test("the use of SDKs begins their list, and an item that is there is left alone", () => {
  expect(save({ "services.s2.usesSdk": "true" }).answers).toHaveProperty(["services.s2.sdks.k1.sdkName"], "");
  expect(save({ "services.s2.usesSdk": "false" }).changed).toEqual(["services.s2.usesSdk"]);
  const typed = { ...stored, answers: { "services.s2.sdks.k3.sdkName": "a" } };
  expect(save({ "services.s2.usesSdk": "true" }, typed).changed).toEqual(["services.s2.usesSdk"]);
});

test("a key that was used before is not given again", () => {
  const removed = { ...stored, fieldVersions: { "services.s1.platforms.p2.platform": 3 } };
  expect(save({ "services.s1.serviceType": "APP" }, removed).answers).toHaveProperty([
    "services.s1.platforms.p3.platform",
  ]);
});

test("an item that was begun is seen by whoever lists the items afterwards", () => {
  const { answers } = save({ "services.s1.serviceType": "APP" });
  expect(itemKeys(answers, "services.s1.platforms")).toEqual(["p1"]);
});
