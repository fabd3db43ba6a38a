import "server-only";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** What a running PostgreSQL writes into its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** True while a process of that number is known to the system, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * True when the process surely is no PostgreSQL: another program has its number since, or it is dead and only
 * waits to be collected by a parent that takes its time (its command line is empty then).
 */
function isSomethingElse(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

const findFile = (cluster: string) => path.join(cluster, "postmaster.pid");

function readPostmaster(cluster: string): Postmaster | null {
  if (!existsSync(findFile(cluster))) return null;
  const lines = readFileSync(findFile(cluster), "utf8").split("\n");
  const pid = Math.abs(Number(lines[0]));
  return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : null;
}

/** The server that holds this cluster, or null when none does. */
export function findPostmaster(cluster: string): Postmaster | null {
  const written = readPostmaster(cluster);
  return written && isAlive(written.pid) && !isSomethingElse(written.pid) ? written : null;
}

/**
 * Removes the file of a server that is gone while its number is still taken, which PostgreSQL would mistake
 * for the server. The file of a live server is never touched; with a number that is free PostgreSQL deals
 * itself, and against processes of the old server its check of the shared memory stands.
 */
export function removeDeadFile(cluster: string): void {
  const written = readPostmaster(cluster);
  if (written && isAlive(written.pid) && isSomethingElse(written.pid))
    rmSync(findFile(cluster), { force: true });
}
