import { now } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { checkKeyRing, findUsedKeyIds } from "@/lib/server/sealed/known-keys";
import { type Rotation, rotateKeys } from "@/lib/server/sealed/rotate-keys";
import { secrets } from "@/lib/server/secrets";
import { findRunningDatabaseUrl } from "@/scripts/admin/running-database";

/** What the command says: done or not, and which keys of the ring may go. */
export function reportOf(
  { rows, unreadable, isDone }: Rotation,
  ring: readonly string[],
  used: ReadonlySet<string>,
): readonly string[] {
  const [current, ...older] = ring;
  const free = older.filter((id) => !used.has(id));
  const kept = older.filter((id) => used.has(id));
  return [
    `${rows} rows sealed with ${current}`,
    ...(free.length > 0 ? [`no longer used, may leave KEY_RING: ${free.join(", ")}`] : []),
    ...(kept.length > 0 ? [`still used: ${kept.join(", ")}`] : []),
    ...(unreadable > 0 ? [`${unreadable} rows cannot be opened by any key of the ring`] : []),
    ...(isDone ? [] : ["not finished: run it again"]),
  ];
}

/** Rotates the keys of this installation and prints what came of it. */
export async function printRotation(): Promise<number> {
  const db = createDb(env.databaseUrl ?? findRunningDatabaseUrl(env.dataDir), 1);
  try {
    await checkKeyRing(db, now());
    const rotation = await rotateKeys(db);
    const ring = secrets().keyRing.map(({ id }) => id);
    for (const line of reportOf(rotation, ring, await findUsedKeyIds(db))) console.log(line);
    return rotation.isDone && rotation.unreadable === 0 ? 0 : 1;
  } finally {
    await db.$disconnect();
  }
}
