import { readFileSync } from "node:fs";
import path from "node:path";
import { EMBEDDED_DATABASE, EMBEDDED_USER, findClusterFolder } from "@/lib/server/db/embedded/cluster";
import { findPostmaster } from "@/lib/server/db/embedded/postmaster-file";
import { Refusal } from "@/scripts/start/refuse.mjs";

/** The address of the embedded database that a running portal has started on this data folder. */
export function findRunningDatabaseUrl(dataDir: string): string {
  const folder = findClusterFolder(dataDir);
  const server = folder && findPostmaster(folder);
  if (!server)
    throw new Refusal("The portal does not run on this data folder: start it (npm start) and try again.");
  const password = readFileSync(path.join(dataDir, "postgres.password"), "utf8").trim();
  return `postgresql://${EMBEDDED_USER}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${EMBEDDED_DATABASE}`;
}
