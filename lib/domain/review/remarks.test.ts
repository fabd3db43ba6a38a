import { expect, test } from "vitest";
import {
  countAnswered,
  countUnanswered,
  findNextRemarkStatus,
  isItemOpen,
  REMARK_STATUSES,
  type RemarkEvent,
  type RemarkStatus,
} from "./remarks";

const EVENTS: readonly RemarkEvent[] = ["change", "contest", "accept", "reopen"];

test.each([
  ["OPEN", ["CHANGED", "CONTESTED", "ACCEPTED", null]],
  ["CHANGED", ["CHANGED", "CONTESTED", "ACCEPTED", "REOPENED"]],
  ["CONTESTED", ["CHANGED", "CONTESTED", "ACCEPTED", "REOPENED"]],
  ["REOPENED", ["CHANGED", "CONTESTED", "ACCEPTED", null]],
  ["ACCEPTED", [null, null, null, "REOPENED"]],
] as const)("a remark that is %s goes on change, contest, accept, reopen to %j", (status, nexts) => {
  expect(EVENTS.map((event) => findNextRemarkStatus(status, event))).toEqual(nexts);
});

test("there are five states", () => {
  expect(Object.keys(REMARK_STATUSES)).toEqual(["OPEN", "CHANGED", "CONTESTED", "ACCEPTED", "REOPENED"]);
});

const of = (...statuses: RemarkStatus[]) => statuses.map((status) => ({ status }));

test.each([
  [[], 0, 0],
  [["OPEN"], 1, 0],
  [["OPEN", "CHANGED"], 1, 1],
  [["CONTESTED", "CHANGED"], 0, 2],
  [["REOPENED", "ACCEPTED"], 1, 0],
  [["ACCEPTED"], 0, 0],
] as const)("%j: %d wait for the applicant, %d were answered", (statuses, unanswered, answered) => {
  expect(countUnanswered(of(...statuses))).toBe(unanswered);
  expect(countAnswered(of(...statuses))).toBe(answered);
});

const REMARKS = [
  { target: "services.s1.servicePrincipal", status: "OPEN" },
  { target: "sponsor.certNo", status: "CHANGED" },
  { target: "sponsor.commAddress", status: "ACCEPTED" },
] as const;

test.each([
  ["services.s1.servicePrincipal", true],
  ["services.s1.servicePrincipal.certNo", true],
  ["services.s1.servicePrincipalName", false],
  ["services.s2.servicePrincipal.certNo", false],
  ["services.s1", false],
  ["sponsor.certNo", true],
  ["sponsor.commAddress", false],
  ["SPONSOR_CERT", true],
  ["DOMAIN_CERT", false],
])("%s may be edited: %s", (path, open) => {
  expect(isItemOpen(path, REMARKS, { "sponsor.certNo": ["SPONSOR_CERT"] })).toBe(open);
});

test("a remark on the order as a whole opens everything", () => {
  expect(isItemOpen("anything", [{ target: "order", status: "REOPENED" }])).toBe(true);
  expect(isItemOpen("anything", [])).toBe(false);
});
