import "server-only";
import type { Db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { type Head, headSignature, type Line, type LineContent, lineHash, NOTHING } from "./chain";
import { isSameChain, LINE_TABLES, type LineTable, listUnchained } from "./line-tables";

const DONE = "auditChained";
const TIMEOUT_MS = 3_600_000;

async function savePlaces(tx: Db, table: LineTable, lines: readonly Line[]): Promise<void> {
  await tx.$executeRaw`
    update ${table.from} as line set seq = place.seq, previous_hash = place.previous_hash, hash = place.hash
      from unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ seq }) => seq)}::int[],
                  ${lines.map(({ previousHash }) => previousHash)}::text[], ${lines.map(({ hash }) => hash)}::text[])
        as place (id, seq, previous_hash, hash)
     where line.id = place.id`;
}

async function saveHeads(tx: Db, heads: readonly Head[]): Promise<void> {
  await tx.$executeRaw`
    insert into audit_head (object_type, object_id, count, hash, signature)
    select * from unnest(${heads.map(({ objectType }) => objectType)}::text[],
                         ${heads.map(({ objectId }) => objectId)}::text[], ${heads.map(({ count }) => count)}::int[],
                         ${heads.map(({ hash }) => hash)}::text[], ${heads.map(({ signature }) => signature)}::text[])
    on conflict (object_type, object_id)
      do update set count = excluded.count, hash = excluded.hash, signature = excluded.signature`;
}

/** The line after `before`, which may belong to another chain. */
function place(content: LineContent, before: Line | undefined): Line {
  const last = before && isSameChain(before, content) ? before : undefined;
  const [seq, previousHash] = [(last?.seq ?? 0) + 1, last?.hash ?? NOTHING];
  return { ...content, seq, previousHash, hash: lineHash(content, seq, previousHash) };
}

const headOf = ({ objectType, objectId, seq, hash }: Line): Head => {
  const head = { objectType, objectId, count: seq, hash };
  return { ...head, signature: headSignature(head) };
};

async function chainTable(tx: Db, table: LineTable): Promise<number> {
  let count = 0;
  let last: Line | undefined;
  for await (const batch of listUnchained(tx, table)) {
    const heads = new Map<string, Head>();
    const lines: Line[] = [];
    for (const content of batch) {
      last = place(content, last);
      lines.push(last);
      heads.set(`${last.objectType} ${last.objectId}`, headOf(last));
    }
    await savePlaces(tx, table, lines);
    await saveHeads(tx, [...heads.values()]);
    count += lines.length;
  }
  return count;
}

/** `chainExistingLines` inside a transaction that the caller holds. */
export async function chainExistingLinesIn(tx: Db, at: Date): Promise<number> {
  const isDone = await tx.instanceSetting.findUnique({ where: { key: DONE } });
  if (isDone || (await tx.auditHead.findFirst({ select: { count: true } }))) return 0;
  await tx.$executeRaw`lock table audit_row, filing_event in share row exclusive mode`;
  let count = 0;
  for (const table of LINE_TABLES) count += await chainTable(tx, table);
  await tx.instanceSetting.create({ data: { key: DONE, value: { count }, updatedAt: at } });
  return count;
}

/**
 * Gives the lines of an older release their places, once in the life of a database and all in one transaction: a
 * line without a place that comes later was written past the portal, and stays to be found.
 *
 * @returns how many
 */
export function chainExistingLines(db: PrismaClient, at: Date): Promise<number> {
  return db.$transaction((tx) => chainExistingLinesIn(tx, at), { timeout: TIMEOUT_MS });
}
