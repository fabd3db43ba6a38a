import { expect, test } from "vitest";
import { PAGES, ROUTES } from "@/tests/authorization/manifest";
import { ACTIONS } from "@/tests/authorization/manifest-actions";
import { listFiles, readSource, stripComments } from "@/tests/support/sources";

const files = listFiles("app");
const below = (file: string) => file.slice("app/".length);
const folderOf = (file: string) => below(file).split("/").slice(0, -1).join("/");

/** Names a module exports, however it is written. */
function exportsOf(file: string): string[] {
  const source = stripComments(readSource(file));
  const declared = source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm);
  const listed = source.matchAll(/^export \{([^}]*)\}/gm);
  return [
    ...[...declared].map((match) => match[1] ?? ""),
    ...[...listed].flatMap((match) => (match[1] ?? "").split(",").map((name) => name.split(" as ").at(-1))),
  ].flatMap((name) => name?.trim() || []);
}

test("for every page it is said who may open it", () => {
  const pages = files.filter((file) => file.endsWith("/page.tsx")).map(folderOf);
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort());
});

test("for every method of a route handler it is said who may call it", () => {
  const routes = files
    .filter((file) => file.endsWith("/route.ts"))
    .flatMap((file) =>
      exportsOf(file)
        .filter((name) => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name))
        .map((method) => `${method} ${folderOf(file)}`),
    );
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort());
});

test("for every server action it is said who may call it", () => {
  const actions = files
    .filter(
      (file) => /\.tsx?$/.test(file) && /^["']use server["']/.test(stripComments(readSource(file)).trim()),
    )
    .flatMap((file) => exportsOf(file).map((name) => `${below(file).replace(/\.tsx?$/, "")} ${name}`));
  expect(Object.keys(ACTIONS).sort()).toEqual(actions.sort());
});

test("server actions are whole modules below app: none hides in a function or elsewhere", () => {
  const hidden = [...files, ...listFiles("components"), ...listFiles("lib"), ...listFiles("server")].filter(
    (file) => {
      if (!/\.tsx?$/.test(file)) return false;
      const source = stripComments(readSource(file)).trim();
      const isWhole = file.startsWith("app/") && /^["']use server["']/.test(source);
      return /^\s*["']use server["'];?\s*$/m.test(isWhole ? source.slice(12) : source);
    },
  );
  expect(hidden).toEqual([]);
});

test("what a form of a desk or an order may say is a closed list: unknown fields are refused, not dropped", () => {
  const open = [
    ...files.filter((file) => file.endsWith("actions.ts")),
    "lib/server/review/run-desk.ts",
  ].filter((file) => /\bz\.(?:object|looseObject)\(/.test(stripComments(readSource(file))));
  expect(open).toEqual([]);
});
