import { expect, test } from "vitest";
import { shippedRule as rule, SHIPPED_RULES } from "@/tests/support/shipped-rules";
import { createRuleBook } from "../rules/rule-book";
import { requireRule, ruleOf } from "./bureau-rule";
import { PROVINCE_CODES, regionCodeOf } from "./provinces";
import {
  checkOutOfProvince,
  checkPhoneLocality,
  checkSuperior,
  isOutOfProvince,
  SUPERIOR_RULES,
} from "./rule-checks";

test("the rule of a division is that of its province", () => {
  expect(ruleOf(SHIPPED_RULES, "440305")?.code).toBe("44");
  expect(ruleOf(SHIPPED_RULES, "810000")).toBeNull();
  expect(() => requireRule(SHIPPED_RULES, "810000")).toThrow(RangeError);
  expect(() => ruleOf(createRuleBook([]), "440305")).toThrow(RangeError);
});

test("out of province means another province, not another city", () => {
  expect(isOutOfProvince("440305", "440106")).toBe(false);
  expect(isOutOfProvince("440305", "110101")).toBe(true);
  expect(isOutOfProvince("440305", "810000")).toBe(true);
});

const REFUSING = ["14", "23", "41", "50", "54", "62", "63", "64", "65"];
const REFUSING_WITH_DOUBT = ["36", "45", "61"];
const PERMIT = ["22", "31", "32", "34", "35", "37", "42", "44", "51", "52"];
const PERMIT_WITH_DOUBT = ["15", "33"];

test.each(PROVINCE_CODES)("an individual with a foreign card without permit meets the rule of %s", (code) => {
  const foreign = code === "11" ? "120000" : "110000";
  const facts = { regionCode: regionCodeOf(code), certRegionCode: foreign, hasResidencePermit: false };
  const found = checkOutOfProvince(rule(code), facts);
  if (REFUSING.includes(code)) expect(found).toEqual({ code: "F212", severity: "BLOCK" });
  else if (REFUSING_WITH_DOUBT.includes(code)) expect(found).toEqual({ code: "F212", severity: "WARN" });
  else if (PERMIT.includes(code)) expect(found).toEqual({ code: "F213", severity: "BLOCK" });
  else if (PERMIT_WITH_DOUBT.includes(code)) expect(found).toEqual({ code: "F213", severity: "WARN" });
  else expect(found).toBeNull();
});

test("a permit helps where one is asked for and nowhere else; the own province asks nothing", () => {
  const facts = { certRegionCode: "110000", hasResidencePermit: true };
  expect(checkOutOfProvince(rule("44"), { regionCode: "440305", ...facts })).toBeNull();
  expect(checkOutOfProvince(rule("14"), { regionCode: "140100", ...facts })?.code).toBe("F212");
  const own = { regionCode: "140100", certRegionCode: "140200", hasResidencePermit: false };
  expect(checkOutOfProvince(rule("14"), own)).toBeNull();
  const inGuangdong = { regionCode: "440305", certRegionCode: "440106", hasResidencePermit: false };
  expect(checkOutOfProvince(rule("44"), inGuangdong)).toBeNull();
});

test("a row that asks nothing of individuals from elsewhere never refuses them", () => {
  const facts = { regionCode: "140100", certRegionCode: "110000", hasResidencePermit: false };
  expect(checkOutOfProvince({ oop: "NO", oopSeverity: "NA" }, facts)).toBeNull();
});

const body = {
  superior: "某某集团",
  sponsorKind: "ENTERPRISE",
  sponsorName: "某某公司",
  legalRepName: "张伟",
} as const;

test.each(PROVINCE_CODES)("the superior body in %s", (code) => {
  const found = checkSuperior(rule(code), body);
  expect(found).toEqual(
    code === "64" ? { code: "F214", severity: "WARN", params: { rule: "LEGAL_REP" } } : null,
  );
});

test("Ningxia wants the legal representative, of every organisation but not of individuals", () => {
  expect(checkSuperior(rule("64"), { ...body, superior: "张伟" })).toBeNull();
  expect(checkSuperior(rule("64"), { ...body, sponsorKind: "SOCIAL_ORG" })?.params).toEqual({
    rule: "LEGAL_REP",
  });
  expect(checkSuperior(rule("64"), { ...body, sponsorKind: "INDIVIDUAL" })).toBeNull();
});

test.each([
  ["", "TRUE_SUPERIOR"],
  ["某某公司", "TRUE_SUPERIOR"],
  ["张伟", "TRUE_SUPERIOR"],
  ["自治区民政厅", null],
])("in Guangxi “%s” as superior of a social organisation gives %s", (superior, expected) => {
  const found = checkSuperior(rule("45"), { ...body, superior, sponsorKind: "SOCIAL_ORG" });
  expect(found?.params?.rule ?? null).toBe(expected);
  expect(checkSuperior(rule("45"), { ...body, superior, sponsorKind: "ENTERPRISE" })).toBeNull();
});

test("the words for both superior rules exist in both languages", () => {
  for (const texts of Object.values(SUPERIOR_RULES)) {
    expect(texts.zh).toMatch(/^[^a-z]+$/);
    expect(texts.en).toMatch(/^[ -~]+$/);
  }
});

test.each(PROVINCE_CODES)("a mobile of another province in %s", (code) => {
  const mobileProvince = code === "11" ? "12" : "11";
  const facts = { regionCode: regionCodeOf(code), mobileProvince } as const;
  const asked = ["12", "21", "32", "43", "45", "61", "62"].includes(code);
  const organisation = checkPhoneLocality(rule(code), facts);
  const individual = checkPhoneLocality(rule(code, { sponsorKind: "INDIVIDUAL" }), facts);
  expect(organisation).toEqual(asked ? { code: "F313", severity: "WARN" } : null);
  expect(individual).toEqual(asked || code === "42" ? { code: "F313", severity: "WARN" } : null);
});

test("a local mobile, or one whose province is unknown, is never remarked", () => {
  const facts = { regionCode: "430100" } as const;
  expect(checkPhoneLocality(rule("43"), { ...facts, mobileProvince: "43" })).toBeNull();
  expect(checkPhoneLocality(rule("43"), { ...facts, mobileProvince: null })).toBeNull();
});
