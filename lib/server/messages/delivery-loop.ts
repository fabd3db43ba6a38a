import "server-only";
import { removeExpiredCounters } from "../auth/throttle";
import { now } from "../clock";
import { db } from "../db/client";
import { log } from "../log";
import { type Carriers, chooseCarriers } from "./carriers";
import { deliverDueMessages } from "./deliver-due-messages";

const PAUSE_MS = 1000;
const TICKS_PER_CLEANING = 600;

interface Loop {
  timer?: NodeJS.Timeout;
  running: Promise<unknown> | null;
  ticks: number;
  carriers?: Carriers;
}

// One loop per process, however often this module is loaded (the development server reloads it).
const shared = globalThis as typeof globalThis & { portalDelivery?: Loop };
shared.portalDelivery ??= { running: null, ticks: 0 };
const loop = shared.portalDelivery;

async function run(): Promise<void> {
  loop.carriers ??= chooseCarriers(db);
  await deliverDueMessages(db, now(), loop.carriers);
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

/** Looks for due messages every second, until `stopDelivery()`; called once by the server at its start. */
export function startDelivery(): void {
  if (loop.timer) return;
  loop.timer = setInterval(tick, PAUSE_MS);
  loop.timer.unref();
}

/** Ends the loop; resolves when what is on its way is done. */
export async function stopDelivery(): Promise<void> {
  clearInterval(loop.timer);
  delete loop.timer;
  await loop.running;
}

/** Sends what was just committed without waiting for the next second. */
export function kickDelivery(): void {
  setImmediate(tick);
}
