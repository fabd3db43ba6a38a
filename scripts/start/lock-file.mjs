import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findStartTime } from "./process-facts.mjs";

/** @param {string} file */
function readOrNull(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * The process that holds a lock, or null when it is gone.
 *
 * @param {string} content
 */
function findHolder(content) {
  const [pid, since] = content.trim().split(" ");
  return findStartTime(Number(pid)) === since ? Number(pid) : null;
}

const ours = () => `${process.pid} ${findStartTime(process.pid)}\n`;

/**
 * Moves a dead holder's lock away; when somebody else's fresh one was caught instead, puts that back.
 *
 * @param {string} file @param {string} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another start was quicker
  }
  if (readOrNull(aside) !== stale) linkSync(aside, file);
  rmSync(aside);
}

/**
 * Takes the lock for this process, or says who holds it. The file appears whole (linked), so that it always
 * names a process.
 *
 * @param {string} file
 * @returns {number | null} the process that holds it, null when it is ours now
 */
export function takeLock(file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 }); // the account of PostgreSQL passes through
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, ours());
  try {
    for (;;) {
      try {
        linkSync(aside, file);
        return null;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const content = readOrNull(file);
      if (content === null) continue;
      const holder = findHolder(content);
      if (holder === process.pid) return null;
      if (holder !== null) return holder;
      removeStale(file, content);
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Makes a lock that our parent holds our own; false when somebody else holds it.
 *
 * @param {string} file
 */
export function adoptLock(file) {
  const content = readOrNull(file);
  if (content === null || findHolder(content) !== process.ppid) return takeLock(file) === null;
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, ours());
  renameSync(aside, file);
  return true;
}

/**
 * Gives the lock back if it is ours.
 *
 * @param {string} file
 */
export function releaseLock(file) {
  if (readOrNull(file) === ours()) rmSync(file, { force: true });
}
