const MINUTE_MS = 60_000;
const FIRST_MS = 2 * MINUTE_MS;

/** The longest pause while an order waits for the answer. */
export const ORDER_PAUSE_MS = 6 * 60 * MINUTE_MS;
/** The longest pause of what only serves reminders. */
export const RECORD_PAUSE_MS = 7 * 24 * 60 * MINUTE_MS;

/**
 * How long to wait before somebody silent is asked again: two minutes, each time twice as long, at most so much.
 *
 * @param tries how often nobody answered before, 0 for the first silence
 * @param mostMs the longest pause
 */
export function silencePause(tries: number, mostMs: number): number {
  return Math.min(mostMs, FIRST_MS * 2 ** Math.min(tries, 30));
}
