import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a running PostgreSQL writes into its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** True while a process of that number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** True when `pid` surely is no PostgreSQL any more: numbers are given out again after a restart. */
function isSomethingElse(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return true;
  }
}

/** The server that holds this cluster, or null when none does. Never deletes the file: PostgreSQL does. */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isInteger(pid) || pid === 0 || !isAlive(pid) || isSomethingElse(pid)) return null;
  return { pid, port: Number(lines[3] ?? 0) };
}
