import { expect, test } from "vitest";
import { listPreApprovals } from "@/lib/domain/naming/pre-approval";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import { SHIPPED_RULES } from "@/tests/support/shipped-rules";
import { findNextPath } from "./next-path";
import { type PreCheckIssue, preCheckQuery, type Query, readPreCheck } from "./pre-check-form";

const read = (query: Query) => readPreCheck(query, SHIPPED_RULES);

const COMPANY = {
  province: "33",
  kind: "ENTERPRISE",
  person: "LEGAL_REP",
  services: "WEBSITE",
  sponsor: "NO",
  service: "NO",
  holder: "SPONSOR",
  approvals: "NONE",
} as const;

function issuesOf(query: Query): readonly PreCheckIssue[] {
  const answers = read(query);
  return answers.ok ? [] : answers.error;
}

test("an address is read into answers, and answers make the same address", () => {
  expect(read(COMPANY)).toEqual({ ok: true, value: preCheckAnswers() });
  for (const answers of [
    preCheckAnswers(),
    preCheckAnswers({ approvals: ["NEWS", "CULTURE"], services: "BOTH" }),
    ofIndividual("44", "ELSEWHERE"),
  ]) {
    const sent = new URLSearchParams(preCheckQuery(answers));
    const query = Object.fromEntries([...sent.keys()].map((key) => [key, sent.getAll(key)]));
    const single = Object.fromEntries(
      Object.entries(query).map(([key, all]) => [key, all.length === 1 ? all[0] : all]),
    );
    expect(read(single)).toEqual({ ok: true, value: answers });
  }
});

test("the address holds codes alone, whatever else stood in it", () => {
  const answers = read({ ...COMPANY, card: "ELSEWHERE", name: "张伟", domain: "xinghe-demo.cn" });
  expect(answers.ok && preCheckQuery(answers.value)).toBe(
    "province=33&kind=ENTERPRISE&person=LEGAL_REP&services=WEBSITE&sponsor=NO&service=NO&holder=SPONSOR&approvals=NONE",
  );
});

test("nothing answered names every question, in the order of the page; only the fitting one about persons", () => {
  const questions = (query: Query) => issuesOf(query).map(({ question, fault }) => `${question} ${fault}`);
  const all = ["services", "sponsor", "service", "holder", "approvals"].map((one) => `${one} missing`);
  expect(questions({})).toEqual(["province missing", "kind missing", "person missing", ...all]);
  expect(questions({ kind: "INDIVIDUAL" })).toEqual(["province missing", "card missing", ...all]);
});

test.each([
  [{ province: "71" }, "province", "unknown"],
  [{ province: "" }, "province", "missing"],
  [{ province: ["33", "44"] }, "province", "unknown"],
  [{ kind: "DEFENCE" }, "kind", "unknown"],
  [{ kind: "__proto__" }, "kind", "unknown"],
  [{ person: "HERE" }, "person", "unknown"],
  [{ services: "MINI_PROGRAM" }, "services", "unknown"],
  [{ sponsor: "constructor" }, "sponsor", "unknown"],
  [{ service: "toString" }, "service", "unknown"],
  [{ holder: "x".repeat(5_000) }, "holder", "unknown"],
  [{ approvals: "HEALTH" }, "approvals", "unknown"],
  [{ approvals: ["NONE", "NEWS"] }, "approvals", "alone"],
  [{ sponsor: "NO", service: "SAME_HERE" }, "service", "contradiction"],
  [{ sponsor: "SHELL", service: "SAME_ELSEWHERE" }, "service", "contradiction"],
  [{ kind: "INDIVIDUAL", card: "HERE", holder: "LEGAL_REP" }, "holder", "ofOrganisation"],
] as const)("%j is refused at its question", (change, question, fault) => {
  expect(issuesOf({ ...COMPANY, ...change })).toEqual([{ question, fault }]);
});

test.each([
  [{ sponsor: "UNKNOWN", service: "SAME_HERE" }],
  [{ sponsor: "ELSEWHERE", service: "SAME_HERE" }],
  [{ approvals: ["NEWS", "NEWS"] }],
  [{ holder: "LEGAL_REP" }],
] as const)("%j is no contradiction", (change) => {
  expect(issuesOf({ ...COMPANY, ...change })).toEqual([]);
});

test("the longest answers are not too long for the way over signing in", () => {
  const approvals = listPreApprovals().filter((key) => key !== "NONE");
  const answers = preCheckAnswers({ kind: "FOREIGN_CULTURE_CENTRE", person: "SERVICE_OTHER", approvals });
  const longest = preCheckQuery({
    ...answers,
    service: "SAME_ELSEWHERE",
    sponsor: "ELSEWHERE",
    holder: "LEGAL_REP",
  });
  const place = `/filings/new/pre-check?${longest}`;
  expect(findNextPath(place)).toBe(place);
});
