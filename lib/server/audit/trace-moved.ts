import "server-only";
import type { Db } from "../db/client";
import { type ChainId, lineHash, NOTHING } from "./chain";
import type { Break } from "./find-break";

interface Clue extends ChainId {
  /** The hash by which a line is recognised. */
  readonly hash: string;
  /** The place that line had. */
  readonly seq: number;
}

/** Where lines with these hashes stood, as their neighbours and the ends of chains tell. */
function findClues(tx: Db, hashes: readonly string[], previous: readonly string[]): Promise<Clue[]> {
  return tx.$queryRaw<Clue[]>`
    select object_type as "objectType", object_id as "objectId", hash, count as seq
      from audit_head where hash = any(${hashes})
    union all
    select object_type, object_id, previous_hash, seq - 1 from audit_row where previous_hash = any(${hashes})
    union all
    select 'history', order_id::text, previous_hash, seq - 1 from filing_event where previous_hash = any(${hashes})
    union all
    select object_type, object_id, hash, seq + 1 from audit_row where hash = any(${previous})
    union all
    select 'history', order_id::text, hash, seq + 1 from filing_event where hash = any(${previous})`;
}

const keyOf = ({ objectType, objectId }: ChainId, seq: number) => `${objectType} ${objectId} ${seq}`;

/** Tells lines that were taken from another chain from those that were changed; the gap they left is the same break. */
export async function traceMoved(tx: Db, breaks: readonly Break[]): Promise<readonly Break[]> {
  const lines = breaks.flatMap(({ line, kind }) => (line && kind !== "reordered" ? line : []));
  if (lines.length === 0) return breaks;
  const clues = await findClues(
    tx,
    lines.map(({ hash }) => hash),
    lines.map(({ previousHash }) => previousHash).filter((hash) => hash !== NOTHING),
  );
  const byHash = new Map<string, Clue[]>();
  for (const clue of clues) byHash.set(clue.hash, [...(byHash.get(clue.hash) ?? []), clue]);
  const gaps = new Set<string>();
  const traced = breaks.map((found): Break => {
    const { line } = found;
    if (!line || found.kind === "reordered") return found;
    const near = [...(byHash.get(line.hash) ?? []), ...(byHash.get(line.previousHash) ?? [])];
    const origin = near.find((clue) => {
      const { objectType, objectId, seq } = clue;
      return line.hash === lineHash({ ...line, objectType, objectId }, seq, line.previousHash);
    });
    if (!origin) return found;
    gaps.add(keyOf(origin, origin.seq));
    return { ...found, kind: "moved" };
  });
  return traced.filter((found) => found.kind !== "missing" || !gaps.has(keyOf(found, found.seq)));
}
