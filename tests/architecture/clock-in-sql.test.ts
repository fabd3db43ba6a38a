import { expect, test } from "vitest";
import { listFiles, listSources, readSource, stripComments } from "@/tests/support/sources";

/** What makes a database look at its own clock. */
const OWN_CLOCK =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\bcurrent_(?:timestamp|date|time)\b|\blocaltime(?:stamp)?\b/i;
/** The same in a Prisma schema: `updatedAt` is filled in by the client from the clock of the machine. */
const OWN_CLOCK_OF_SCHEMA = /@default\(now\(\)\)|@updatedAt\b|dbgenerated\([^)]*(?:now|timestamp)/i;

const TEMPLATE = /`(?:[^`\\]|\\.)*`/g;
/** What stands between `${` and `}` is a parameter; our own `now()` among them is what is wanted. */
const PARAMETER = /\$\{[^{}]*\}/g;

/** The texts of a source that could be SQL: templates, without their parameters. */
function sqlOf(source: string): string {
  return [...source.matchAll(TEMPLATE)].map(([text]) => text.replace(PARAMETER, "")).join("\n");
}

const listWith = (files: readonly string[], read: (text: string) => string, pattern: RegExp) =>
  files.filter((file) => pattern.test(read(readSource(file))));

test("the statements of the server get the time as a parameter and never ask the database", () => {
  const files = listSources(["lib/server", "prisma/seed", "server"]);
  expect(listWith(files, (text) => sqlOf(stripComments(text)), OWN_CLOCK)).toEqual([]);
});

test("no column, trigger or default of a migration asks the database for the time", () => {
  const files = listFiles("prisma/migrations").filter((file) => file.endsWith(".sql"));
  expect(files.length).toBeGreaterThan(0);
  expect(listWith(files, (text) => text.replace(/--.*$/gm, ""), OWN_CLOCK)).toEqual([]);
});

test("no column of the schema fills itself with the time", () => {
  const files = listFiles("prisma/schema").filter((file) => file.endsWith(".prisma"));
  expect(files.length).toBeGreaterThan(0);
  expect(listWith(files, (text) => text.replace(/\/\/.*$/gm, ""), OWN_CLOCK_OF_SCHEMA)).toEqual([]);
});

test.each(["select now()", "where due_at <= CURRENT_TIMESTAMP", "default localtimestamp"])(
  "%s would be found",
  (sql) => expect(sqlOf(`query\`${sql}\``)).toMatch(OWN_CLOCK),
);

test("our own clock as a parameter is none of the database's", () => {
  expect(sqlOf("query`where due_at <= $" + "{now()}`")).not.toMatch(OWN_CLOCK);
});
