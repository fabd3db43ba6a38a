import { expect, test } from "vitest";
import { listSources, readSource } from "@/tests/support/sources";

const LIMIT = 300;
const HOUSE = ["app", "components", "lib", "prisma", "public", "scripts", "server", "tests"];

/** Tables and messages are as long as what they list. */
const MAY_BE_LONG = /^(lib\/domain\/.+\/tables\/|lib\/i18n\/messages\/)/;

const files = listSources(HOUSE).filter((file) => !MAY_BE_LONG.test(file));

test(`no file is longer than ${LIMIT} lines`, () => {
  const long = files
    .map((file) => ({ file, lines: readSource(file).trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LIMIT);
  expect(long).toEqual([]);
});

test("files are named in kebab case, in Next's or in our test runners' way", () => {
  const odd = listSources(HOUSE).filter((file) => {
    const name = file.split("/").at(-1) ?? "";
    return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|tsx|mjs)$/.test(name);
  });
  expect(odd).toEqual([]);
});

test("no barrel stands between two files, except the wizard's", () => {
  const barrels = files.filter((file) => /\/index\.tsx?$/.test(file) && file !== "lib/wizard/index.ts");
  expect(barrels).toEqual([]);
});
