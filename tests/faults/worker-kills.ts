// Kills twenty workers between sending and marking, on a database of its own, and says what a receiver saw:
// (keys are made in DATA_DIR, as for any embedded database)
//   node --conditions=react-server --import tsx tests/faults/worker-kills.ts
import { createDb } from "@/lib/server/db/client";
import { startScratchServer } from "@/lib/server/db/embedded/scratch-server";
import { applyMigrations } from "@/lib/server/db/migrate";
import { openMessageQueue, prepareMessageQueue } from "@/lib/server/messages/message-queue";
import { sendThroughKills } from "@/tests/support/worker-kills";
import { type Finding, report, tell } from "./support/report";

const KILLS = 20;

const server = await startScratchServer();
const db = createDb(server.url);
try {
  await applyMigrations(server.url);
  await prepareMessageQueue(server.url);
  const queue = await openMessageQueue(server.url);
  const { raw, shown, code } = await sendThroughKills({ db, url: server.url, queue }, KILLS);
  const sent = await db.outboxMessage.count({ where: { status: "SENT" } });
  await queue.stop({ graceful: false });
  const finding: Finding = {
    fault: "worker killed between send and mark",
    repetitions: KILLS,
    aim: `a receiver that drops repeated keys shows each event once, raw repeats ≤ ${KILLS}`,
    measured: `${shown} shown, ${raw - shown} raw repeats, ${sent} marked as sent`,
    isMet: shown === KILLS && sent === KILLS && raw - shown <= KILLS && code === 0,
  };
  tell([finding]);
  process.exitCode = report([finding]);
} finally {
  await db.$disconnect();
  await server.stop();
}
