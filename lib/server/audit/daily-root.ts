import "server-only";
import { createHash } from "node:crypto";
import { addDays, chinaDay, type PlainDate } from "@/lib/domain/calendar/plain-date";
import type { Db } from "../db/client";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { auditMac, type ChainId, NOTHING } from "./chain";

/** The hash over all that was added to the audit since the root before, and that root's hash. */
export interface Root {
  readonly day: string;
  readonly heads: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly signature: string;
}

interface DayHead extends ChainId {
  readonly count: number;
  readonly hash: string;
}

/** Any number that nobody else locks. */
const LOCK = 4_270_119;
const BATCH = 5000;

async function* listDayHeads(tx: Db, day: string): AsyncGenerator<DayHead> {
  let last: DayHead | undefined;
  do {
    const beyond = last
      ? Prisma.sql`and (object_type collate "C", object_id collate "C") > (${last.objectType}, ${last.objectId})`
      : Prisma.empty;
    // Byte order, so that a database restored under another collation still gives the same hash.
    const rows = await tx.$queryRaw<DayHead[]>`
      select object_type as "objectType", object_id as "objectId", count, hash from audit_day_head
       where day = ${day}::date ${beyond}
       order by object_type collate "C", object_id collate "C" limit ${BATCH}`;
    yield* rows;
    last = rows.length === BATCH ? rows.at(-1) : undefined;
  } while (last);
}

/** The root that the stored heads of a day make. */
export async function computeRoot(tx: Db, day: string, previousHash: string): Promise<Root> {
  const digest = createHash("sha256").update(previousHash);
  let heads = 0;
  for await (const { objectType, objectId, count, hash } of listDayHeads(tx, day)) {
    digest.update(`\n${JSON.stringify([objectType, objectId, count, hash])}`);
    heads += 1;
  }
  const hash = digest.digest("base64url");
  return { day, heads, previousHash, hash, signature: auditMac("root", [day, heads, previousHash, hash]) };
}

/** The roots, oldest first, or the newest alone. */
export function listRoots(tx: Db, only?: "newest"): Promise<Root[]> {
  const which = only ? Prisma.sql`order by day desc limit 1` : Prisma.sql`order by day`;
  return tx.$queryRaw<Root[]>`
    select day::text, heads, previous_hash as "previousHash", hash, signature from audit_root ${which}`;
}

/** Heads that a writer holds wait for the next day: nobody waits for the root. */
async function saveDayHeads(tx: Db, day: PlainDate): Promise<void> {
  await tx.$executeRaw`
    with free as (
      select object_type, object_id from audit_head where count > rooted_count for update skip locked
    ), grown as (
      update audit_head h set rooted_count = h.count from free
       where h.object_type = free.object_type and h.object_id = free.object_id
      returning h.object_type, h.object_id, h.count, h.hash
    )
    insert into audit_day_head (day, object_type, object_id, count, hash)
    select ${day}::date, object_type, object_id, count, hash from grown`;
}

/**
 * Makes the root of the China day before `at`, unless it or a later one is there.
 *
 * @returns the root, or null when there was nothing to do
 */
export function makeDailyRoot(db: PrismaClient, at: Date): Promise<Root | null> {
  const day = addDays(chinaDay(at), -1);
  return db.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ isMine: boolean }[]>`
      select pg_try_advisory_xact_lock(${LOCK}) as "isMine"`;
    const [newest] = await listRoots(tx, "newest");
    if (!lock?.isMine || (newest && newest.day >= day)) return null;
    await saveDayHeads(tx, day);
    const root = await computeRoot(tx, day, newest?.hash ?? NOTHING);
    await tx.$executeRaw`
      insert into audit_root (day, heads, previous_hash, hash, signature, made_at)
      values (${day}::date, ${root.heads}, ${root.previousHash}, ${root.hash}, ${root.signature}, ${at})`;
    return root;
  });
}
