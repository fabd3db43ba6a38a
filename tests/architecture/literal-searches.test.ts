import { expect, test } from "vitest";
import { listSources, readSource, stripComments } from "@/tests/support/sources";

test("what is looked for by LIKE is taken sign by sign", () => {
  const searches = listSources(["lib/server", "prisma", "scripts"])
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) =>
      [...stripComments(readSource(file)).matchAll(/\b(?:contains|startsWith|endsWith):\s*([^\n]*)/g)].map(
        ([, value = ""]) => `${file}: ${value}`,
      ),
    );
  expect(searches.length).toBeGreaterThanOrEqual(5);
  expect(searches.filter((search) => !search.includes(": literally("))).toEqual([]);
});
