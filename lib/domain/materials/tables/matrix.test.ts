import { expect, test } from "vitest";
import { FILING_TYPES, type FilingType } from "../../filing/types";
import { MATERIAL_CODES } from "../catalogue";
import { CONDITIONS } from "./conditions";
import { INDIVIDUAL_MATRIX, type MatrixCell, ORGANISATION_MATRIX } from "./matrix";

/** Columns as published; the cancellations share one, CLAIM and IMPORT another. */
const COLUMNS: readonly (readonly FilingType[])[] = [
  ["FIRST", "MIGRATE_SUBJECT"],
  ["ADD_SERVICE_EXTERNAL"],
  ["ADD_SERVICE_INTERNAL"],
  ["ACCESS"],
  ["CHANGE_ALL"],
  ["CHANGE_SUBJECT"],
  ["CHANGE_SERVICE"],
  ["CHANGE_ACCESS"],
  ["CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"],
  ["CLAIM", "IMPORT"],
];

/** R required, U reuse, - not asked, else the letter of the note. */
const ORGANISATIONS = `SPONSOR_CERT R R U R R R U - a R
PRINCIPAL_ID R R U R R R - - a R
LEGAL_REP_ID b b - b b b - - - -
PRINCIPAL_AUTH_LETTER b b - b b b - - - -
SERVICE_PRINCIPAL_ID R R R R R - R - - -
SERVICE_AUTH_LETTER c c c c c - c - - -
FACE_CHECK R R R R R - R - - -
VERIFICATION_FORM d d d d d - d - - -
COMMITMENT_LETTER e e e e e e e - - -
RESPONSIBILITY_NOTICE+AUTHENTICITY_PLEDGE+PLEDGE_VIDEO n n n n n - n - - -
DOMAIN_CERT+DOMAIN_REALNAME_SHOT f f f f f - f - - -
DOMAIN_HOLDER_PROOF o o o o o - o - - -
PREAPPROVAL_DOC g g g g g - g - - -
NOT_INVOLVED_LETTER+NON_FINANCE_LETTER h h h h h h h - - -
TRADEMARK_PROOF+EXPLANATION p p p p p - p - - -
CONSTRUCTION_PLAN+GUARANTEE_LETTER+ACCESS_CONTRACT i i i - - - - - - -
NAME_CHANGE_PROOF - j - j j j - - - -
ESTABLISHMENT_APPROVAL k k k k k - k - - -
SPECIAL_PERMIT q q - q q q - - - -
RESIDENCE_PERMIT r r r r r r r - - -
APP_ICON App App App App App - App - - -
PARTY_CONFIRMATION+OTHER_SUBJECT+OTHER_SERVICE s s s s s s s - s s`;

const INDIVIDUALS = `SPONSOR_ID R R U R R R U - a R
FACE_CHECK R R R R R u R - - -
RESIDENCE_PERMIT+RESIDENCE_PROOF l l l l l l - - - -
MINOR_INCOME_PROOF m m m m m m - - - -
VERIFICATION_FORM d d d d d - d - - -
COMMITMENT_LETTER e e e e e e e - - -
RESPONSIBILITY_NOTICE+AUTHENTICITY_PLEDGE+PLEDGE_VIDEO n n n n n - n - - -
DOMAIN_CERT+DOMAIN_REALNAME_SHOT f f f f f - f - - -
NOT_INVOLVED_LETTER h h h h h - h - - -
CONSTRUCTION_PLAN+GUARANTEE_LETTER+ACCESS_CONTRACT i i i - - - - - - -
NAME_CHANGE_PROOF - j - j j j - - - -
HOLDING_ID_PHOTO t t t t - - - - a -
APP_ICON App App App App App - App - - -
OTHER_SUBJECT+OTHER_SERVICE s s s s s s s - s s`;

type Matrix = Readonly<Partial<Record<string, Readonly<Partial<Record<FilingType, MatrixCell>>>>>>;

function letterOf(cell: MatrixCell | undefined): string {
  if (cell === undefined) return "-";
  if (cell === "REQUIRED") return "R";
  return cell === "REUSE" ? "U" : CONDITIONS[cell].note;
}

function published(table: string): readonly (readonly [string, FilingType, string])[] {
  return table.split("\n").flatMap((line) => {
    const [codes = "", ...cells] = line.split(" ");
    return codes
      .split("+")
      .flatMap((code) =>
        COLUMNS.flatMap((types, at) => types.map((type) => [code, type, cells[at] ?? ""] as const)),
      );
  });
}

const organisationMatrix: Matrix = ORGANISATION_MATRIX;
const individualMatrix: Matrix = INDIVIDUAL_MATRIX;

test("the matrix of organisations has every cell as published", () => {
  for (const [code, type, letter] of published(ORGANISATIONS)) {
    expect([code, type, letterOf(organisationMatrix[code]?.[type])]).toEqual([code, type, letter]);
  }
});

test("the matrix of individuals has every cell as published", () => {
  for (const [code, type, letter] of published(INDIVIDUALS)) {
    expect([code, type, letterOf(individualMatrix[code]?.[type])]).toEqual([code, type, letter]);
  }
});

test("no material stands in a matrix that is not published, but the proof of 16- and 17-year-olds", () => {
  const codesOf = (table: string) => new Set(published(table).map(([code]) => code));
  const organisations = [...codesOf(ORGANISATIONS), "MINOR_INCOME_PROOF"].sort();
  expect(Object.keys(ORGANISATION_MATRIX).sort()).toEqual(organisations);
  expect(Object.keys(INDIVIDUAL_MATRIX).sort()).toEqual([...codesOf(INDIVIDUALS)].sort());
});

test("every kind of material is asked of somebody", () => {
  const asked = new Set([...Object.keys(ORGANISATION_MATRIX), ...Object.keys(INDIVIDUAL_MATRIX)]);
  expect(MATERIAL_CODES.filter((code) => !asked.has(code))).toEqual([]);
});

test("a transfer between accounts and a change of access ask for nothing, all other types for something", () => {
  for (const type of Object.keys(FILING_TYPES) as FilingType[]) {
    const rows = [...Object.values(organisationMatrix), ...Object.values(individualMatrix)];
    const isAsked = rows.some((row) => row?.[type] !== undefined);
    expect([type, isAsked]).toEqual([type, type !== "TRANSFER_ACCOUNT" && type !== "CHANGE_ACCESS"]);
  }
});
