import "server-only";
import type { PrismaClient } from "@/lib/server/db/generated/client";

/** One part of the demo, made through the use cases; parts run in order. */
export type DemoPart = (db: PrismaClient) => Promise<void>;

/** What the demo consists of. */
const DEMO_PARTS: readonly DemoPart[] = [];

/** Makes the demo's rows. Runs once per database, under the preparation lock. */
export async function seedDemo(db: PrismaClient): Promise<void> {
  for (const make of DEMO_PARTS) await make(db);
}
