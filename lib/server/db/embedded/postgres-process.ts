import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { childEnvironment } from "../../env";
import type { Binaries } from "./binaries";
import { type Cluster, EMBEDDED_DATABASE, EMBEDDED_USER } from "./cluster";
import { StartError } from "./start-error";

/** A PostgreSQL server that we started. */
export interface PostgresProcess {
  readonly url: string;
  readonly port: number;
  readonly child: ChildProcess;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Fast shutdown; connections are cut, commits are kept. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  readonly port: number;
  readonly settings?: Readonly<Record<string, string>>;
  readonly onLog?: (chunk: Buffer) => void;
}

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "64MB",
  max_connections: "50",
  timezone: "UTC",
} as const;

const START_TIMEOUT_MS = 60_000;

/** The address of the portal's database on an embedded server. */
export function embeddedUrl(cluster: Cluster, port: number): string {
  return `postgresql://${EMBEDDED_USER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${EMBEDDED_DATABASE}`;
}

/** A port of 127.0.0.1 that nobody uses now. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === "string") throw new StartError("No free port was found on 127.0.0.1.");
  return address.port;
}

/** True when the server answers this cluster's password. */
export async function isAnswering(cluster: Cluster, port: number): Promise<boolean> {
  const url = new URL(embeddedUrl(cluster, port));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function makeDatabase(cluster: Cluster, port: number): Promise<void> {
  const url = new URL(embeddedUrl(cluster, port));
  url.pathname = "/postgres";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
      EMBEDDED_DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${EMBEDDED_DATABASE}`);
  } finally {
    await client.end();
  }
}

/** One sentence out of what the server said before it gave up. */
function explain(log: string): string {
  if (/No space left on device|could not extend file/i.test(log)) {
    return "The disk is full: free some space and start again.";
  }
  const line =
    log.split("\n").findLast((text) => /FATAL|PANIC|ERROR/.test(text)) ?? log.trim().split("\n").at(-1);
  return `The embedded database did not start: ${line || "it gave no reason"}. See logs/postgres.log in DATA_DIR.`;
}

function spawnServer(binaries: Binaries, cluster: Cluster, options: PostgresOptions): ChildProcess {
  const settings = { ...SETTINGS, port: String(options.port), ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A group of its own: Ctrl-C reaches every process of the terminal, and the database must end last.
  return spawn(binaries.postgres, ["-D", cluster.folder, ...flags], {
    ...cluster.account,
    cwd: cluster.folder,
    detached: process.platform !== "win32",
    env: childEnvironment({ LC_ALL: "C" }),
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Starts the server of `cluster` and waits until it takes connections. */
export async function startPostgres(
  binaries: Binaries,
  cluster: Cluster,
  options: PostgresOptions,
): Promise<PostgresProcess> {
  const child = spawnServer(binaries, cluster, options);
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
    options.onLog?.(chunk);
  });
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isAnswering(cluster, options.port))) {
    if (over) throw new StartError(explain(log));
    if (Date.now() > deadline) {
      await stop();
      throw new StartError(explain(log));
    }
    await pause(50);
  }
  await makeDatabase(cluster, options.port);
  return { url: embeddedUrl(cluster, options.port), port: options.port, child, ended, stop };
}
