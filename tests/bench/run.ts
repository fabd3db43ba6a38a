// npm run bench [-- --quick]: what the portal costs beside a Next app that does no more than it must.
import "../faults/support/own-data";
import os from "node:os";
import { parseArgs } from "node:util";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { secrets } from "@/lib/server/secrets";
import { type BulkDraft, bulkDrafts } from "../faults/support/bulk-drafts";
import { manyComplete } from "../faults/support/filers";
import { Portal } from "../faults/support/portal";
import { startFloor } from "./floor-server";
import { compare, type Figures, type Measured, type Row, readMemory, runRound, WIDTHS } from "./measure";
import { listPages } from "./pages";
import { draw, type Result } from "./table";
import { autosaveRow, stepRows, submitRow } from "./writes";

const { values: asked } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const SIZE = asked.quick
  ? { rounds: 2, count: 24, warm: 60, submits: 24, people: 300 }
  : { rounds: 5, count: 120, warm: 300, submits: 90, people: 600 };

interface Servers {
  readonly portal: Measured;
  readonly floor: Measured;
}

type Plan = Parameters<typeof compare>[1];

async function measure({ portal, floor }: Servers, row: Row, plan: Plan, warm: number): Promise<Result> {
  for (const [server, deed] of [
    [portal, row.portal],
    [floor, row.floor],
  ] as const) {
    await runRound(server, deed, 4, warm);
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

async function measureAll(
  servers: Servers,
  db: PrismaClient,
  people: readonly BulkDraft[],
): Promise<Result[]> {
  const rows = [...(await listPages(db)), autosaveRow(people), ...stepRows(people)];
  const results: Result[] = [];
  const plan = { widths: WIDTHS, rounds: SIZE.rounds, count: SIZE.count };
  for (const row of rows) {
    const result = await measure(servers, row, plan, SIZE.warm);
    console.log(`${row.name}: ${result.ours.cpu.toFixed(0)} µs, floor ${result.least.cpu.toFixed(0)} µs`);
    results.push(result);
  }
  // Every order is submitted once: a third of them to warm up.
  const complete = await manyComplete(db, SIZE.submits);
  const third = SIZE.submits / 3;
  const row = await submitRow(servers.portal.url, complete, people);
  results.push(await measure(servers, row, { widths: [1], rounds: 2, count: third }, third));
  return results;
}

const started = await Portal.start();
const db = createDb(started.databaseUrl(), 5);
const portal = { url: started.url, pid: started.findWeb() ?? 0 };
const floor = await startFloor(started.databaseUrl(), secrets().sessionSecret);
try {
  const people = await bulkDrafts(db, SIZE.people);
  const atRest = readMemory(portal.pid);
  const results = await measureAll({ portal, floor }, db, people);
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
} finally {
  await floor.stop();
  await db.$disconnect();
  await started.stop();
}
