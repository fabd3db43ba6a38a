import { isRunByNpm } from "./environment.mjs";
import { findParent, findStartTime, isSessionLeader } from "./process-facts.mjs";

const INTERVAL_MS = 500;

/**
 * The processes whose loss means that nobody wants us any more: our parent and, under npm, also npm itself,
 * which stands behind a shell that outlives it.
 */
function listWatched() {
  const parent = process.ppid;
  const behind = isRunByNpm() ? findParent(parent) : null;
  return [parent, behind]
    .filter((pid) => pid !== null && pid > 1)
    .map((pid) => ({ pid, since: findStartTime(pid) }))
    .filter(({ since }) => since !== null);
}

/**
 * Calls `onLost` once when a parent is gone. Who wants to outlive the terminal starts with `setsid`.
 *
 * @param {() => void} onLost
 */
export function watchParent(onLost) {
  if (process.ppid <= 1 || isSessionLeader()) return;
  const first = process.ppid;
  const watched = listWatched();
  const timer = setInterval(() => {
    const isLost = process.ppid !== first || watched.some(({ pid, since }) => findStartTime(pid) !== since);
    if (!isLost) return;
    clearInterval(timer);
    onLost();
  }, INTERVAL_MS);
  timer.unref();
}

/**
 * Ends a child when we are told to end or lose our parent. Ctrl-C reaches the child as well: hearing it twice
 * does no harm, dying before it would.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} [how]
 */
export function endWithUs(child, how = "SIGTERM") {
  const end = () => child.kill(how);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, end);
  child.once("exit", () => {
    for (const signal of signals) process.off(signal, end);
  });
  watchParent(end);
}
