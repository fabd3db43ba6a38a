import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, stop } from "esbuild";
import { StartError } from "@/lib/server/db/embedded/start-error";

/** The web process as one file of JavaScript. */
export const SERVER_BUNDLE = ".next/portal-server.mjs";

/** What Next leaves where it is stays there for us too, so that a process has it once; binaries stay beside their code. */
const KEPT_OUTSIDE = ["next", "@prisma/*", "pg", "pg-boss", "pino", "sharp", "@node-rs/argon2"];

/** Packages of the older kind ask for Node's own modules by this name. */
const REQUIRE = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;

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
    external: KEPT_OUTSIDE,
    mainFields: ["module", "main"],
    banner: { js: REQUIRE },
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
