import "server-only";
import type { Db } from "../db/client";
import { Prisma } from "../db/generated/client";
import { type ChainId, HISTORY, type Line, type LineContent } from "./chain";

/** One of the two tables that chains lie in, as SQL that speaks of both in the same words. */
export interface LineTable {
  readonly columns: Prisma.Sql;
  readonly from: Prisma.Sql;
  /** The columns that name a chain, in index order. */
  readonly chain: Prisma.Sql;
  readonly place: (chain: ChainId) => Prisma.Sql;
}

const COMMON = Prisma.raw(
  `id::text, at, actor_kind as "actorKind", actor_id::text as "actorId", payload, seq, hash,
   previous_hash as "previousHash"`,
);

const AUDIT_ROWS: LineTable = {
  columns: Prisma.sql`object_type as "objectType", object_id as "objectId", action, ${COMMON}`,
  from: Prisma.sql`audit_row`,
  chain: Prisma.sql`object_type, object_id`,
  place: ({ objectType, objectId }) => Prisma.sql`${objectType}, ${objectId}`,
};

const HISTORY_LINES: LineTable = {
  columns: Prisma.sql`${HISTORY} as "objectType", order_id::text as "objectId", type as action, ${COMMON}`,
  from: Prisma.sql`filing_event`,
  chain: Prisma.sql`order_id`,
  place: ({ objectId }) => Prisma.sql`${objectId}::uuid`,
};

export const LINE_TABLES = [AUDIT_ROWS, HISTORY_LINES] as const;

const BATCH = 5000;

/** Every line that has a place, chain by chain and in order of its places. */
async function* listLines(tx: Db, table: LineTable): AsyncGenerator<Line> {
  let last: Line | undefined;
  do {
    const beyond = last
      ? Prisma.sql`and (${table.chain}, seq) > (${table.place(last)}, ${last.seq}::int)`
      : Prisma.empty;
    const rows = await tx.$queryRaw<Line[]>`
      select ${table.columns} from ${table.from} where seq is not null ${beyond}
       order by ${table.chain}, seq limit ${BATCH}`;
    yield* rows;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}

/** Whether two lines lie in one chain. */
export const isSameChain = (a: ChainId, b: ChainId): boolean =>
  a.objectId === b.objectId && a.objectType === b.objectType;

/** Every chain with all its lines. */
export async function* listChains(tx: Db, table: LineTable): AsyncGenerator<readonly Line[]> {
  let open: Line[] = [];
  for await (const line of listLines(tx, table)) {
    if (open[0] && !isSameChain(open[0], line)) {
      yield open;
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) yield open;
}

/** The lines that have no place yet, a batch at a time, in the order they were written. */
export async function* listUnchained(tx: Db, table: LineTable): AsyncGenerator<readonly LineContent[]> {
  let last: LineContent | undefined;
  do {
    const beyond = last
      ? Prisma.sql`and (${table.chain}, at, id) > (${table.place(last)}, ${last.at}, ${last.id}::uuid)`
      : Prisma.empty;
    const rows = await tx.$queryRaw<LineContent[]>`
      select ${table.columns} from ${table.from} where hash is null ${beyond}
       order by ${table.chain}, at, id limit ${BATCH}`;
    if (rows.length > 0) yield rows;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}
