import { findFreePort } from "@/lib/server/db/embedded/postgres-process";
import { env } from "@/lib/server/env";
import { build } from "@/server/launcher/build";
import { startWeb } from "@/server/launcher/web-process";
import { portalEnvironment } from "@/tests/support/environment";

export interface RunningPortal {
  /** Where people find it. */
  readonly url: string;
  /** Where its processes listen. */
  readonly processes: readonly string[];
  readonly stop: () => Promise<void>;
}

/** One for each core of the smallest machine that tests are run on: drawing pages is most of the work. */
const PROCESSES = 2;

/** The production web server on a database that exists; it does nothing but what it is asked. */
export async function startPortal(databaseUrl: string): Promise<RunningPortal> {
  const ports = await Promise.all(Array.from({ length: PROCESSES }, findFreePort));
  const processes = ports.map((port) => `http://127.0.0.1:${port}`);
  const [url = ""] = processes;
  const own = { NODE_ENV: "production", DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PUBLIC_URL: url };
  const quiet = { SEED_DEMO: "1", WORKER: "0", LOG: "json", LOG_LEVEL: "error" };
  const variables = portalEnvironment({ DATA_DIR: env.dataDir, ...own, ...quiet });
  const { signal } = new AbortController();
  await build(env.dataDir, variables, signal);
  const running = await Promise.all(
    ports.map((port) => startWeb({ ...variables, PORT: String(port) }, signal)),
  );
  return { url, processes, stop: async () => void (await Promise.all(running.map(({ stop }) => stop()))) };
}
