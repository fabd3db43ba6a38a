import { expect, test } from "vitest";
import { findPackage, listImports, listSources, readSource, resolveImport } from "@/tests/support/sources";

/** Which layer may import which others; the table of docs and of this test. Itself is always allowed. */
const ALLOWED = {
  "lib/domain": [],
  "lib/shared": ["lib/domain"],
  "lib/wizard": ["lib/domain", "lib/shared"],
  "lib/forms": ["lib/domain", "lib/shared"],
  "lib/i18n": ["lib/wizard", "lib/forms", "lib/domain", "lib/shared"],
  "lib/server": ["lib/domain", "lib/shared", "lib/wizard", "lib/forms", "lib/i18n"],
  components: ["lib/i18n", "lib/wizard", "lib/forms", "lib/domain", "lib/shared"],
  app: ["components", "lib"],
  server: ["components", "lib", "scripts", "prisma"],
  scripts: ["components", "lib", "server", "prisma"],
} as const satisfies Record<string, readonly string[]>;

type Layer = keyof typeof ALLOWED;

/** Tests stand beside their source and may use what tests need. */
const isTest = (file: string) => /\.test\.tsx?$/.test(file);

const isInside = (place: string, folder: string) => place === folder || place.startsWith(`${folder}/`);

function listForbiddenImports(layer: Layer): string[] {
  return listSources([layer])
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      listImports(readSource(file)).flatMap((specifier) => {
        const place = resolveImport(file, specifier);
        const allowed = [layer, ...ALLOWED[layer], ...(layer === "app" ? ["package.json"] : [])];
        const isAllowed = !place || allowed.some((folder) => isInside(place, folder));
        return isAllowed ? [] : [`${file} imports ${specifier}`];
      }),
    );
}

test.each(Object.keys(ALLOWED) as Layer[])("%s imports only the layers below it", (layer) => {
  expect(listForbiddenImports(layer)).toEqual([]);
});

const domainFiles = listSources(["lib/domain"]).filter((file) => !isTest(file));

test("the domain uses no package but ipaddr.js", () => {
  const found = domainFiles.flatMap((file) =>
    listImports(readSource(file))
      .filter((specifier) => !/^(\.|@\/)/.test(specifier) && specifier !== "ipaddr.js")
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(found).toEqual([]);
});

const BROWSER_LAYERS = ["lib/domain", "lib/shared", "lib/wizard", "lib/forms", "components"];

test("what also runs in a browser uses no module of Node and no database", () => {
  const found = listSources(BROWSER_LAYERS)
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      listImports(readSource(file))
        .filter((name) => name.startsWith("node:") || /^(pg|@prisma)/.test(findPackage(name) ?? ""))
        .map((specifier) => `${file} imports ${specifier}`),
    );
  expect(found).toEqual([]);
});

test("inside a folder of the house imports are relative, and never name an extension of TypeScript", () => {
  const found = listSources(Object.keys(ALLOWED)).flatMap((file) =>
    listImports(readSource(file))
      .filter((specifier) => resolveImport(file, specifier) !== null && /\.tsx?$/.test(specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
  expect(found).toEqual([]);
});

test("a file of lib/server that has side effects cannot reach a browser", () => {
  const silent = listSources(["lib/server"])
    .filter((file) => !isTest(file))
    .filter((file) =>
      listImports(readSource(file)).some((name) => /^(node:|pg$|pino|@prisma|nodemailer)/.test(name)),
    )
    .filter((file) => !readSource(file).startsWith('import "server-only";'));
  expect(silent).toEqual([]);
});

test("the database client stays below the pages", () => {
  const found = listSources(["app", "components"]).filter((file) =>
    listImports(readSource(file)).some((name) => /db\/generated|^@prisma\//.test(name)),
  );
  expect(found).toEqual([]);
});

/** Repositories that other words use too, as docs/adr/0008 says: those of the order, of its files, of sessions. */
const SHARED_REPOSITORIES: ReadonlySet<string> = new Set([
  "lib/server/filing/order-repository",
  "lib/server/filing/draft-repository",
  "lib/server/filing/submission-repository",
  "lib/server/materials/material-repository",
  "lib/server/auth/session-repository",
  "lib/server/messages/sink-repository",
]);

test("a word of the server keeps its repositories to itself, but for those of the shared list", () => {
  const found = listSources(["lib/server"])
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      listImports(readSource(file))
        .map((specifier) => resolveImport(file, specifier) ?? "")
        .filter((place) => place.endsWith("-repository") && !SHARED_REPOSITORIES.has(place))
        .filter((place) => place.split("/")[2] !== file.split("/")[2])
        .map((place) => `${file} imports ${place}`),
    );
  expect(found).toEqual([]);
});
