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
