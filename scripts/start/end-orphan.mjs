import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Shuts the embedded database down when the launcher was killed and could not do it. The database writes its
 * process number into its folder; DATA_DIR/postgres is that folder or names it.
 *
 * @param {string} dataDir
 */
export function endOrphanDatabase(dataDir) {
  const place = path.join(dataDir, "postgres");
  if (!existsSync(place)) return;
  const folder = statSync(place).isDirectory() ? place : readFileSync(place, "utf8").trim();
  try {
    const [pid] = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGINT"); // fast shutdown: commits are kept
  } catch {
    // It has ended already.
  }
}
