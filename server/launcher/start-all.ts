import { findFreePort } from "@/lib/server/db/embedded/postgres-process";
import { type Env, formatHost } from "@/lib/server/env";
import { step } from "@/scripts/start/step.mjs";
import { build } from "./build";
import { checkDatabase } from "./check-database";
import { checkDataDir, checkHost, checkPort } from "./check-surroundings";
import { startEmbeddedDatabase } from "./embedded-database";
import { generateClient } from "./generate-client";
import { keepRunning } from "./keep-running";
import type { Start, Started } from "./launch";
import { type Changes, runChild, TYPESCRIPT } from "./run-child";
import { startWeb } from "./web-process";

async function startDatabase(env: Env, started: Started): Promise<string> {
  if (env.databaseUrl) {
    await checkDatabase(env.databaseUrl);
    return env.databaseUrl;
  }
  const database = await startEmbeddedDatabase(env.dataDir);
  started.push(database);
  return database.url;
}

/** What the processes that we start must know and cannot read from the environment we were given. */
async function describeChild(env: Env, databaseUrl: string): Promise<Changes> {
  return {
    NODE_ENV: env.development ? "development" : "production",
    DATABASE_URL: databaseUrl,
    DATABASE_KIND: env.database,
    DATA_DIR: env.dataDir,
    PORT: String(env.port === 0 ? await findFreePort() : env.port),
  };
}

/** The start of the portal after its packages are installed: steps 2 to 7. */
export function startAll(env: Env): Start {
  return async (started, signal) => {
    checkHost(env);
    await checkDataDir(env.dataDir);
    await checkPort(env.host, env.port);
    await step(2, "generating the database client", () => generateClient(signal));
    const databaseUrl = await step(3, "starting the database", () => startDatabase(env, started));
    const changes = await describeChild(env, databaseUrl);
    await runChild([...TYPESCRIPT, "server/prepare.ts"], { env: changes, signal }); // steps 4 and 5
    if (!env.development) await step(6, "building", () => build(env.dataDir, changes, signal));
    const web = await step(7, "starting the web server", () =>
      keepRunning("web server", () => startWeb(changes, signal)),
    );
    started.push(web);
    return `http://${formatHost(env.host)}:${changes.PORT}`;
  };
}
