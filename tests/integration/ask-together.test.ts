import { expect, test } from "vitest";
import { ask, askTogether, type Question } from "@/lib/server/db/ask-together";
import { Prisma } from "@/lib/server/db/generated/client";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();

const AT = new Date("2026-05-12T01:02:03.456Z");

const falling = (most: number): Question<{ readonly n: number }> => ({
  sql: Prisma.sql`select n::int from generate_series(1, ${most}) n order by n desc`,
});

const values: Question<{ readonly text: string; readonly none: null; readonly yes: boolean; at: string }> = {
  sql: Prisma.sql`select ${'"zh": 网站\\'} as text, null as none, true as yes, ${AT}::timestamptz as at`,
};

test("each question gets its own rows, in their order; none is an empty list", async () => {
  expect(await askTogether(db, { three: falling(3), none: falling(0), two: falling(2) })).toEqual({
    three: [{ n: 3 }, { n: 2 }, { n: 1 }],
    none: [],
    two: [{ n: 2 }, { n: 1 }],
  });
});

test("values come as they are, and a time as the text of its instant", async () => {
  const { values: rows } = await askTogether(db, { values });
  expect(rows).toMatchObject([{ text: '"zh": 网站\\', none: null, yes: true }]);
  expect(rows.map(({ at }) => new Date(at))).toEqual([AT]);
});

test("a question asked alone has the same rows", async () => {
  expect(await ask(db, falling(2))).toEqual((await askTogether(db, { two: falling(2) })).two);
});
