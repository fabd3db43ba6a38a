import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { listFiles, ROOT, readSource } from "@/tests/support/sources";

const documents = [...listFiles("docs").filter((file) => file.endsWith(".md")), "README.md"];

const PLACES = ["app", "components", "docs", "lib", "prisma", "public", "scripts", "server", "tests", ".ci"];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readSource("package.json")));

/** Paths in code marks; those with a placeholder (`<name>`, `…`, `*`) stand for many. */
function listNamedPaths(text: string): string[] {
  const marked = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => (match[1] ?? "").trim());
  const inPlaces = marked.filter((word) => PLACES.some((place) => word.startsWith(`${place}/`)));
  return inPlaces.filter((word) => !/[<>…*{}\s]/.test(word)).map((word) => word.replace(/[:#].*$/, ""));
}

test.each(["docs/cookbook.md", "docs/glossary.md", "docs/operations.md", "docs/field-rules.md"])(
  "%s is there",
  (file) => {
    expect(documents).toContain(file);
  },
);

/** Where relative links and pictures of a document lead. */
function listLinks(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^([a-z]+:|#)/.test(link))
    .map((link) => link.replace(/#.*$/, ""));
}

test("documents name only paths that exist", () => {
  const gone = documents.flatMap((file) =>
    listNamedPaths(readSource(file))
      .filter((place) => !existsSync(path.join(ROOT, place)))
      .map((place) => `${file}: ${place}`),
  );
  expect(gone).toEqual([]);
});

test("links in documents lead somewhere", () => {
  const gone = documents.flatMap((file) =>
    listLinks(readSource(file))
      .filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))
      .map((link) => `${file}: ${link}`),
  );
  expect(gone).toEqual([]);
});

test("documents name only commands that exist", () => {
  const gone = documents.flatMap((file) =>
    [...readSource(file).matchAll(/npm run ([a-z][\w:-]*)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: npm run ${name}`),
  );
  expect(gone).toEqual([]);
});
