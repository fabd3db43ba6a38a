import { expect, test } from "vitest";
import { listFiles, readSource } from "@/tests/support/sources";

const PLACES = ["app", "components", "docs", "lib", "prisma", "public", "scripts", "server", "tests"];
const TOP = [
  ".env.example",
  "README.md",
  "biome.json",
  "next.config.ts",
  "package.json",
  "playwright.config.ts",
  "prisma.config.ts",
  "vitest.config.ts",
];

const TEXT = /\.(ts|tsx|mjs|css|sql|prisma|json|toml|md|svg)$/;

// Folders of somebody's machine; put together here, so that this file names none itself.
const MACHINE = new RegExp(`(?<![\\w@.)\\]}/-])/(${["work", "tmp", "root", "home", "Users"].join("|")})/`);

const files = [...PLACES.flatMap(listFiles).filter((file) => TEXT.test(file)), ...TOP];

test("no file names a folder of the machine it was written on", () => {
  const found = files.flatMap((file) =>
    readSource(file)
      .split("\n")
      .flatMap((line, index) => (MACHINE.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test.each([
  [["", "tmp", "portal"].join("/"), true],
  [`cd ${["", "work", "portal"].join("/")}`, true],
  ['import "@/components/home/hero"', false],
  ["https://example.cn/home/", false],
])("%s: %s", (line, isMachine) => {
  expect(MACHINE.test(line)).toBe(isMachine);
});
