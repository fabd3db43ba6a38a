import { expect, test } from "vitest";
import { checkSponsorKind, isOrganisation, isSponsorKind, listOfferedSponsorKinds } from "./sponsor-kind";
import { SPONSOR_KINDS } from "./tables/sponsor-kinds";

test.each([
  ["DEFENCE", 1, "国防机构"],
  ["GOVERNMENT", 2, "政府机关"],
  ["PUBLIC_INSTITUTION", 3, "事业单位"],
  ["ENTERPRISE", 4, "企业"],
  ["INDIVIDUAL", 5, "个人"],
  ["SOCIAL_ORG", 6, "社会团体"],
  ["PRIVATE_NON_ENTERPRISE", 9, "民办非企业单位"],
  ["FOUNDATION", 10, "基金会"],
  ["LAW_FIRM", 11, "律师执业机构"],
  ["FOREIGN_CULTURE_CENTRE", 12, "外国在华文化中心"],
  ["MASS_ORG", 13, "群众性团体组织"],
  ["FORENSIC", 14, "司法鉴定机构"],
  ["RELIGIOUS", 15, "宗教团体"],
  ["OVERSEAS_BODY", 16, "境外机构"],
  ["MEDICAL", 17, "医疗机构"],
  ["NOTARY", 18, "公证机构"],
  ["COLLECTIVE_ECONOMY", 19, "集体经济"],
  ["ARBITRATION", 20, "仲裁机构"],
] as const)("%s has MIIT code %i and is called %s", (kind, miitCode, zh) => {
  expect(SPONSOR_KINDS[kind]).toMatchObject({ miitCode, zh });
  expect(SPONSOR_KINDS[kind].en).not.toBe("");
  expect(isOrganisation(kind)).toBe(kind !== "INDIVIDUAL");
});

test("there are eighteen kinds", () => {
  expect(Object.keys(SPONSOR_KINDS)).toHaveLength(18);
});

test("defence bodies are hidden unless the provider shows them", () => {
  expect(listOfferedSponsorKinds()).toHaveLength(17);
  expect(listOfferedSponsorKinds()).not.toContain("DEFENCE");
  expect(listOfferedSponsorKinds(["DEFENCE"])).toHaveLength(18);
});

test.each([
  ["ENTERPRISE", null],
  ["DEFENCE", { code: "F103", severity: "BLOCK" }],
  ["", { code: "F103", severity: "BLOCK" }],
  ["toString", { code: "F103", severity: "BLOCK" }],
])("the kind %j gives %j where the defaults hold", (kind, found) => {
  expect(checkSponsorKind(kind, listOfferedSponsorKinds())).toEqual(found);
});

test("keys of the prototype are no kinds", () => {
  expect(isSponsorKind("constructor")).toBe(false);
});
