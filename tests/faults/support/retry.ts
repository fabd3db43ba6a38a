import { setTimeout as pause } from "node:timers/promises";

const PAUSE_MS = 150;

/** Sends the same again until it is taken, as a browser does that hears nothing; null when `isOver` first. */
export async function untilTaken<T>(
  send: () => Promise<T | null | false>,
  isOver: () => boolean,
): Promise<T | null> {
  while (!isOver()) {
    const taken = await send().catch(() => null);
    if (taken !== null && taken !== false) return taken;
    await pause(PAUSE_MS);
  }
  return null;
}
