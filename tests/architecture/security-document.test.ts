import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ROOT, readSource } from "@/tests/support/sources";

const VERDICTS = ["met", "not met", "not applicable"];
/** Requirements of OWASP ASVS 5.0 of levels 1 and 2. */
const REQUIREMENTS = 217;

const text = readSource("docs/security.md");
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, number = "", words = "", verdict = "", by = ""]) => ({ number, words, verdict, by }),
);
const countOf = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;

/** Files named in code marks. */
function namedFiles(by: string): readonly string[] {
  return [...by.matchAll(/`([^`]+)`/g)]
    .map((match) => match[1] ?? "")
    .filter((word) => existsSync(path.join(ROOT, word)));
}

test("every requirement has one row, in order, and a verdict", () => {
  expect(text.match(/^\| \d+\..*$/gm)).toHaveLength(REQUIREMENTS);
  expect(rows).toHaveLength(REQUIREMENTS);
  const place = (number: string) => number.split(".").reduce((sum, part) => sum * 100 + Number(part), 0);
  const places = rows.map(({ number }) => place(number));
  expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
  expect(rows.filter(({ verdict }) => !VERDICTS.includes(verdict))).toEqual([]);
});

test("what is met names a test, a source or a document that is there", () => {
  expect(rows.filter(({ verdict, by }) => verdict === "met" && namedFiles(by).length === 0)).toEqual([]);
});

test("a paragraph that is named is there", () => {
  const named = [...text.matchAll(/(?<!column )“([^”]+)” of `([^`]+)`/g)].map(([, name = "", file = ""]) => ({
    name,
    file,
  }));
  expect(named.length).toBeGreaterThan(5);
  const isThere = ({ name, file }: (typeof named)[number]) =>
    [`## ${name}`, `**${name}`].some((begin) => readSource(file).includes(begin));
  expect(named.filter((one) => !isThere(one))).toEqual([]);
});

test("the counts are those of the table", () => {
  expect(text).toContain(
    `${countOf("met")} met, ${countOf("not applicable")} not applicable, ${countOf("not met")} not met`,
  );
});
