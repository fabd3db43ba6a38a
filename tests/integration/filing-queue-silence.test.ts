import http from "node:http";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/server/env";
import { startQueuedFilings } from "@/lib/server/filing/start-queued";
import { aFiler } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { QueueBench } from "@/tests/support/queue-bench";

const { db } = await testDatabase(20);
const bench = new QueueBench(db, AT);

prepareFiling(db);

let asked = 0;
let atOnce = 0;
/** A registry that takes every question and answers none. */
const silent = http.createServer((request) => {
  asked += 1;
  atOnce = Math.max(atOnce, asked);
  request.once("close", () => {
    asked -= 1;
  });
});
await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
const address = silent.address();
const port = typeof address === "object" ? address?.port : 0;

const { miitRegistry } = env;

afterAll(() => {
  // Other files of the worker ask the table again.
  Object.assign(env, { miitRegistry });
  silent.closeAllConnections();
  silent.close();
});

const ANSWER_MS = 150;

test("a registry that is silent holds up few filings at a time, and the job once; the others come the next time", async () => {
  const ids: string[] = [];
  for (let turn = 0; turn < 7; turn += 1) ids.push(await bench.queued(await aFiler(db, AT), "slow"));
  Object.assign(env, {
    miitRegistry: { url: `http://127.0.0.1:${port}/`, token: "t", answerMs: ANSWER_MS },
  });
  const started = async () =>
    (await Promise.all(ids.map((id) => bench.stateOf(id)))).filter((state) => state === "STARTED").length;
  expect([await startQueuedFilings(db, AT, ANSWER_MS), await started()]).toEqual([5, 5]);
  expect([await startQueuedFilings(db, AT, ANSWER_MS), await started()]).toEqual([2, 7]);
  // A few together, each with its question about the sponsor or the website.
  expect(atOnce).toBeGreaterThanOrEqual(2);
  expect(atOnce).toBeLessThanOrEqual(10);
});
