import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Binaries, requireBinaries } from "@/lib/server/db/embedded/binaries";
import { type Cluster, findClusterAccount, requireCluster } from "@/lib/server/db/embedded/cluster";
import {
  findFreePort,
  isAnswering,
  type PostgresOptions,
  type PostgresProcess,
  startPostgres,
} from "@/lib/server/db/embedded/postgres-process";
import { findPostmaster, removeDeadFile } from "@/lib/server/db/embedded/postmaster-file";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { RotatingFile } from "@/lib/server/rotating-file";
import { type Kept, keepRunning, type Running } from "./keep-running";

export interface EmbeddedDatabase extends Kept {
  readonly url: string;
}

const PATIENCE_MS = 30_000;

/**
 * A server that outlived its launcher (kill -9) still holds the data. It is ours when it answers our password:
 * then it is shut down in order, so that the new one has a keeper and a log. Its file is never deleted.
 */
async function endOrphan(cluster: Cluster): Promise<void> {
  const orphan = findPostmaster(cluster.folder);
  if (!orphan) return removeDeadFile(cluster.folder);
  if (await isAnswering(cluster, orphan.port)) process.kill(orphan.pid, "SIGINT");
  const deadline = Date.now() + PATIENCE_MS;
  while (findPostmaster(cluster.folder)) {
    if (Date.now() > deadline) {
      throw new StartError(
        `Another PostgreSQL (process ${orphan.pid}) holds the data in ${cluster.folder}: end it and start again.`,
      );
    }
    await pause(100);
  }
  removeDeadFile(cluster.folder);
}

/** Sessions of a server that was killed hold its memory for a moment longer than itself. */
async function startWhenFree(
  binaries: Binaries,
  cluster: Cluster,
  options: PostgresOptions,
): Promise<PostgresProcess> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    await endOrphan(cluster);
    try {
      return await startPostgres(binaries, cluster, options);
    } catch (error) {
      const isHeld = error instanceof StartError && /shared memory block|lock file/.test(error.message);
      if (!isHeld || Date.now() > deadline) throw error;
    }
    await pause(200);
  }
}

/** Starts the private PostgreSQL of `dataDir` and keeps it running, always on the same port. */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const account = findClusterAccount(dataDir);
  const binaries = requireBinaries(account);
  const cluster = await requireCluster(dataDir, binaries, account);
  const port = await findFreePort();
  const log = new RotatingFile(path.join(dataDir, "logs/postgres.log"));
  let url = "";
  const start = async (): Promise<Running> => {
    const server = await startWhenFree(binaries, cluster, { port, onLog: (chunk) => log.write(chunk) });
    url = server.url;
    return { ended: server.ended.then(() => "no reason known"), stop: server.stop };
  };
  const kept = await keepRunning("database", start);
  return { ...kept, url };
}
