import { expect, test } from "vitest";
import { isMaterialCode, MATERIAL_CODES, materialTarget, maxFilesOf, sidesOf } from "./catalogue";
import { BECAUSE } from "./tables/because";
import { CONDITIONS } from "./tables/conditions";
import { MATERIALS, MIIT_IMAGE_KINDS } from "./tables/materials";

test("there are 35 kinds of material", () => {
  expect(MATERIAL_CODES).toHaveLength(35);
  expect(isMaterialCode("SPONSOR_CERT")).toBe(true);
  expect(isMaterialCode("CURTAIN_PHOTO")).toBe(false);
  expect(isMaterialCode("toString")).toBe(false);
});

test.each(Object.entries(MATERIALS))("%s has words in both languages and a MIIT kind of image", (_, row) => {
  expect(row.zh).toMatch(/[\u4E00-\u9FFF]{2}/);
  expect(row.en).toMatch(/^[ -~–“”]+$/);
  expect(Object.hasOwn(MIIT_IMAGE_KINDS, row.miitImageKind)).toBe(true);
  expect(row.maxFiles).toBeGreaterThanOrEqual(row.sides.length);
});

test.each([
  [1, ["SPONSOR_CERT", "SPONSOR_ID"]],
  [3, ["PRINCIPAL_ID"]],
  [4, []],
  [5, ["VERIFICATION_FORM", "COMMITMENT_LETTER", "RESPONSIBILITY_NOTICE", "AUTHENTICITY_PLEDGE"]],
  [7, ["SERVICE_PRINCIPAL_ID"]],
  [8, ["FACE_CHECK"]],
  [9, ["PREAPPROVAL_DOC"]],
])("MIIT image kind %i takes %j", (kind, codes) => {
  expect(MATERIAL_CODES.filter((code) => MATERIALS[code].miitImageKind === kind)).toEqual(codes);
});

test("further papers go with the subject or with the site, by whom they belong to", () => {
  for (const code of MATERIAL_CODES) {
    const { miitImageKind, level } = MATERIALS[code];
    if (miitImageKind === 2) expect([code, level]).not.toEqual([code, "SERVICE"]);
    if (miitImageKind === 6) expect(["SERVICE", "DOMAIN"]).toContain(level);
  }
});

test("the numbers of files are those of the catalogue", () => {
  const many = MATERIAL_CODES.filter((code) => MATERIALS[code].maxFiles > 1);
  expect(Object.fromEntries(many.map((code) => [code, MATERIALS[code].maxFiles]))).toEqual({
    SPONSOR_CERT: 3,
    SPONSOR_ID: 2,
    PRINCIPAL_ID: 2,
    LEGAL_REP_ID: 2,
    SERVICE_PRINCIPAL_ID: 2,
    RESIDENCE_PERMIT: 2,
    RESIDENCE_PROOF: 3,
    DOMAIN_HOLDER_PROOF: 3,
    ESTABLISHMENT_APPROVAL: 2,
    EXPLANATION: 3,
    SPECIAL_PERMIT: 3,
    OTHER_SUBJECT: 10,
    OTHER_SERVICE: 10,
  });
});

test("cards have two sides, a passport one page, a residence permit always two sides", () => {
  expect(sidesOf("PRINCIPAL_ID", "RESIDENT_ID")).toEqual(["FRONT", "BACK"]);
  expect(sidesOf("PRINCIPAL_ID")).toEqual(["FRONT", "BACK"]);
  expect(sidesOf("PRINCIPAL_ID", "PASSPORT")).toEqual(["1"]);
  expect(sidesOf("RESIDENCE_PERMIT", "PASSPORT")).toEqual(["FRONT", "BACK"]);
  expect(sidesOf("SPONSOR_CERT")).toEqual(["1"]);
  expect(maxFilesOf("SPONSOR_ID", "PASSPORT")).toBe(1);
  expect(maxFilesOf("SPONSOR_CERT")).toBe(3);
});

test("a remark points at a material of an owner", () => {
  expect(materialTarget("APP_ICON", "services.s1")).toBe("material:APP_ICON:services.s1");
});

test("conditions carry the letters of the notes, each once", () => {
  const letters = Object.values(CONDITIONS).map((condition) => condition.note);
  expect(letters).toEqual([..."abcdefghijklmnopqrstu", "App"]);
});

test("reasons why carry a note of the matrix and the same parameters in both languages", () => {
  const notes = new Set([
    ...Object.values(CONDITIONS).map((condition): string => condition.note),
    "●",
    "reuse",
    "rule",
  ]);
  for (const { note, zh, en } of Object.values(BECAUSE)) {
    expect(notes).toContain(note);
    const params = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(params(zh)).toEqual(params(en));
  }
});
