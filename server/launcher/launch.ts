import type { Kept } from "./keep-running";

/** What runs, in the order it was started. */
export type Started = Pick<Kept, "stop" | "gaveUp">[];

/** Starts everything, noting each part in `started` as soon as it runs; returns the address of the portal. */
export type Start = (started: Started, signal: AbortSignal) => Promise<string>;

function waitForStop(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/**
 * Starts the portal, keeps it running until `signal`, then ends what it started, last first. Throws what made
 * the start fail or a process die too often.
 */
export async function launch(
  start: Start,
  signal: AbortSignal,
  onReady: (url: string) => void,
): Promise<void> {
  const started: Started = [];
  try {
    onReady(await start(started, signal));
    const fault = await Promise.race([waitForStop(signal), ...started.map(({ gaveUp }) => gaveUp)]);
    if (fault) throw fault;
  } finally {
    for (const { stop } of started.toReversed()) await stop();
  }
}
