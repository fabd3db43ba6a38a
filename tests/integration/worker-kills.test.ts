import { afterAll, expect, test } from "vitest";
import { openMessageQueue } from "@/lib/server/messages/message-queue";
import { testDatabase } from "@/tests/support/database";
import { sendThroughKills } from "@/tests/support/worker-kills";

const { db, url } = await testDatabase();
const queue = await openMessageQueue(url);
afterAll(() => queue.stop({ graceful: false }));

const KILLS = 3; // tests/faults/worker-kills.ts kills twenty

test("workers killed between sending and marking lose no message and show none twice", async () => {
  const report = await sendThroughKills({ db, url, queue }, KILLS);
  expect(report).toEqual({ shown: KILLS, raw: 2 * KILLS, code: 0 });
  expect(await db.outboxMessage.count({ where: { status: "SENT" } })).toBe(KILLS);
}, 120_000);
