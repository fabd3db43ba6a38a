import path from "node:path";
import { env } from "@/lib/server/env";
import { adoptLock, releaseLock } from "@/scripts/start/lock-file.mjs";
import { printDemoAccounts } from "../demo-accounts";
import { launch } from "./launch";
import { startAll } from "./start-all";

function announce(url: string): void {
  if (env.demo) printDemoAccounts();
  console.log(`ready ${url}`);
}

/** Runs the portal until `signal`, holding the lock on its data. */
export async function runPortal(development: boolean, signal: AbortSignal): Promise<void> {
  const lock = path.join(env.dataDir, "start.lock");
  if (!adoptLock(lock)) throw new Error(`${lock} is held by another start`);
  try {
    await launch(startAll({ ...env, development }), signal, announce);
  } finally {
    releaseLock(lock);
  }
}
