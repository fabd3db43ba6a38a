import { randomBytes } from "node:crypto";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startScratchServer } from "@/lib/server/db/embedded/scratch-server";
import { applyMigrations } from "@/lib/server/db/migrate";
import { withDatabase } from "@/lib/server/db/shadow-factory";
import { prepareMessageQueue } from "@/lib/server/messages/message-queue";
import { testEnvironment } from "./environment";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of this run, and the migrated database that every test database is copied from. */
    postgres: { serverUrl: string; template: string };
  }
}

async function runOn(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  await runOn(serverUrl, `create database ${template}`);
  const url = withDatabase(serverUrl, template);
  await applyMigrations(url);
  await prepareMessageQueue(url);
}

/** One server per run, one migrated template; vitest calls what is returned at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = testEnvironment.databaseUrl;
  const server = given ? { url: given, stop: async () => {} } : await startScratchServer();
  const template = `icp_test_${randomBytes(4).toString("hex")}`;
  const tearDown = async () => {
    await runOn(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
  try {
    await makeTemplate(server.url, template);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide("postgres", { serverUrl: server.url, template });
  return tearDown;
}
