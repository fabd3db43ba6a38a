import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "@/lib/server/db/embedded/start-error";

/** Something that was started and can be stopped. */
export interface Running {
  /** Settles with the reason when it has ended, wanted or not. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Something that is started again whenever it dies. */
export interface Kept {
  /** Settles when it died too often; never when it was stopped. */
  readonly gaveUp: Promise<StartError>;
  stop(): Promise<void>;
}

export interface KeepOptions {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly onDeath: (name: string, reason: string) => void;
}

const LIMIT = 5;
const WINDOW_MS = 60_000;
const FIRST_PAUSE_MS = 250;

const DEFAULTS: KeepOptions = {
  now: () => performance.now(),
  pause: (ms) => sleep(ms),
  onDeath: (name, reason) => process.stderr.write(`The ${name} ended (${reason}); it is started again.\n`),
};

/** Times of the deaths of the last minute, the newest included. */
function noteDeath(deaths: readonly number[], now: number): number[] {
  return [...deaths.filter((time) => now - time < WINDOW_MS), now];
}

/**
 * Starts something and keeps it running: a death is followed by a pause that doubles (250 ms, 500 ms …), five
 * deaths within a minute by giving up. The first start must succeed; its error is the caller's.
 */
export async function keepRunning(
  name: string,
  start: () => Promise<Running>,
  options: KeepOptions = DEFAULTS,
): Promise<Kept> {
  let current: Running | undefined = await start();
  let stopping = false;
  let deaths: number[] = [];

  /** Starts again until it runs; the reason of a failed try counts as a death too. */
  const restart = async (reason: string): Promise<boolean> => {
    current = undefined;
    deaths = noteDeath(deaths, options.now());
    if (deaths.length >= LIMIT) return false;
    options.onDeath(name, reason);
    await options.pause(FIRST_PAUSE_MS * 2 ** (deaths.length - 1));
    if (stopping) return true;
    try {
      current = await start();
      return true;
    } catch (error) {
      return restart(error instanceof Error ? error.message : String(error));
    }
  };

  const watch = async (): Promise<StartError | null> => {
    while (!stopping && current) {
      const reason = await current.ended;
      if (!stopping && !(await restart(reason))) {
        return new StartError(
          `The ${name} died ${LIMIT} times within a minute and is not started again: see the logs in DATA_DIR.`,
        );
      }
    }
    return null;
  };

  const watching = watch();
  const gaveUp = new Promise<StartError>((resolve) => {
    void watching.then((error) => error && resolve(error));
  });
  const stop = async () => {
    stopping = true;
    await current?.stop();
    await watching;
    await current?.stop(); // a restart that was on its way when we were told to stop
  };
  return { gaveUp, stop };
}
