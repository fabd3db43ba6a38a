import "server-only";
import { execFileSync, spawnSync } from "node:child_process";

/** The user a server process runs as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

function findAccount(name: string): ServerAccount | null {
  const ask = (option: string) =>
    Number(execFileSync("id", [option, name], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return null;
  }
}

/** Null when PostgreSQL may run as we do; as root, which it refuses, the account of `postgres` or `nobody`. */
export function findServerAccount(): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  return findAccount("postgres") ?? findAccount("nobody") ?? { uid: 65_534, gid: 65_534 };
}

/** Asks the system itself, as that account, because modes, groups and access lists all have a say. */
export function canAccountUse(account: ServerAccount, folder: string, file?: string): boolean {
  const script = file ? 'cd "$1" && test -r "$2"' : 'cd "$1"';
  const result = spawnSync("/bin/sh", ["-c", script, "sh", folder, ...(file ? [file] : [])], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return result.status === 0;
}
