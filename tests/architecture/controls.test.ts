import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CONTROLS } from "@/tests/controls/controls";
import { brokenSources } from "@/tests/controls/workplace";
import { ROOT } from "@/tests/support/sources";

const names = CONTROLS.map(({ name }) => name);

test("at least thirty controls are taken away by npm run controls, each under a name of its own", () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
  expect([...new Set(names)]).toEqual(names);
});

test.each(CONTROLS.map((control) => [control.name, control] as const))(
  "%s still stands where it is taken away, and the tests that must notice are there",
  (_, control) => {
    expect(brokenSources(ROOT, control).size).toBeGreaterThan(0);
    expect(control.tests.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  },
);
