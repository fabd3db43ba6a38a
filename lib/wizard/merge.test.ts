import { expect, test } from "vitest";
import { changesSince, mergePatch, nextItemKey } from "./merge";

const stored = {
  answers: { "sponsor.sponsorName": "星河软件有限公司", "sponsor.certNo": "1" },
  fieldVersions: { "sponsor.sponsorName": 3, "sponsor.certNo": 5 },
  version: 5,
};

test("two tabs that change different fields both keep their change", () => {
  const merged = mergePatch(stored, { "sponsor.sponsorName": "新名称" }, 3);
  expect(merged.conflicts).toEqual([]);
  expect(merged.version).toBe(6);
  expect(merged.changed).toEqual(["sponsor.sponsorName"]);
  expect(merged.answers).toEqual({ "sponsor.sponsorName": "新名称", "sponsor.certNo": "1" });
  expect(merged.fieldVersions).toEqual({ "sponsor.sponsorName": 6, "sponsor.certNo": 5 });
});

test("the same field changed meanwhile is left as stored and reported with both values", () => {
  const merged = mergePatch(stored, { "sponsor.certNo": "2", "sponsor.sponsorName": "新名称" }, 4);
  expect(merged.conflicts).toEqual([{ path: "sponsor.certNo", mine: "2", theirs: "1" }]);
  expect(merged.answers).toEqual({ "sponsor.sponsorName": "新名称", "sponsor.certNo": "1" });
});

test("the same value typed twice is no conflict and no save", () => {
  const merged = mergePatch(stored, { "sponsor.certNo": "1" }, 0);
  expect(merged.conflicts).toEqual([]);
  expect(merged.version).toBe(5);
});

test("an answer of the very save the sender saw may be changed", () => {
  expect(mergePatch(stored, { "sponsor.certNo": "2" }, 5).conflicts).toEqual([]);
});

test("a tab learns with its answer what others changed", () => {
  const mine = { "sponsor.sponsorName": "新名称" };
  expect(changesSince(stored, 3, mine)).toEqual({ "sponsor.certNo": "1" });
  expect(changesSince(stored, 5, mine)).toEqual({});
  const removed = mergePatch(stored, { "sponsor.certNo": null }, 5);
  expect(changesSince(removed, 5, {})).toEqual({ "sponsor.certNo": null });
});

test("removing an answer keeps its version, so that its key is never given again", () => {
  const first = mergePatch(stored, { "services.s1.domain": "a.cn", "services.s2.domain": "b.cn" }, 5);
  const second = mergePatch(first, { "services.s2.domain": null }, 6);
  expect(second.answers["services.s2.domain"]).toBeUndefined();
  expect(nextItemKey(second, "services", "s")).toBe("s3");
  const nothing = { answers: {}, fieldVersions: {} };
  expect(nextItemKey(nothing, "services", "s")).toBe("s1");
  const fieldVersions = { "services.s9.platforms.p12.platform": 1 };
  expect(nextItemKey({ answers: {}, fieldVersions }, "services.s9.platforms", "p")).toBe("p13");
});

test("an item that a draft began with keeps its key, though it was never saved", () => {
  const begun = { answers: { "services.s1.serviceType": "" }, fieldVersions: {} };
  expect(nextItemKey(begun, "services", "s")).toBe("s2");
});
