import "server-only";
import * as z from "zod";
import type { Db } from "../db/client";
import { StartError } from "../db/embedded/start-error";
import { Prisma } from "../db/generated/client";
import { secrets } from "../secrets";
import { currentKeyId, openText, sealText } from "./seal";
import { SEALED_TABLES, type SealedTable } from "./sealed-columns";

const KEY = "sealed-keys";
const PLAIN = "icp-filing-portal";

/** Id of each key that may have sealed something → a text it sealed, to tell it from another of that id. */
const knownKeys = z.record(z.string(), z.string());

function findIdsIn(db: Db, place: SealedTable, column: string): Promise<{ id: string }[]> {
  const [table, value, key] = [place.table, column, place.key].map((name) => Prisma.raw(name));
  const only = place.onlyKey ? Prisma.sql`where ${key} = ${place.onlyKey}` : Prisma.empty;
  return place.type === "text"
    ? db.$queryRaw`select distinct split_part(${value}, ':', 2) as id from ${table}
                    where ${value} <> ''`
    : db.$queryRaw`select distinct found[1] as id
                     from ${table}, regexp_matches(${value}::text, '"sealed:([A-Za-z0-9_-]+):', 'g') as found ${only}`;
}

/** The ids of all keys that have sealed something which is still there; reads every sealed column. */
export async function findUsedKeyIds(db: Db): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const place of SEALED_TABLES) {
    for (const column of place.columns) {
      for (const { id } of await findIdsIn(db, place, column)) ids.add(id);
    }
  }
  return ids;
}

function opens(check: string): boolean {
  try {
    return openText(check) === PLAIN;
  } catch {
    return false;
  }
}

/** The ids of the keys on record. */
export async function findKnownKeyIds(db: Db): Promise<readonly string[]> {
  const row = await db.instanceSetting.findUnique({ where: { key: KEY } });
  return Object.keys(knownKeys.catch({}).parse(row?.value));
}

function refuse(ids: readonly string[]): never {
  throw new StartError(
    `Values in this database are sealed with ${ids.join(", ")}: put the key of that id back into KEY_RING (or DATA_DIR/secrets.json), behind the current one.`,
  );
}

/**
 * Stops a start whose ring lacks a key that sealed something, or has another one under its id; puts the current key
 * on record. Reads one row; the sealed columns only once, in a database that has no record yet.
 */
export async function checkKeyRing(db: Db, now: Date): Promise<void> {
  const row = await db.instanceSetting.findUnique({ where: { key: KEY } });
  const known = row ? knownKeys.parse(row.value) : {};
  const wrong = Object.keys(known).filter((id) => !opens(known[id] ?? ""));
  if (wrong.length > 0) refuse(wrong);
  if (row && known[currentKeyId()]) return;
  if (!row) {
    const ring = new Set(secrets().keyRing.map(({ id }) => id));
    const lacking = [...(await findUsedKeyIds(db))].filter((id) => !ring.has(id));
    if (lacking.length > 0) refuse(lacking);
  }
  const added = row ? {} : Object.fromEntries(secrets().keyRing.map(({ id }) => [id, sealText(PLAIN, id)]));
  const value = { ...known, ...added, [currentKeyId()]: sealText(PLAIN) };
  await db.instanceSetting.upsert({
    where: { key: KEY },
    create: { key: KEY, value, updatedAt: now },
    update: { value, updatedAt: now },
  });
}

/** Takes keys off the record that have sealed nothing which is still there. */
export async function forgetKeys(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`update instance_setting set value = value - ${[...ids]}::text[] where key = ${KEY}`;
}
