import { expect, test } from "vitest";
import type { Evidence } from "./evidence";
import { parseMissingDecision } from "./missing-decision";
import { ministryWord, missingEndsAt } from "./missing-record";

const NUMBER = "粤ICP备2020000777号";

function said(question: "SPONSOR" | "SERVICE", answer: Evidence["answer"]): Evidence {
  const confidence = answer.state === "UNKNOWN" ? "NONE" : "FULL";
  return {
    ...{ path: "", port: "MIIT_REGISTRY", via: "OUTSIDE", about: "", at: "" },
    ...{ question, answer, confidence },
  };
}
const sponsor = (state: string, subjectNumber?: string) =>
  said("SPONSOR", { state, ...(subjectNumber ? { subjectNumber } : {}) });
const service = (state: string, isSameSponsor?: boolean) =>
  said("SERVICE", { state, ...(isSameSponsor === undefined ? {} : { isSameSponsor }) });

test.each<[string, readonly Evidence[], string]>([
  ["filed", [sponsor("YES")], "THERE"],
  ["filed under our number", [sponsor("YES", NUMBER)], "THERE"],
  ["a shell under our number", [sponsor("SHELL", NUMBER)], "THERE"],
  ["filed under another number", [sponsor("YES", "粤ICP备2021000001号")], "UNVERIFIED"],
  ["in review elsewhere", [sponsor("IN_REVIEW")], "UNVERIFIED"],
  ["no answer", [sponsor("UNKNOWN")], "UNVERIFIED"],
  ["nothing was asked", [], "UNVERIFIED"],
  ["a state nobody knows", [sponsor("CANCELLED")], "UNVERIFIED"],
  ["not filed", [sponsor("NO")], "MISSING"],
  ["nor its services", [sponsor("NO"), service("NO"), service("NO")], "MISSING"],
  ["a service with somebody else (row 7)", [sponsor("NO"), service("FILED", false)], "MISSING"],
  ["a service in review (row 11)", [sponsor("NO"), service("IN_REVIEW")], "MISSING"],
  [
    "a service still the sponsor's (row 13)",
    [sponsor("NO"), service("NO"), service("FILED", true)],
    "UNVERIFIED",
  ],
  ["a service without an answer (row 14)", [sponsor("NO"), service("NO"), service("UNKNOWN")], "UNVERIFIED"],
])("the ministry's word: %s", (_, evidence, word) => {
  expect(ministryWord(evidence, NUMBER)).toBe(word);
});

test("a record ends no sooner than seven days after it was first not found", () => {
  expect(missingEndsAt(new Date("2026-02-25T10:00:00Z"))).toEqual(new Date("2026-03-04T10:00:00Z"));
});

test.each<[string, string, readonly string[]]>([
  ["end", "已核对", ["act"]],
  ["", "", ["act", "reason"]],
  ["revoke", " 核 ", ["reason"]],
  ["revoke", "核对", []],
  ["keep", "字".repeat(200), []],
  ["keep", "字".repeat(201), ["reason-long"]],
])("a decision %s on the ground %s", (act, reason, faults) => {
  const parsed = parseMissingDecision(act, reason);
  expect(parsed.ok ? [] : parsed.error).toEqual(faults);
});

test("what a database does not take is not in a ground", () => {
  const parsed = parseMissingDecision("keep", "已\u0000核\uD800对");
  expect(parsed).toEqual({ ok: true, value: { act: "keep", reason: "已核对" } });
});
