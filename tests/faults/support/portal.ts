import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findClusterFolder } from "@/lib/server/db/embedded/cluster";
import { embeddedUrl } from "@/lib/server/db/embedded/postgres-process";
import { findPostmaster } from "@/lib/server/db/embedded/postmaster-file";
import { env } from "@/lib/server/env";
import { findParent, findStartTime } from "@/scripts/start/process-facts.mjs";
import { SERVER_BUNDLE } from "@/server/launcher/bundle-server";
import { runStart, type StartRun } from "@/tests/support/start";
import { dataDir } from "./own-data";

const PATIENCE_MS = 600_000;

if (env.dataDir !== dataDir) throw new Error("own-data.ts must be imported before all others");

/** Asks again and again until there is something. */
export async function until<T>(find: () => T | null | Promise<T | null>, patienceMs = 60_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const found = await find();
    if (found !== null) return found;
    await pause(10);
  }
  throw new Error(`it did not happen within ${patienceMs} ms`);
}

function descendsFrom(pid: number, ancestor: number): boolean {
  const parent = findParent(pid);
  return parent !== null && parent > 1 && (parent === ancestor || descendsFrom(parent, ancestor));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** The production portal with data of its own, started and killed as an operator's machine would. */
export class Portal {
  private constructor(
    private run: StartRun,
    private address: string,
    private readonly changes: Readonly<Record<string, string>>,
  ) {}

  static async start(changes: Readonly<Record<string, string>> = {}): Promise<Portal> {
    const portal = new Portal(Portal.spawn(changes), "", changes);
    await portal.becomeReady();
    return portal;
  }

  private static spawn(changes: Readonly<Record<string, string>>): StartRun {
    return runStart(["scripts/start.mjs"], { DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "warn", ...changes });
  }

  private async becomeReady(): Promise<void> {
    const { run } = this;
    const refused = run.ended.then(({ out, err }) =>
      Promise.reject(new Error(`${out.slice(-2000)}\n${err}`)),
    );
    refused.catch(() => {});
    const ready = until(() => /^ready (\S+)$/m.exec(run.out())?.[1] ?? null, PATIENCE_MS);
    this.address = await Promise.race([ready, refused]);
  }

  get url(): string {
    return this.address;
  }

  /** Process of the web server, or null while there is none. */
  findWeb(): number | null {
    const root = this.run.child.pid ?? 0;
    const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
    const isWeb = (pid: number) => commandOf(pid).includes(SERVER_BUNDLE) && descendsFrom(pid, root);
    return pids.find((pid) => isWeb(pid) && findStartTime(pid) !== null) ?? null;
  }

  /** Process of the embedded database, or null while there is none. */
  findDatabase(): number | null {
    return findPostmaster(findClusterFolder(dataDir) ?? "")?.pid ?? null;
  }

  databaseUrl(): string {
    const folder = findClusterFolder(dataDir) ?? "";
    const password = readFileSync(path.join(dataDir, "postgres.password"), "utf8").trim();
    return embeddedUrl({ folder, password, account: null }, findPostmaster(folder)?.port ?? 0);
  }

  /** True when the portal says that everything works. */
  async isWell(): Promise<boolean> {
    const answer = await fetch(`${this.url}/api/health`, { signal: AbortSignal.timeout(4000) }).catch(
      () => null,
    );
    return answer?.status === 200;
  }

  /** Ends every process of the portal as a power cut does. */
  async killAll(): Promise<void> {
    const root = this.run.child.pid ?? 0;
    const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
    const database = this.findDatabase();
    const all = [root, ...pids.filter((pid) => descendsFrom(pid, root)), ...(database ? [database] : [])];
    for (const pid of all) if (findStartTime(pid) !== null) process.kill(pid, "SIGKILL");
    await this.run.ended;
    await until(() => (all.every((pid) => findStartTime(pid) === null) ? true : null));
  }

  /** Starts again on the same data; `onWeb` is called as soon as there is a web process. */
  async startAgain(onWeb: () => void): Promise<void> {
    this.run = Portal.spawn(this.changes);
    const watching = until(() => this.findWeb(), PATIENCE_MS).then(onWeb);
    await this.becomeReady();
    await watching;
  }

  /** Ends the portal as an operator does; all of its data stay. */
  async halt(): Promise<void> {
    this.run.child.kill("SIGTERM");
    await this.run.ended;
  }

  /** Ends the portal and keeps its files. */
  async end(): Promise<void> {
    await this.halt();
    const cluster = findClusterFolder(dataDir);
    if (cluster) rmSync(cluster, { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
