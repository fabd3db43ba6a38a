// npm run bench [-- --quick | --million | --memory 15 | --lighthouse COMMAND]: what the portal costs beside a Next app that does no more than it must.
import "../faults/support/own-data";
import os from "node:os";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { secrets } from "@/lib/server/secrets";
import { bulkDrafts } from "../faults/support/bulk-drafts";
import { manyComplete } from "../faults/support/filers";
import { Portal } from "../faults/support/portal";
import { ask } from "./ask";
import { buildFloor, startFloor } from "./floor-server";
import { askLighthouse } from "./lighthouse";
import { compare, type Figures, type Measured, type Row, readMemory, runRound, WIDTHS } from "./measure";
import { watchMemory } from "./memory";
import { compareSizes } from "./million";
import { ASKED, SIZE } from "./options";
import { listPages } from "./pages";
import { type Recorded, Recorder } from "./recorder";
import { compareRegistrySizes } from "./registry";
import type { Servers } from "./servers";
import { draw, type Result } from "./table";
import { autosaveRow, knowIds, stepRows, submitRow } from "./writes";

type Plan = Parameters<typeof compare>[1] & { readonly warm: number };

async function measure({ portal, floor }: Servers, row: Row, plan: Plan): Promise<Result> {
  for (const [server, deed] of [
    [portal, row.portal],
    [floor, row.floor],
  ] as const) {
    await runRound(server, deed, 4, plan.warm);
  }
  const [ours, least] = await compare(
    [
      [portal, row.portal],
      [floor, row.floor],
    ],
    plan,
  );
  return { ...row, ours: ours as Figures, least: least as Figures };
}

/** Sees what the portal asks of its database for each request of a row, when it has done the same before. */
async function record(
  url: string,
  db: PrismaClient,
  rows: readonly Row[],
): Promise<Record<string, Recorded>> {
  const recorder = await Recorder.start(db);
  const deeds: Record<string, Recorded> = {};
  for (const { portal, recorded, isOnce } of rows) {
    if (!isOnce) for (const one of portal(0)) await ask(url, one);
    const asks = portal(0);
    for (const [n, name] of recorded.entries()) {
      const one = asks[n];
      if (one) deeds[name] = await recorder.record(() => ask(url, one));
    }
  }
  await recorder.stop();
  return deeds;
}

const started = await Portal.start({ WORKER: "0" });
const db = createDb(started.databaseUrl(), 5);

/** Everything that is measured, in order, with what the floor has to know for it. */
async function prepare(): Promise<{ rows: readonly Row[]; deeds: Record<string, Recorded> }> {
  const people = await knowIds(db, await bulkDrafts(db, SIZE.people));
  // Every order is submitted once; the first is only recorded, and a third of the others is to warm up.
  const complete = await knowIds(db, await manyComplete(db, 2 * (SIZE.submits + 1)));
  const submits = await submitRow(started.url, complete);
  const rows = [...(await listPages(db)), autosaveRow(people), ...stepRows(people), submits];
  return { rows, deeds: await record(started.url, db, rows) };
}

function planOf({ isOnce }: Row): Plan {
  const third = SIZE.submits / 3;
  return isOnce
    ? { widths: [1], rounds: 2, count: third, warm: third }
    : { widths: WIDTHS, rounds: SIZE.rounds, count: SIZE.count, warm: SIZE.warm };
}

async function run(servers: Servers, rows: readonly Row[], deeds: Readonly<Record<string, Recorded>>) {
  const { portal, floor } = servers;
  const atRest = readMemory(portal.pid);
  const results: Result[] = [];
  for (const row of rows) {
    const result = await measure(servers, row, planOf(row));
    const asked = row.recorded.map((name) => deeds[name]?.statements.length ?? 0);
    console.log(
      `${row.name}: ${result.ours.cpu.toFixed(0)} µs, floor ${result.least.cpu.toFixed(0)} µs, ${asked.join(" + ")} statements`,
    );
    results.push(result);
  }
  console.log(draw(results));
  const [ours, least] = [readMemory(portal.pid), readMemory(floor.pid)];
  console.log(
    `memory: ${atRest.toFixed(0)} MB at rest, ${ours.toFixed(0)} MB afterwards; floor ${least.toFixed(0)} MB`,
  );
  console.log(
    `load of the machine: ${os
      .loadavg()
      .map((one) => one.toFixed(1))
      .join(" ")}`,
  );
  const missed = results.filter(({ aim, ours: { cpu }, least: { cpu: floorCpu } }) => cpu > aim * floorCpu);
  console.log(
    missed.length === 0 ? "nothing misses its aim" : `missed: ${missed.map(({ name }) => name).join(", ")}`,
  );
}

async function runAll(portal: Measured): Promise<void> {
  await buildFloor();
  const { rows, deeds } = await prepare();
  await withFloor(deeds, (floor) => run({ portal, floor }, rows, deeds));
}

async function withFloor(
  deeds: Readonly<Record<string, Recorded>>,
  work: (floor: Measured) => Promise<void>,
): Promise<void> {
  const databaseUrl = started.databaseUrl();
  const floor = await startFloor({ databaseUrl, secret: secrets().sessionSecret, deeds });
  try {
    await work(floor);
  } finally {
    await floor.stop();
  }
}

try {
  const portal = { url: started.url, pid: started.findWeb() ?? 0 };
  if (ASKED.minutes !== null) await watchMemory(portal, db, started.findDatabase() ?? 0, ASKED.minutes);
  else if (ASKED.lighthouse) await askLighthouse(ASKED.lighthouse, portal.url, db);
  else if (ASKED.million) {
    await buildFloor();
    await withFloor({ start: { statements: [], made: [] } }, (floor) => compareSizes({ portal, floor }, db));
    await compareRegistrySizes(db);
  } else await runAll(portal);
} finally {
  await db.$disconnect();
  await started.stop();
}
