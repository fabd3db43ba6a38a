import { expect, inject, test } from "vitest";
import { applyMigrations } from "@/lib/server/db/migrate";
import { findMissingSql } from "@/lib/server/db/migration-diff";
import { testDatabase } from "@/tests/support/database";

const { db, url } = await testDatabase();

test("the migrations make exactly what the schema declares", async () => {
  expect(await findMissingSql(inject("postgres").serverUrl)).toBe("");
});

test("a database that has every migration is left alone", async () => {
  expect(await applyMigrations(url)).toEqual([]);
});

test("text functions know Chinese letters and full-width Latin ones", async () => {
  const rows = await db.$queryRaw`select lower('ＡＢ') as lower, '备案' ~ '^\\w+$' as word`;
  expect(rows).toEqual([{ lower: "ａｂ", word: true }]);
});
