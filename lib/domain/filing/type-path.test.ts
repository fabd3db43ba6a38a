import { expect, test } from "vitest";
import { TRANSITIONS } from "./lifecycle";
import { pathOfType } from "./type-path";
import { FILING_TYPES, isFilingType } from "./types";

const FULL =
  "DRAFT SUBMITTED INITIAL_REVIEW MAILING_REQUIRED PENDING_BUREAU_SUBMIT SMS_VERIFYING BUREAU_REVIEW APPROVED";
const UNMAILED = FULL.replace("MAILING_REQUIRED ", "");
const PLAIN = UNMAILED.replace("SMS_VERIFYING ", "");
const SHORT = "DRAFT SUBMITTED INITIAL_REVIEW APPROVED";

test.each([
  ["FIRST", FULL],
  ["ADD_SERVICE_EXTERNAL", FULL],
  ["ADD_SERVICE_INTERNAL", FULL],
  ["ACCESS", FULL],
  ["CHANGE_ALL", FULL],
  ["CHANGE_SUBJECT", FULL],
  ["CHANGE_SERVICE", FULL],
  ["MIGRATE_SUBJECT", FULL],
  ["CANCEL_SUBJECT", UNMAILED],
  ["CANCEL_SERVICE", UNMAILED],
  ["CANCEL_ACCESS", UNMAILED],
  ["CHANGE_ACCESS", UNMAILED],
  ["CLAIM", SHORT],
  ["IMPORT", SHORT],
  ["TRANSFER_ACCOUNT", "DRAFT APPROVED"],
] as const)("%s with mailing and SMS goes the way of the notes", (type, path) => {
  expect(pathOfType(type, { mailing: true, sms: true }).join(" ")).toBe(path);
});

test("without SMS and mailing the stations are skipped", () => {
  for (const type of ["FIRST", "CANCEL_ACCESS", "CHANGE_ACCESS"] as const) {
    expect(pathOfType(type, { mailing: false, sms: false }).join(" ")).toBe(PLAIN);
  }
});

test("every path can be walked by the table of transitions", () => {
  for (const type of Object.keys(FILING_TYPES).filter(isFilingType)) {
    for (const mailing of [true, false]) {
      const path = pathOfType(type, { mailing, sms: mailing });
      path.slice(1).forEach((to, i) => {
        const from = path[i];
        const isStep = TRANSITIONS.some((row) => row.to === to && from && row.from?.includes(from));
        expect(isStep, `${type}: ${from} to ${to}`).toBe(true);
      });
    }
  }
});
