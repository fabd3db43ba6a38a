import { expect, test } from "vitest";
import { isMaterialCode, MATERIAL_CODES } from "./catalogue";
import { checklistOf } from "./checklist";
import { CHECKLIST } from "./tables/checklist";

const PUBLISHED = [
  ["SPONSOR_CERT", 7],
  ["PRINCIPAL_ID", 8],
  ["SERVICE_PRINCIPAL_ID", 8],
  ["PRINCIPAL_AUTH_LETTER", 7],
  ["SERVICE_AUTH_LETTER", 7],
  ["FACE_CHECK", 5],
  ["VERIFICATION_FORM", 7],
  ["COMMITMENT_LETTER", 3],
  ["RESPONSIBILITY_NOTICE", 3],
  ["AUTHENTICITY_PLEDGE", 3],
  ["PLEDGE_VIDEO", 3],
  ["GUARANTEE_LETTER", 4],
  ["DOMAIN_CERT", 2],
  ["DOMAIN_REALNAME_SHOT", 2],
  ["PREAPPROVAL_DOC", 4],
  ["NOT_INVOLVED_LETTER", 3],
  ["NON_FINANCE_LETTER", 3],
  ["EXPLANATION", 3],
  ["CONSTRUCTION_PLAN", 3],
  ["RESIDENCE_PERMIT", 3],
  ["site", 5],
  ["phone", 2],
] as const;

test.each(PUBLISHED)("%s has %i points to check", (subject, count) => {
  expect(checklistOf(subject)).toHaveLength(count);
});

test("the individual's document is checked like that of a person in charge", () => {
  expect(checklistOf("SPONSOR_ID")).toEqual(checklistOf("PRINCIPAL_ID"));
  expect(Object.keys(CHECKLIST)).toHaveLength(PUBLISHED.length + 1);
});

test("every subject is a material, the site or the telephone", () => {
  for (const subject of Object.keys(CHECKLIST)) {
    expect(isMaterialCode(subject) || subject === "site" || subject === "phone").toBe(true);
  }
});

test("points have a key of their own and words in both languages", () => {
  for (const rows of Object.values(CHECKLIST)) {
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.zh).toMatch(/[\u4E00-\u9FFF]{2}/);
      expect(row.en).toMatch(/^[a-zA-Z]/);
      expect(row.en).not.toMatch(/[\u4E00-\u9FFF]/);
    }
  }
});

test("a material without a list gets the general points, so that nothing goes unlooked-at", () => {
  for (const code of MATERIAL_CODES) expect(checklistOf(code).length).toBeGreaterThan(0);
  expect(checklistOf("OTHER_SUBJECT").map((row) => row.key)).toEqual(["original", "watermark"]);
});
