import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

const files = listSources(["lib/domain"]).filter((file) => !/\.test\.ts$/.test(file));
const everywhere = listSources(["app", "components", "lib", "server", "scripts"]);

function listUses(sources: readonly string[], pattern: RegExp): string[] {
  return sources.filter((file) => pattern.test(stripComments(readSource(file))));
}

test.each([
  ["the clock", /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/],
  ["chance", /\bMath\.random\(|\bcrypto\b/],
  ["the environment", /\bprocess\.env\b/],
  ["the network", /\bfetch\(/],
  ["the language of the machine", /\.toLocale\w*String\(\s*\)/],
])("the domain does not use %s", (_, pattern) => {
  expect(listUses(files, pattern)).toEqual([]);
});

const NO_SUPPRESSION = new RegExp(["biome-" + "ignore", "@ts-" + "(expect-error|ignore|nocheck)"].join("|"));

test("nobody silences the compiler or the linter", () => {
  const all = [...everywhere, ...listSources(["tests"])];
  expect(all.filter((file) => NO_SUPPRESSION.test(readSource(file)))).toEqual([]);
});

test("server code asks clock.ts for the time", () => {
  const pattern = /\bnew Date\(\s*\)|\bDate\.now\(/;
  const waiting = /^lib\/server\/(clock\.ts|db\/)/; // waiting for a process is no business time
  const found = listUses(
    everywhere.filter(
      (file) => /^lib\/server\//.test(file) && !/\.test\.ts$/.test(file) && !waiting.test(file),
    ),
    pattern,
  );
  expect(found).toEqual([]);
});
