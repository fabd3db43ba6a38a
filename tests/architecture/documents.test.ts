import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ENVIRONMENT } from "@/lib/server/env";
import { TEST_VARIABLES } from "@/tests/support/environment";
import { listFiles, listSources, ROOT, readSource } from "@/tests/support/sources";

const decisions = listFiles("docs/adr").sort();
const documents = [...listFiles("docs").filter((file) => file.endsWith(".md")), "README.md"];

test("decisions are numbered without a gap, each number once", () => {
  const numbers = decisions.map((file) => /\/(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.exec(file)?.[1]);
  expect(numbers).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, "0")));
});

test.each(decisions)("%s has its number, context, decision and consequences", (file) => {
  const headings = readSource(file).match(/^#+ .+$/gm) ?? [];
  const number = Number(path.basename(file).slice(0, 4));
  expect(headings[0]).toMatch(new RegExp(`^# ${number}\\. \\S`));
  expect(headings.slice(1)).toEqual(["## Context", "## Decision", "## Consequences"]);
});

const pictures = listFiles("docs").filter((file) => /\.(png|jpe?g|gif|webp)$/.test(file));
const MOST_BYTES = 200 * 1024;

test("pictures are small, and each is shown somewhere", () => {
  const heavy = pictures.filter((file) => statSync(path.join(ROOT, file)).size > MOST_BYTES);
  expect(heavy).toEqual([]);
  const shown = documents.map(readSource).join("\n");
  expect(pictures.filter((file) => !shown.includes(path.basename(file)))).toEqual([]);
});

test("documents name only variables that are read", () => {
  const known = new Set<string>([
    ...Object.keys(ENVIRONMENT.shape),
    ...TEST_VARIABLES,
    "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  ]);
  const assigned = documents.flatMap((file) =>
    [...readSource(file).matchAll(/\b([A-Z][A-Z0-9_]{2,})=/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !known.has(name))
      .map((name) => `${file}: ${name}`),
  );
  expect(assigned).toEqual([]);
});

/** The second column of the glossary's tables. */
const codeNames = readSource("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .flatMap((line) => [...(line.split("|")[3] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""));

test("every name of the glossary stands in the code", () => {
  expect(codeNames.length).toBeGreaterThan(50);
  const sources = [...listSources(["app", "components", "lib"]), ...listFiles("prisma/schema")]
    .map(readSource)
    .join("\n");
  expect(codeNames.filter((name) => !sources.includes(name))).toEqual([]);
});
