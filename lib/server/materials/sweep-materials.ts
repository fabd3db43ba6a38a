import "server-only";
import type { Db } from "../db/client";
import type { MaterialStoreGateway, StoredObject } from "../gateways/material-store/port";
import { storageKeyOf } from "./picture-files";

/** An upload in progress has its file before its row. */
const GRACE_MS = 60 * 60 * 1000;
const BATCH = 500;

async function removeUnowned(
  db: Db,
  store: MaterialStoreGateway,
  found: readonly StoredObject[],
): Promise<number> {
  const keys = [...new Set(found.map(({ key }) => storageKeyOf(key)))];
  const rows = await db.material.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  const owned = new Set(rows.map((row) => row.storageKey));
  const unowned = found.filter(({ key }) => !owned.has(storageKeyOf(key)));
  for (const { key } of unowned) await store.remove(key);
  return unowned.length;
}

/**
 * Removes stored files that no row names: what a process that died left between file and row.
 *
 * @returns how many were removed
 */
export async function sweepMaterials(db: Db, store: MaterialStoreGateway, now: Date): Promise<number> {
  let batch: StoredObject[] = [];
  let removed = 0;
  for await (const found of store.list()) {
    if (now.getTime() - found.writtenAt.getTime() < GRACE_MS) continue;
    batch.push(found);
    if (batch.length < BATCH) continue;
    removed += await removeUnowned(db, store, batch);
    batch = [];
  }
  return removed + (batch.length > 0 ? await removeUnowned(db, store, batch) : 0);
}
