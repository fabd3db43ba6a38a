import { expect, test } from "vitest";
import { rule } from "@/tests/support/builders/material-facts";
import { ofIndividual, preCheckAnswers } from "@/tests/support/builders/pre-check";
import type { FilingType } from "../filing/types";
import type { PreCheckAnswers } from "./answers";
import { type PreCheckMaterial, preCheckMaterials } from "./materials";

const list = (answers: PreCheckAnswers, type: FilingType = "FIRST") =>
  preCheckMaterials(answers, type, rule(answers.province));
const lines = (items: readonly PreCheckMaterial[]) =>
  items.map(({ group, code, because }) => `${group} ${code} ${because}`);

test("a company with its legal representative in charge prepares three things", () => {
  expect(lines(list(preCheckAnswers()).needed)).toEqual([
    "sponsor SPONSOR_CERT ALWAYS",
    "person PRINCIPAL_ID ALWAYS",
    "person FACE_CHECK ALWAYS",
  ]);
});

test("another person in charge brings the papers of authorisation", () => {
  expect(lines(list(preCheckAnswers({ person: "OTHER" })).needed)).toEqual(
    expect.arrayContaining([
      "person LEGAL_REP_ID PRINCIPAL_NOT_LEGAL_REP",
      "sponsor PRINCIPAL_AUTH_LETTER PRINCIPAL_NOT_LEGAL_REP",
      "service SERVICE_AUTH_LETTER SERVICE_PRINCIPAL_NOT_LEGAL_REP",
    ]),
  );
  const only = lines(list(preCheckAnswers({ person: "SERVICE_OTHER" })).needed);
  expect(only).toContain("person SERVICE_PRINCIPAL_ID ALWAYS");
  expect(only).not.toContain("person LEGAL_REP_ID PRINCIPAL_NOT_LEGAL_REP");
});

test("website and App share a line, marked that each needs its own", () => {
  const { needed } = list(preCheckAnswers({ services: "BOTH" }));
  expect(needed.filter(({ code }) => code === "FACE_CHECK")).toMatchObject([{ isForEach: true }]);
  expect(needed.filter(({ code }) => code === "APP_ICON")).toMatchObject([{ isForEach: false }]);
  expect(needed.filter(({ code }) => code === "SPONSOR_CERT")).toMatchObject([{ isForEach: false }]);
});

test("each approval has its paper, and individuals have none", () => {
  const approvals = ["NEWS", "CULTURE"] as const;
  const papers = list(preCheckAnswers({ approvals })).needed.filter(({ code }) => code === "PREAPPROVAL_DOC");
  expect(papers.map(({ params }) => params.item)).toEqual(approvals);
  const individual = list(ofIndividual("33", "HERE", { approvals })).needed;
  expect(individual.map(({ code }) => code)).not.toContain("PREAPPROVAL_DOC");
});

test("a card of another province brings the permit where the bureau asks for it", () => {
  const jiangsu = lines(list(ofIndividual("32", "ELSEWHERE")).needed);
  const asks = rule("32").oop === "PERMIT";
  expect(jiangsu.some((line) => line.includes("RESIDENCE_PERMIT"))).toBe(asks);
  expect(lines(list(ofIndividual("32", "HERE")).needed).join()).not.toContain("RESIDENCE_PERMIT");
});

test("what only some circumstance asks for stands apart, and never twice", () => {
  const { needed, besides } = list(preCheckAnswers());
  const known = new Set(lines(needed));
  expect(lines(besides).filter((line) => known.has(line))).toEqual([]);
  expect(besides.map(({ because }) => because)).toEqual(
    expect.arrayContaining(["DOMAIN_UNKNOWN", "NOT_INVOLVED", "FINANCE_WORDS", "UNCONNECTED_NAME"]),
  );
  expect(besides.map(({ because }) => because)).not.toContain("FURTHER_PAPERS");
});

test("whoever is filed with us takes over what is on file, and sends it again only without a valid copy", () => {
  const { needed, besides } = list(preCheckAnswers({ sponsor: "HERE" }), "ADD_SERVICE_INTERNAL");
  expect(needed.filter(({ requirement }) => requirement === "REUSE").map(({ code }) => code)).toContain(
    "SPONSOR_CERT",
  );
  expect(besides.map(({ because }) => because)).toContain("NO_COPY_ON_FILE");
});
