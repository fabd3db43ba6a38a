// Steps 4 and 5 of a start, in a process of their own, so that the launcher stays small.
import { hasAdministrator } from "@/lib/server/auth/create-staff";
import { createDb } from "@/lib/server/db/client";
import { env } from "@/lib/server/env";
import { liveRegistries } from "@/lib/server/gateways/live-registries";
import { requireConfiguredPorts } from "@/lib/server/messages/carriers";
import { secrets } from "@/lib/server/secrets";
import { explainRefusal } from "@/scripts/start/refuse.mjs";
import { step } from "@/scripts/start/step.mjs";
import { prepareDatabase, withPreparationLock } from "./prepare-database";

/** As many as the demo files at once, and one. */
const CONNECTIONS = 7;
// What a crash would take with it is written again by the next start; the portal itself waits for every commit.
const LAZY_COMMITS = "-c synchronous_commit=off";

async function prepare(databaseUrl: string): Promise<void> {
  const db = createDb(databaseUrl, CONNECTIONS, LAZY_COMMITS);
  const preparation = prepareDatabase(databaseUrl, db);
  const label = env.demo ? "writing reference and demo data" : "writing reference data";
  await withPreparationLock(databaseUrl, async () => {
    await step(4, "applying migrations", preparation.migrate);
    await step(5, label, () => preparation.fill(env.demo));
  });
  if (!(await hasAdministrator(db))) {
    console.log("There is no administrator yet: npm run admin:create -- --email you@example.cn");
  }
  await db.$disconnect();
}

try {
  if (!env.databaseUrl) throw new Error("DATABASE_URL is not set");
  requireConfiguredPorts();
  liveRegistries();
  secrets(); // names what is missing before anything is written
  await prepare(env.databaseUrl);
} catch (error) {
  process.stderr.write(`${explainRefusal(error)}\n`);
  process.exitCode = 1;
}
process.exit();
