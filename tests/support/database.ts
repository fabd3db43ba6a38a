import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { withDatabase } from "@/lib/server/db/shadow-factory";

export interface TestDatabase {
  readonly db: PrismaClient;
  readonly url: string;
}

async function runOnServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgres").serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A database of this test file's own, copied from the migrated template and dropped after its last test:
 * `const { db } = await testDatabase();` at the top of the file. `poolSize` is for races.
 */
export async function testDatabase(poolSize = 10): Promise<TestDatabase> {
  const { serverUrl, template } = inject("postgres");
  const name = `${template}_${randomBytes(4).toString("hex")}`;
  await runOnServer(`create database ${name} template ${template}`);
  const url = withDatabase(serverUrl, name);
  const db = createDb(url, poolSize);
  afterAll(async () => {
    await db.$disconnect();
    await runOnServer(`drop database if exists ${name} with (force)`);
  });
  return { db, url };
}
