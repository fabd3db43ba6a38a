import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { bulkDrafts } from "../faults/support/bulk-drafts";
import { type Measured, readMemory, runRound } from "./measure";
import { autosaveRow, knowIds, stepRows } from "./writes";

const DRAFTS = 10_000;
const CONNECTIONS = 64;
const AIM = { megabytes: 300, slope: 1 };
const PAUSE_MS = 2000;
/** The part of the time that is warm-up. */
const WARM = 1 / 3;

interface Sample {
  readonly minute: number;
  readonly web: number;
}

/** Least squares: how many MB more each minute. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const [x, y] = [mean(({ minute }) => minute), mean(({ web }) => web)];
  const over = samples.reduce((sum, { minute, web }) => sum + (minute - x) * (web - y), 0);
  return over / samples.reduce((sum, { minute }) => sum + (minute - x) ** 2, 0);
}

/** Memory of a process and those it started, each shared page once. */
function readFamily(root: number): number {
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  const family = pids.filter((pid) => pid === root || parentOf(pid) === root);
  const kilobytes = family.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // it ended meanwhile
  }
}

const parentOf = (pid: number) => Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

/** Ten thousand people save, go on and look, 64 at a time; how much memory that takes, and whether it grows. */
export async function watchMemory(
  portal: Measured,
  db: PrismaClient,
  databasePid: number,
  minutes: number,
): Promise<void> {
  const people = await knowIds(db, await bulkDrafts(db, DRAFTS));
  const [posted] = stepRows(people).slice(1);
  const saved = autosaveRow(people);
  const begin = performance.now();
  const minute = () => (performance.now() - begin) / 60_000;
  const samples: Sample[] = [];
  let done = 0;
  const work = async () => {
    while (minute() < minutes) {
      const from = done;
      const deed = (n: number) => (n % 3 === 0 && posted ? posted.portal(from + n) : saved.portal(from + n));
      await runRound(portal, deed, CONNECTIONS, CONNECTIONS * 5);
      done += CONNECTIONS * 5;
    }
  };
  const watch = async () => {
    while (minute() < minutes) {
      samples.push({ minute: minute(), web: readMemory(portal.pid) });
      await pause(PAUSE_MS);
    }
  };
  await Promise.all([work(), watch()]);
  const after = samples.filter((sample) => sample.minute > minutes * WARM);
  const most = Math.max(...samples.map(({ web }) => web));
  const slope = slopeOf(after);
  const isMet = most <= AIM.megabytes && slope < AIM.slope;
  console.log(
    `memory over ${minutes} min at ${CONNECTIONS} connections with ${DRAFTS} drafts, ${done} deeds: at most ${most.toFixed(0)} MB (≤ ${AIM.megabytes}), ${slope.toFixed(2)} MB a minute (< ${AIM.slope}); database ${readFamily(databasePid).toFixed(0)} MB; ${isMet ? "met" : "MISSED"}`,
  );
}
