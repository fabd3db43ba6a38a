import "server-only";
import { removeExpiredCounters } from "../auth/throttle";
import { now } from "../clock";
import { db } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { type Carriers, chooseCarriers } from "./carriers";
import { deliverDueMessages } from "./deliver-due-messages";
import { type MessageQueue, openMessageQueue } from "./message-queue";

const PAUSE_MS = 1000;
const TICKS_PER_CLEANING = 600;

interface Loop {
  timer?: NodeJS.Timeout;
  running: Promise<unknown> | null;
  ticks: number;
  open?: { readonly queue: MessageQueue; readonly carriers: Carriers };
}

// One loop per process, however often this module is loaded (the development server reloads it).
const shared = globalThis as typeof globalThis & { portalDelivery?: Loop };
shared.portalDelivery ??= { running: null, ticks: 0 };
const loop = shared.portalDelivery;

async function run(): Promise<void> {
  if (!loop.open) return;
  await deliverDueMessages({ db, ...loop.open });
  loop.ticks += 1;
  if (loop.ticks % TICKS_PER_CLEANING === 0) await removeExpiredCounters(db, now());
}

function tick(): void {
  loop.running ??= run()
    .catch((error: unknown) => log.error({ err: error }, "delivery of messages failed"))
    .finally(() => {
      loop.running = null;
    });
}

/** Looks for due messages every second, until `stopDelivery()`; called once by a process at its start. */
export async function startDelivery(): Promise<void> {
  if (loop.timer) return;
  if (!env.databaseUrl) throw new Error("DATABASE_URL is not set");
  loop.open = { queue: await openMessageQueue(env.databaseUrl), carriers: chooseCarriers(db) };
  loop.timer = setInterval(tick, PAUSE_MS);
}

/** Ends the loop; resolves when what is on its way is done. */
export async function stopDelivery(): Promise<void> {
  clearInterval(loop.timer);
  delete loop.timer;
  await loop.running;
  await loop.open?.queue.stop({ graceful: false });
  delete loop.open;
}

/** Sends what was just committed without waiting for the next second, if this process sends at all. */
export function kickDelivery(): void {
  if (loop.timer) setImmediate(tick);
}
