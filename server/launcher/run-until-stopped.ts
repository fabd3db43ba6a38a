import { explainRefusal } from "@/scripts/start/refuse.mjs";
import { listenForStop } from "./stop-signal";
import { ToldError } from "./told-error";

/**
 * Runs `work` until it ends or somebody stops it, and ends the process: 0 when it was stopped, 1 with one
 * sentence when it could not go on.
 */
export async function runUntilStopped(work: (signal: AbortSignal) => Promise<void>): Promise<never> {
  const signal = listenForStop();
  let code = 0;
  try {
    await work(signal);
  } catch (error) {
    code = signal.aborted ? 0 : 1;
    if (code === 1 && !(error instanceof ToldError)) process.stderr.write(`${explainRefusal(error)}\n`);
  }
  // A pool or a pipe that is still open must not keep us.
  process.exit(code);
}
