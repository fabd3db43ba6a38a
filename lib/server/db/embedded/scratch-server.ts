import "server-only";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requireBinaries } from "./binaries";
import { requireCluster } from "./cluster";
import { findFreePort, startPostgres } from "./postgres-process";
import { findServerAccount } from "./server-account";

export interface ScratchServer {
  readonly url: string;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** Speed instead of durability: these data are thrown away. */
const THROW_AWAY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/** Starts an embedded server on data that are thrown away: for the tests and for writing migrations. */
export async function startScratchServer(): Promise<ScratchServer> {
  const account = findServerAccount();
  const folder = mkdtempSync(path.join(tmpdir(), "icp-scratch-"));
  if (account) chownSync(folder, account.uid, account.gid);
  const binaries = requireBinaries(account);
  const cluster = await requireCluster(folder, binaries, account);
  const server = await startPostgres(binaries, cluster, { port: await findFreePort(), settings: THROW_AWAY });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}
