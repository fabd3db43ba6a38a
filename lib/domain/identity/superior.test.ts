import { expect, test } from "vitest";
import { checkSuperiorName, defaultSuperior } from "./superior";

const names = { sponsorName: "某某有限公司", legalRepName: "张三" };

test.each([
  ["ENTERPRISE", "FREE", "某某有限公司"],
  ["ENTERPRISE", "LEGAL_REP", "张三"],
  ["ENTERPRISE", "TRUE_SUPERIOR", "某某有限公司"],
  ["SOCIAL_ORG", "FREE", "张三"],
  ["SOCIAL_ORG", "LEGAL_REP", "张三"],
  ["SOCIAL_ORG", "TRUE_SUPERIOR", ""],
  ["INDIVIDUAL", "LEGAL_REP", ""],
] as const)("for %s where the bureau says %s the superior body starts as %j", (kind, rule, expected) => {
  expect(defaultSuperior({ ...names, kind, rule })).toBe(expected);
});

test.each([
  ["", { code: "F208", severity: "BLOCK" }],
  ["某", { code: "F208", severity: "BLOCK" }],
  ["张三", null],
  ["某".repeat(256), null],
  ["某".repeat(257), { code: "F003", severity: "BLOCK", params: { min: 2, max: 256, n: 257 } }],
])("the superior body %j gives %j", (superior, found) => {
  expect(checkSuperiorName(superior)).toEqual(found);
});
