// Runs before the install: plain JavaScript, no packages. After it, lib/server/env.ts is the only reader.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. (`import.meta.dirname` is missing where Node is too old to say so.) */
export const CHECKOUT = path.resolve(fileURLToPath(import.meta.url), "../../..");

/** Takes what `.env` says for variables that are not set; must run before anything else reads them. */
export function loadEnvFile() {
  const file = path.join(CHECKOUT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The data folder, absolute. */
export function findDataDir() {
  return path.resolve(CHECKOUT, process.env.DATA_DIR?.trim() || ".data");
}

/** True when npm started us: then npm's own process is the one whose end must end us. */
export function isRunByNpm() {
  return process.env.npm_lifecycle_event !== undefined;
}

/**
 * The environment for a process we start, without what npm adds to it.
 *
 * @param {Record<string, string | undefined>} changes
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(changes) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...changes };
}

/** The Chromium that somebody named for the tests. */
export function findChromiumPath() {
  return process.env.CHROMIUM_PATH || null;
}
