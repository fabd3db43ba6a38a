import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { findClusterFolder } from "@/lib/server/db/embedded/cluster";
import { findPostmaster } from "@/lib/server/db/embedded/postmaster-file";
import { findStartTime } from "@/scripts/start/process-facts.mjs";
import { runStart, type StartRun } from "@/tests/support/start";

// Each test starts processes of Node and of PostgreSQL, on machines that are busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

/** The first start makes the database; the others find it, so every test has a table of its own. */
const dataDir = mkdtempSync(path.join(tmpdir(), "icp-run-"));
chmodSync(dataDir, 0o711); // else root's database would move to a system folder
const runs: StartRun[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) {
    if (run.child.exitCode === null) run.child.kill("SIGTERM");
    await run.ended;
  }
  const left = findDatabase();
  if (left) process.kill(left.pid, "SIGKILL");
});
afterAll(() => {
  const cluster = findClusterFolder(dataDir);
  if (cluster) rmSync(cluster, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

const LAUNCHER = ["--conditions=react-server", "--import", "tsx", "tests/support/stand-ins/launcher.ts"];

async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found) return found;
    await pause(50);
  }
  throw new Error("it did not happen within 30 s");
}

async function start(): Promise<StartRun> {
  const run = runStart([...LAUNCHER, dataDir], {});
  runs.push(run);
  const isReady = () => /^ready /m.test(run.out()) && /^web /m.test(run.out());
  const refused = run.ended.then(({ err }) => Promise.reject(new Error(err)));
  await Promise.race([until(isReady), refused]);
  refused.catch(() => {});
  return run;
}

const findNumber = (run: StartRun, name: string) =>
  Number([...run.out().matchAll(new RegExp(`^${name} (\\d+)$`, "gm"))].at(-1)?.[1]);
const findUrl = (run: StartRun) => /^ready (\S+)$/m.exec(run.out())?.[1] ?? "";
const findDatabase = () => findPostmaster(findClusterFolder(dataDir) ?? "");

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function expectAllGone(pids: readonly number[]): Promise<void> {
  await until(() => pids.every((pid) => findStartTime(pid) === null));
  expect(findDatabase()).toBeNull();
}

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s ends everything that was started", async (signal) => {
  const run = await start();
  const pids = [findNumber(run, "web"), findDatabase()?.pid ?? 0];
  run.child.kill(signal);
  expect((await run.ended).code).toBe(0);
  await expectAllGone(pids);
});

test("the loss of the parent ends everything that was started", async () => {
  const command = `"${process.execPath}" ${LAUNCHER.join(" ")} "${dataDir}" > "${dataDir}/out" & wait`;
  const parent = spawn("/bin/sh", ["-c", command], { stdio: "ignore" });
  const file = path.join(dataDir, "out");
  const out = await until(
    () => existsSync(file) && /^web /m.test(readFileSync(file, "utf8")) && readFileSync(file, "utf8"),
  );
  const pids = ["web", "launcher"].map((name) => Number(new RegExp(`^${name} (\\d+)$`, "m").exec(out)?.[1]));
  parent.kill("SIGKILL");
  await expectAllGone([...pids, findDatabase()?.pid ?? 0]);
});

test("a web process and a database that died are started again, the database on its port", async () => {
  const run = await start();
  const web = findNumber(run, "web");
  process.kill(web, "SIGKILL");
  await until(() => findNumber(run, "web") !== web);
  const database = findDatabase();
  await ask(findUrl(run), "create table restarted as select 1 as n");
  process.kill(database?.pid ?? 0, "SIGKILL");
  await until(() => {
    const now = findDatabase();
    return now && now.pid !== database?.pid && now.port === database?.port;
  });
  const rows = async () => ask(findUrl(run), "select n from restarted").catch(() => null);
  let found = await rows();
  for (let tries = 0; !found && tries < 100; tries += 1) {
    await pause(50);
    found = await rows();
  }
  expect(found).toEqual([{ n: 1 }]);
});

test("after everything was killed the next start has every acknowledged write", async () => {
  const run = await start();
  await ask(findUrl(run), "create table written (n int)");
  for (let n = 0; n < 20; n += 1) await ask(findUrl(run), `insert into written values (${n})`);
  const pids = [run.child.pid ?? 0, findNumber(run, "web"), findDatabase()?.pid ?? 0];
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await run.ended;
  const again = await start();
  expect(await ask(findUrl(again), "select count(*)::int as n from written")).toEqual([{ n: 20 }]);
});

test("a database that outlived its launcher is taken over by the next start", async () => {
  const run = await start();
  await ask(findUrl(run), "create table outlived as select 7 as n");
  const orphan = findDatabase()?.pid ?? 0;
  run.child.kill("SIGKILL");
  await run.ended;
  expect(findStartTime(orphan)).not.toBeNull();
  const again = await start();
  expect(findStartTime(orphan)).toBeNull();
  expect(await ask(findUrl(again), "select n from outlived")).toEqual([{ n: 7 }]);
});
