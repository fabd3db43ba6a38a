import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources } from "./source-hash";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "icp-hash-"));
  mkdirSync(path.join(folder, "app/generated"), { recursive: true });
  writeFileSync(path.join(folder, "app/page.tsx"), "1");
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = () => hashSources([path.join(folder, "app"), path.join(folder, "absent.ts")]);

test("the same sources give the same digest", () => {
  expect(hash()).toBe(hash());
});

test.each([
  ["a changed file", () => writeFileSync(path.join(folder, "app/page.tsx"), "2")],
  ["a new file", () => writeFileSync(path.join(folder, "app/b.ts"), "")],
  ["a renamed file", () => renameSync(path.join(folder, "app/page.tsx"), path.join(folder, "app/c.tsx"))],
])("%s gives another digest", (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test.each([
  ["a test", "app/page.test.ts"],
  ["generated code", "app/generated/client.ts"],
])("%s does not count", (_, name) => {
  const before = hash();
  writeFileSync(path.join(folder, name), "x");
  expect(hash()).toBe(before);
});
