import "server-only";
import type { Db } from "../db/client";
import { Prisma, type PrismaClient } from "../db/generated/client";
import type { Head, Line } from "./chain";
import { listRoots } from "./daily-root";
import { type Break, findBreak } from "./find-break";
import { LINE_TABLES, type LineTable, listChains } from "./line-tables";
import { traceMoved } from "./trace-moved";
import { findUnrooted, verifyRoots } from "./verify-roots";

/** What a look at the whole audit found. */
export interface Verification {
  readonly lines: number;
  readonly chains: number;
  readonly roots: number;
  /** The day of the newest root, or null before the first. */
  readonly rootedTo: string | null;
  /** One for each broken chain, in the order of reading; at most `MOST_BREAKS`. */
  readonly breaks: readonly Break[];
}

const MOST_BREAKS = 1000;
const CHAINS_A_STEP = 1000;
/** A large audit is read in one snapshot; an hour is enough for some 50 million lines. */
const TIMEOUT_MS = 3_600_000;

interface Tally {
  lines: number;
  chains: number;
  readonly breaks: Break[];
}

const keyOf = ({ objectType, objectId }: { objectType: string; objectId: string }) =>
  `${objectType} ${objectId}`;

async function findHeads(tx: Db, chains: readonly (readonly Line[])[]): Promise<ReadonlyMap<string, Head>> {
  const firsts = chains.flatMap(([first]) => first ?? []);
  const heads = await tx.$queryRaw<Head[]>`
    select h.object_type as "objectType", h.object_id as "objectId", h.count, h.hash, h.signature
      from unnest(${firsts.map(({ objectType }) => objectType)}::text[],
                  ${firsts.map(({ objectId }) => objectId)}::text[]) as asked (object_type, object_id)
      join audit_head h using (object_type, object_id)`;
  return new Map(heads.map((head) => [keyOf(head), head]));
}

async function verifyChains(tx: Db, chains: readonly (readonly Line[])[], tally: Tally): Promise<void> {
  const heads = await findHeads(tx, chains);
  for (const lines of chains) {
    const [first] = lines;
    if (!first) continue;
    tally.chains += 1;
    tally.lines += lines.length;
    const { objectType, objectId } = first;
    const found = findBreak(lines, heads.get(keyOf(first)), { objectType, objectId });
    if (found && tally.breaks.length < MOST_BREAKS) tally.breaks.push(found);
  }
}

async function verifyTable(tx: Db, table: LineTable, tally: Tally): Promise<void> {
  let step: (readonly Line[])[] = [];
  for await (const chain of listChains(tx, table)) {
    step.push(chain);
    if (step.length < CHAINS_A_STEP) continue;
    await verifyChains(tx, step, tally);
    step = [];
  }
  if (step.length > 0) await verifyChains(tx, step, tally);
}

/** Lines that never got a place: somebody wrote them past the portal. */
function findStray(tx: Db, { columns, from }: LineTable): Promise<Break[]> {
  return tx.$queryRaw<Break[]>`
    select "objectType", "objectId", id, 0 as seq, 'inserted' as kind, 'line' as what
      from (select ${columns} from ${from} where seq is null order by id limit ${MOST_BREAKS}) as stray`;
}

/** Ends of chains of which no line is left. */
function findEmptied(tx: Db): Promise<Break[]> {
  return tx.$queryRaw<Break[]>`
    with emptied as (
      select object_type, object_id from audit_head h
       where count > 0 and object_type = 'history'
         and not exists (select from filing_event e where e.order_id::text = h.object_id)
      union all
      select object_type, object_id from audit_head h
       where count > 0 and object_type <> 'history'
         and not exists (select from audit_row r where r.object_type = h.object_type and r.object_id = h.object_id)
    )
    select object_type as "objectType", object_id as "objectId", 1 as seq, null as id, 'missing' as kind, 'line' as what
      from emptied order by object_type, object_id limit ${MOST_BREAKS}`;
}

/** Checks every line, every end of a chain and every daily root, inside a transaction that sees one state. */
export async function verifyAuditIn(tx: Db): Promise<Verification> {
  const tally: Tally = { lines: 0, chains: 0, breaks: [] };
  for (const table of LINE_TABLES) {
    await verifyTable(tx, table, tally);
    tally.breaks.push(...(await findStray(tx, table)));
  }
  const { roots, breaks } = await verifyRoots(tx);
  const [newest] = await listRoots(tx, "newest");
  const chained = [...tally.breaks, ...(await findEmptied(tx))];
  const known = new Set(chained.map(keyOf));
  const unrooted = (await findUnrooted(tx, MOST_BREAKS)).filter((found) => !known.has(keyOf(found)));
  return {
    ...{ lines: tally.lines, chains: tally.chains, roots, rootedTo: newest?.day ?? null },
    breaks: [...(await traceMoved(tx, chained)), ...unrooted, ...breaks].slice(0, MOST_BREAKS),
  };
}

/** Checks the whole audit while people work: it reads one snapshot and keeps nobody. */
export function verifyAudit(db: PrismaClient): Promise<Verification> {
  return db.$transaction(verifyAuditIn, {
    isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead,
    timeout: TIMEOUT_MS,
  });
}
