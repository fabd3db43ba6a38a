import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { requireBinaries } from "@/lib/server/db/embedded/binaries";
import { type Cluster, findClusterAccount, requireCluster } from "@/lib/server/db/embedded/cluster";
import { findFreePort, isAnswering, startPostgres } from "@/lib/server/db/embedded/postgres-process";
import { findPostmaster, isAlive } from "@/lib/server/db/embedded/postmaster-file";
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
  if (!orphan) return;
  if (await isAnswering(cluster, orphan.port)) process.kill(orphan.pid, "SIGINT");
  const deadline = Date.now() + PATIENCE_MS;
  while (isAlive(orphan.pid)) {
    if (Date.now() > deadline) {
      throw new StartError(
        `Another PostgreSQL (process ${orphan.pid}) holds the data in ${cluster.folder}: end it and start again.`,
      );
    }
    await pause(100);
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
    await endOrphan(cluster);
    const server = await startPostgres(binaries, cluster, { port, onLog: (chunk) => log.write(chunk) });
    url = server.url;
    return { ended: server.ended.then(() => "no reason known"), stop: server.stop };
  };
  const kept = await keepRunning("database", start);
  return { ...kept, url };
}
