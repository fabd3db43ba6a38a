import { findFreePort } from "@/lib/server/db/embedded/postgres-process";
import { env } from "@/lib/server/env";
import { build } from "@/server/launcher/build";
import { startWeb } from "@/server/launcher/web-process";
import { portalEnvironment } from "@/tests/support/environment";

export interface RunningPortal {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What the provider's systems show this portal. */
export const SYSTEMS_TOKEN = "token-of-the-provider-for-the-matrix";

/** The production web server on a database that exists; it does nothing but what it is asked. */
export async function startPortal(databaseUrl: string): Promise<RunningPortal> {
  const port = String(await findFreePort());
  const own = { NODE_ENV: "production", DATABASE_URL: databaseUrl, HOST: "127.0.0.1", PORT: port };
  const quiet = {
    SEED_DEMO: "1",
    WORKER: "0",
    LOG: "json",
    LOG_LEVEL: "error",
    INSTANCES_API_TOKEN: SYSTEMS_TOKEN,
  };
  const variables = portalEnvironment({ DATA_DIR: env.dataDir, PUBLIC_URL: "", ...own, ...quiet });
  const { signal } = new AbortController();
  await build(env.dataDir, variables, signal);
  const web = await startWeb(variables, signal);
  return { url: `http://127.0.0.1:${port}`, stop: async () => void (await web.stop()) };
}
