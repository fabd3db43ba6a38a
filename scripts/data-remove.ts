// npm run data:remove: removes DATA_DIR and what root's start keeps outside of it.
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { SYSTEM_FOLDER } from "@/lib/server/db/embedded/binaries";
import { findClusterFolder } from "@/lib/server/db/embedded/cluster";
import { findPostmaster } from "@/lib/server/db/embedded/postmaster-file";
import { findDataDir, loadEnvFile } from "@/scripts/start/environment.mjs";
import { releaseLock, takeLock } from "@/scripts/start/lock-file.mjs";
import { explainRefusal, Refusal } from "@/scripts/start/refuse.mjs";

/** What a start may have made in DATA_DIR; anything else there is somebody's own and stays. */
const OURS = ["logs", "files", "postgres", "postgres.new", "postgres.password", "secrets.json", "start.lock"];

function removeSystemFolder(cluster: string): void {
  rmSync(cluster, { recursive: true, force: true });
  const left = existsSync(SYSTEM_FOLDER) ? readdirSync(SYSTEM_FOLDER) : [];
  // The copied binaries serve every cluster there; the last one takes them along.
  if (left.every((name) => name.startsWith("postgresql-")))
    rmSync(SYSTEM_FOLDER, { recursive: true, force: true });
}

function removeData(dataDir: string): void {
  const cluster = findClusterFolder(dataDir);
  const server = cluster && findPostmaster(cluster);
  if (server) throw new Refusal(`The database still runs (process ${server.pid}): end it and try again.`);
  if (cluster?.startsWith(`${SYSTEM_FOLDER}/`)) removeSystemFolder(cluster);
  for (const name of OURS) rmSync(path.join(dataDir, name), { recursive: true, force: true });
  if (readdirSync(dataDir).length === 0) rmSync(dataDir, { recursive: true });
}

/** Refuses while a portal runs on the data. */
function removeUnlessUsed(dataDir: string): void {
  const lock = path.join(dataDir, "start.lock");
  const holder = takeLock(lock);
  if (holder !== null) throw new Refusal(`The portal still runs (process ${holder}): stop it and try again.`);
  try {
    removeData(dataDir);
    console.log(`removed ${dataDir}`);
  } finally {
    releaseLock(lock);
  }
}

try {
  loadEnvFile();
  const dataDir = findDataDir();
  if (existsSync(dataDir)) removeUnlessUsed(dataDir);
  else console.log(`There is nothing in ${dataDir}.`);
} catch (error) {
  console.error(explainRefusal(error));
  process.exitCode = 1;
}
