import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, stop } from "esbuild";
import { StartError } from "@/lib/server/db/embedded/start-error";

/** The web process as one file of JavaScript; packages stay where they are. */
export const SERVER_BUNDLE = ".next/portal-server.mjs";

/**
 * Writes the web process into one file: to find, translate and link hundreds of sources takes longer than all the
 * rest of a start, and after a crash people wait for it.
 */
export async function bundleServer(file = SERVER_BUNDLE): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ["server/main.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    conditions: ["react-server"],
    write: false,
  }).finally(stop);
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new StartError("The web server could not be put together: start again.");
  // Another start may read it at this moment.
  const aside = path.join(path.dirname(file), `${path.basename(file)}.${process.pid}`);
  writeFileSync(aside, text);
  renameSync(aside, file);
}
