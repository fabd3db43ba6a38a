import "server-only";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { currentKeyId, openText, sealText } from "./seal";
import type { SealedTable } from "./sealed-columns";

/** What became of the rows of a table that older keys had sealed. */
export interface Resealing {
  readonly rows: number;
  /** Edited, or held by somebody, meanwhile: they are for the next round. */
  readonly missed: number;
  /** No key of the ring opens them. */
  readonly unreadable: number;
}

/** What the two statements of a batch need of a client. */
type Sql = Pick<Db, "$queryRaw" | "$executeRaw">;

const BATCH = 1000;
const TOKEN = /sealed:[\w-]+:[\w-]+/g;
const TOKEN_IN_JSON = /(?<=")sealed:[\w-]+:[\w-]+(?=")/g;

/** A row, and which version of it was read; with the values of its sealed columns if another key has sealed one of them. */
interface StoredRow {
  readonly id: string;
  readonly version: string;
  readonly values: readonly (string | null)[] | null;
}

interface StaleRow extends StoredRow {
  readonly values: readonly (string | null)[];
}

interface ResealedRow extends StaleRow {
  readonly fresh: readonly (string | null)[];
}

/** The same text sealed with the current key; as it was when it is already, or cannot be opened. */
function resealToken(token: string): string {
  if (token.startsWith(`sealed:${currentKeyId()}:`)) return token;
  try {
    return sealText(openText(token));
  } catch {
    return token;
  }
}

/** The names of a place as SQL; they come from the list in the code, never from outside. */
function namesOf({ table, key, type, keyType }: SealedTable) {
  const sql = Prisma.raw;
  return { table: sql(table), key: sql(key), type: sql(type), keyType: sql(keyType) };
}

function isStale({ type, columns }: SealedTable): Prisma.Sql {
  const id = currentKeyId();
  const each = columns.map((column) => {
    const name = Prisma.raw(column);
    return type === "text"
      ? Prisma.sql`(${name} <> '' and not starts_with(${name}, ${`sealed:${id}:`}))`
      : Prisma.sql`${name}::text ~ ${`"sealed:(?!${id}:)`}`;
  });
  return Prisma.join(each, " or ");
}

/**
 * The next rows in order of their keys, by the column itself: its text under the same name has no index. Were it only those
 * that another key has sealed, a batch might look into all rows that are left.
 */
function readRows(db: Sql, place: SealedTable, after: string | undefined): Promise<StoredRow[]> {
  const { table, key, keyType } = namesOf(place);
  const texts = Prisma.join(place.columns.map((column) => Prisma.raw(`${column}::text`)));
  const beyond = after ? Prisma.sql`and ${key} > ${after}::${keyType}` : Prisma.empty;
  const only = place.onlyKey ? Prisma.sql`and ${key} = ${place.onlyKey}` : Prisma.empty;
  return db.$queryRaw<StoredRow[]>`
    select ${key}::text as id, xmin::text as version,
           case when ${isStale(place)} then json_build_array(${texts}) end as values
      from ${table} where true ${beyond} ${only} order by ${table}.${key} limit ${BATCH}`;
}

/** The rows as one text in JSON; values that are JSON themselves stand in it as they are. */
function jsonOf(rows: readonly ResealedRow[], { type }: SealedTable): string {
  const written = (value: string | null) => (type === "jsonb" && value ? value : JSON.stringify(value));
  const objects = rows.map(({ id, version, fresh }) => {
    const values = fresh.map((value, index) => `"fresh${index}":${written(value)}`);
    return `{"id":${JSON.stringify(id)},"version":"${version}",${values.join()}}`;
  });
  return `[${objects.join()}]`;
}

/** Writes new values over the version of a row that they were made of, and over no other; waits for nobody. */
async function replaceRows(db: Sql, place: SealedTable, rows: readonly ResealedRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { table, key, type, keyType } = namesOf(place);
  const columns = place.columns.map((column, index) => [Prisma.raw(column), Prisma.raw(`fresh${index}`)]);
  const declared = Prisma.join(columns.map(([, fresh]) => Prisma.sql`${fresh} ${type}`));
  const set = Prisma.join(columns.map(([column, fresh]) => Prisma.sql`${column} = free.${fresh}`));
  return db.$executeRaw`
    with free as (
      select v.* from ${table} t
        join jsonb_to_recordset(${jsonOf(rows, place)}::jsonb) as v (id text, version text, ${declared})
          on t.${key} = v.id::${keyType}
       where t.xmin::text = v.version
         for update of t skip locked
    )
    update ${table} t set ${set} from free where t.${key} = free.id::${keyType}`;
}

/** Seals the values of a table with the current key: `most` rows of it or a few more, beginning with the first. */
export async function resealTable(db: Sql, place: SealedTable, most: number): Promise<Resealing> {
  const token = place.type === "text" ? TOKEN : TOKEN_IN_JSON;
  const done = { rows: 0, missed: 0, unreadable: 0 };
  let after: string | undefined;
  while (done.rows < most) {
    const read = await readRows(db, place, after);
    const stale = read.filter((row): row is StaleRow => row.values !== null);
    const rows = stale
      .map((row) => ({
        ...row,
        fresh: row.values.map((value) => value?.replace(token, resealToken) ?? null),
      }))
      .filter(({ values, fresh }) => fresh.some((value, index) => value !== values[index]));
    const written = await replaceRows(db, place, rows);
    done.rows += written;
    done.missed += rows.length - written;
    done.unreadable += stale.length - rows.length;
    after = read.at(-1)?.id;
    if (read.length < BATCH) break;
  }
  return done;
}
