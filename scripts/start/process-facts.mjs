import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Fields of /proc/<pid>/stat after the command name, which may itself hold blanks and brackets.
 *
 * @param {number} pid
 */
function readStat(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** @param {string} column @param {number} pid */
function askPs(column, pid) {
  return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
}

/**
 * When a process began, in whatever form the system has, or null when it is gone. Together with the number it
 * names one process: numbers alone are given out again.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function findStartTime(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return null;
  }
  try {
    if (process.platform === "linux") {
      const stat = readStat(pid);
      return /[ZX]/.test(stat[0]) ? null : stat[19]; // a dead one that its parent has not collected yet
    }
    if (process.platform === "win32") return "unknown";
    return askPs("lstart", pid) || null;
  } catch {
    return null;
  }
}

/**
 * The parent of a process, or null when that cannot be told.
 *
 * @param {number} pid
 * @returns {number | null}
 */
export function findParent(pid) {
  try {
    if (process.platform === "linux") return Number(readStat(pid)[1]);
    if (process.platform === "win32") return null;
    return Number(askPs("ppid", pid)) || null;
  } catch {
    return null;
  }
}

/** True when we lead a session, as under setsid, systemd or in a container: there is no parent to lose. */
export function isSessionLeader() {
  try {
    return process.platform === "linux" && Number(readStat(process.pid)[3]) === process.pid;
  } catch {
    return false;
  }
}
