import "server-only";
import type { Db } from "../db/client";
import { isSameMac, NOTHING } from "./chain";
import { computeRoot, listRoots } from "./daily-root";
import type { Break } from "./find-break";

/** Compares every root with the heads it was made of, and with the root before. */
export async function verifyRoots(tx: Db): Promise<{ readonly roots: number; readonly breaks: Break[] }> {
  const roots = await listRoots(tx);
  const breaks: Break[] = [];
  let previous = NOTHING;
  for (const [index, root] of roots.entries()) {
    const made = await computeRoot(tx, root.day, root.previousHash);
    const found = { what: "root", objectType: "root", objectId: root.day, seq: index + 1, id: null } as const;
    const isAsMade =
      made.hash === root.hash && made.heads === root.heads && isSameMac(made.signature, root.signature);
    if (root.previousHash !== previous) breaks.push({ ...found, kind: "missing" });
    else if (!isAsMade) breaks.push({ ...found, kind: "changed" });
    previous = root.hash;
  }
  return { roots: roots.length, breaks };
}

/** Chains that a root has seen further, or otherwise, than they are now; `most` of them. */
export function findUnrooted(tx: Db, most: number): Promise<Break[]> {
  return tx.$queryRaw<Break[]>`
    with latest as (
      select distinct on (object_type, object_id) object_type, object_id, count, hash
        from audit_day_head order by object_type, object_id, count desc
    ), seen as (
      select d.*, case when d.object_type = 'history' then e.hash else r.hash end as actual, h.rooted_count
        from latest d
        left join audit_row r on r.object_type = d.object_type and r.object_id = d.object_id and r.seq = d.count
        left join filing_event e on d.object_type = 'history' and e.order_id::text = d.object_id and e.seq = d.count
        left join audit_head h on h.object_type = d.object_type and h.object_id = d.object_id
    )
    select object_type as "objectType", object_id as "objectId", count as seq, 'root' as what, null as id,
           case when actual is null then 'missing' else 'changed' end as kind
      from seen
     where actual is distinct from hash or rooted_count is distinct from count
     order by object_type, object_id limit ${most}`;
}
