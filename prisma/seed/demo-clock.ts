import { AsyncLocalStorage } from "node:async_hooks";
import { setClock } from "@/lib/server/clock";

/** The time as the demo lives it, each filing in its own past. */
interface DemoTime {
  at: Date;
}

const time = new AsyncLocalStorage<DemoTime>();

const MINUTE_MS = 60_000;

/** Runs the seed by a clock that its parts set; the real one is back afterwards. */
export async function withDemoClock<T>(at: Date, work: () => Promise<T>): Promise<T> {
  setClock(() => time.getStore()?.at ?? at);
  try {
    return await work();
  } finally {
    setClock(null);
  }
}

/** Does something at an instant of the demo; what it does sees that instant as the present. */
export function doAt<T>(at: Date, work: (at: Date) => Promise<T>): Promise<T> {
  return time.run({ at }, () => work(at));
}

/** An instant some minutes later. */
export const minutesAfter = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE_MS);

/** An instant some days earlier, at the same time of the day. */
export const daysBefore = (at: Date, days: number): Date => minutesAfter(at, -days * 24 * 60);
