import { expect, test } from "vitest";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import { ADULT_AGE, LOWEST_AGE } from "@/lib/domain/identity/age";
import { CHECKLIST } from "@/lib/domain/materials/tables/checklist";
import { ENDINGS } from "@/lib/domain/naming/personal-name";
import { STATE_SUFFIXES } from "@/lib/domain/network/domain-use";
import { REASONS } from "@/lib/domain/review/tables/reasons";
import { wordsOf } from "@/lib/domain/rules/column";
import { nationalValues } from "@/lib/domain/rules/national-values";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { messages as en } from "@/lib/i18n/messages/en";
import { messages as zh } from "@/lib/i18n/messages/zh-CN";
import { startPageTexts } from "@/lib/i18n/start-page-texts";

// What the documents tell and the code judges by a list or a number of its own, and texts that name such a number.

const NATIONAL = nationalValues(RULE_DOCUMENTS);

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

test("the start page names the national numbers of the documents in force, and none of its own", () => {
  const changed = { domainMinValidityDays: 61, documentMinValidityDays: 72, slaWorkingDays: 13 };
  for (const { home } of MESSAGES) {
    const texts = startPageTexts(home, { ...NATIONAL, ...changed });
    const [domain, , persons] = texts.before.items;
    expect(domain).toContain("61");
    expect(persons).toContain("72");
    expect(texts.steps.items[3]?.time).toContain("13");
    expect(texts.glance.items[3]?.value).toContain("13");
    const shipped = JSON.stringify(startPageTexts(home, NATIONAL));
    expect(shipped).not.toMatch(/\{\w+\}/);
    expect(shipped).toContain(String(NATIONAL.domainMinValidityDays));
    expect(JSON.stringify(home)).not.toMatch(/\b(?:90|20)(?:天|个工作日| days| working)/);
  }
});

test("no message names the working days a bureau has: each bureau has its own", () => {
  for (const messages of MESSAGES) {
    expect(JSON.stringify(messages)).not.toMatch(/\b20\s*(?:个工作日|working days)/);
  }
});

test("no other text names days of validity: findings are told them, the field shows its rule", () => {
  const texts = [...MESSAGES.map(({ fields }) => fields), FINDINGS, CHECKLIST, REASONS].map((part) =>
    JSON.stringify(part),
  );
  for (const text of texts) expect(text).not.toMatch(/\b90\s*(?:天|days)/);
});
