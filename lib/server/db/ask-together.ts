import "server-only";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

/** A `select` and the kind of its rows; its columns are values that JSON knows, times become text. */
export interface Question<Row> {
  readonly sql: Prisma.Sql;
  /** Never there: holds the kind of the rows for the compiler. */
  readonly row?: Row;
}

/** Asks one question. */
export function ask<Row>(db: Db, { sql }: Question<Row>): Promise<readonly Row[]> {
  return db.$queryRaw<Row[]>(sql);
}

/** The rows that answer each question. */
export type AnswersTo<Asked> = {
  readonly [Name in keyof Asked]: Asked[Name] extends Question<infer Row> ? readonly Row[] : never;
};

/** Asks several questions in one statement: what a page needs to know costs one way to the database, not one each. */
export async function askTogether<Asked extends Readonly<Record<string, Question<unknown>>>>(
  db: Db,
  questions: Asked,
): Promise<AnswersTo<Asked>> {
  const columns = Object.entries(questions).map(
    ([name, { sql }]) =>
      Prisma.sql`(select coalesce(json_agg(found), '[]') from (${sql}) found) as ${Prisma.raw(`"${name}"`)}`,
  );
  const [answers] = await db.$queryRaw<AnswersTo<Asked>[]>`select ${Prisma.join(columns)}`;
  if (!answers) throw new Error("a select without a table has one row");
  return answers;
}
