import { expect, test } from "vitest";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { ADULT_AGE, LOWEST_AGE } from "@/lib/domain/identity/age";
import { CHECKLIST } from "@/lib/domain/materials/tables/checklist";
import { ENDINGS } from "@/lib/domain/naming/personal-name";
import { STATE_SUFFIXES } from "@/lib/domain/network/domain-use";
import { REASONS } from "@/lib/domain/review/tables/reasons";
import { wordsOf } from "@/lib/domain/rules/column";
import type { ColumnValues } from "@/lib/domain/rules/column-values";
import { isConditional } from "@/lib/domain/rules/rule-book";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { messages as en } from "@/lib/i18n/messages/en";
import { messages as zh } from "@/lib/i18n/messages/zh-CN";

// What the documents tell and the code judges by a list or a number of its own, and texts that name such a number.

/** What holds nationally as shipped. */
const NATIONAL: Partial<ColumnValues> = Object.assign(
  {},
  ...RULE_DOCUMENTS.flatMap((document) =>
    document.province === null && !isConditional(document) && document.effect.kind === "columns"
      ? [document.effect.values]
      : [],
  ),
);

const MESSAGES = [zh, en] as const;

function messageOf(id: string) {
  const message = RULE_DOCUMENTS.find((document) => document.id === id)?.message;
  if (!message) throw new RangeError(id);
  return message;
}

const suffixesIn = (text: string) =>
  [...text.matchAll(/\.(gov\.cn|cn|政务|公益)/g)].map(([, suffix]) => suffix);

test("suffixes of state bodies: rule, finding and reason name those that are judged", () => {
  const judged = Object.values(STATE_SUFFIXES).flat();
  for (const { zh, en } of [messageOf("own.state-suffix"), FINDINGS.F421]) {
    expect(suffixesIn(zh)).toEqual(judged);
    expect(suffixesIn(en)).toEqual(judged);
  }
  const reason = Object.values(REASONS).find(({ caughtBy }) =>
    (caughtBy as readonly string[]).includes("F421"),
  );
  expect(suffixesIn(reason?.repairZh ?? "")).toEqual(judged);
});

test("ages: no bureau may go below what is judged everywhere, and the proof is for the years between", () => {
  expect(COLUMNS.minAge.least).toBe(LOWEST_AGE);
  for (const scope of ["ALL", "INDIVIDUALS", "NOT_LEGAL_REP"]) {
    const ages = wordsOf(COLUMNS.minorProofScope, scope)?.zh.match(/\d+/g);
    expect(ages).toEqual([String(LOWEST_AGE), String(ADULT_AGE - 1)]);
  }
});

test("names of individuals' sites: the column's words name the endings that are judged", () => {
  for (const value of ["FREE", "BLOG_OR_HOME"] as const) {
    const said = wordsOf(COLUMNS.personalName, value);
    const named = (text = "") => [...text.matchAll(/“某某([^”]+)”/g)].map(([, ending]) => ending);
    expect(named(said?.zh)).toEqual(ENDINGS[value]);
    expect(named(said?.en)).toEqual(ENDINGS[value]);
  }
});

test("the start page names the national numbers as shipped", () => {
  for (const { home } of MESSAGES) {
    const [domain, , persons] = home.before.items;
    expect(domain).toContain(String(NATIONAL.domainMinValidityDays));
    expect(persons).toContain(String(NATIONAL.documentMinValidityDays));
    expect(home.steps.items[3]?.time).toContain(String(NATIONAL.slaWorkingDays));
  }
});

test("no other text names days of validity: findings are told them, the field shows its rule", () => {
  const texts = [...MESSAGES.map(({ fields }) => fields), FINDINGS, CHECKLIST, REASONS].map((part) =>
    JSON.stringify(part),
  );
  for (const text of texts) expect(text).not.toMatch(/\b90\s*(?:天|days)/);
});
