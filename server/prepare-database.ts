import "server-only";
import pg from "pg";
import { z } from "zod";
import { chainExistingLines } from "@/lib/server/audit/chain-existing-lines";
import { now } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { applyMigrations } from "@/lib/server/db/migrate";
import { prepareMessageQueue, queueForgottenMessages } from "@/lib/server/messages/message-queue";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { checkKeyRing } from "@/lib/server/sealed/known-keys";
import { checkSecrets } from "@/lib/server/secrets-check";
import { seedDemo } from "@/prisma/seed/seed-demo";

/** Any number that nobody else locks; the schema engine's own lock is another. */
const LOCK = 4_270_118;
const DEMO_SEEDED = "demoSeeded";

/** Lets one process at a time prepare a database; the others wait and find it prepared. */
export async function withPreparationLock<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    return await work();
  } finally {
    await client.end(); // gives the lock back
  }
}

/** Seeds the demo unless that was done before; the mark is written last, so that a broken seed is seen. */
async function seedDemoOnce(db: PrismaClient): Promise<void> {
  const mark = await db.instanceSetting.findUnique({ where: { key: DEMO_SEEDED } });
  if (mark && z.object({ at: z.string() }).safeParse(mark.value).success) return;
  const at = now();
  await seedDemo(db, at);
  await db.instanceSetting.create({
    data: { key: DEMO_SEEDED, value: { at: at.toISOString() }, updatedAt: at },
  });
}

export interface Preparation {
  /** Applies the migrations that are missing. */
  migrate(): Promise<void>;
  /** Checks the keys, chains audit lines of an older release, writes the reference data, and seeds the demo once when `demo` says so. */
  fill(demo: boolean): Promise<void>;
}

/** What makes a database ready for the portal; call both parts in order, under the preparation lock. */
export function prepareDatabase(databaseUrl: string, db: PrismaClient): Preparation {
  return {
    migrate: async () => {
      await applyMigrations(databaseUrl);
      await prepareMessageQueue(databaseUrl);
      await queueForgottenMessages(db);
    },
    fill: async (demo) => {
      await checkSecrets(db, now());
      await checkKeyRing(db, now());
      await chainExistingLines(db, now());
      await writeReferenceData(db, now());
      if (demo) await seedDemoOnce(db);
    },
  };
}
