import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { RotatingFile } from "@/lib/server/rotating-file";
import { releaseLock, takeLock } from "@/scripts/start/lock-file.mjs";
import { bundleServer } from "./bundle-server";
import { packBuildFiles } from "./pack-build-files";
import { type Changes, runChild } from "./run-child";
import { hashSources } from "./source-hash";

const MARK = ".next/portal-build";
const LOCK = "node_modules/.portal-build.lock";
const SOURCES = [
  ...["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts"],
  ...["prisma/schema", "package-lock.json", "next.config.ts", "postcss.config.mjs", "tsconfig.json"],
  "server/launcher/pack-build-files.ts",
];

function isBuilt(): boolean {
  return existsSync(MARK) && readFileSync(MARK, "utf8") === hashSources(SOURCES);
}

/** Two starts from one checkout must not build at once: the second waits and finds it built. */
async function withBuildLock(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (takeLock(LOCK) !== null) await pause(200, undefined, { signal });
  try {
    await work();
  } finally {
    releaseLock(LOCK);
  }
}

async function runBuild(dataDir: string, env: Changes, signal: AbortSignal): Promise<void> {
  const log = new RotatingFile(path.join(dataDir, "logs/build.log"));
  let output = "";
  const onOutput = (chunk: Buffer) => {
    log.write(chunk);
    output = (output + chunk.toString()).slice(-4000);
  };
  try {
    const production = { ...env, NODE_ENV: "production" };
    await runChild(["node_modules/next/dist/bin/next", "build"], { env: production, signal, onOutput });
  } catch {
    signal.throwIfAborted();
    if (/ENOSPC|no space left/i.test(output)) throw new Error("ENOSPC");
    throw new StartError(
      `The build failed; all of it is in logs/build.log of DATA_DIR. It ended with:\n${output.trim()}`,
    );
  } finally {
    log.close();
  }
}

async function buildPages(dataDir: string, env: Changes, signal: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  await withBuildLock(signal, async () => {
    if (isBuilt()) return;
    const hash = hashSources(SOURCES);
    rmSync(MARK, { force: true });
    await runBuild(dataDir, env, signal);
    await packBuildFiles();
    writeFileSync(MARK, hash);
  });
}

/**
 * Builds the pages, unless the sources are those of the last build, and the web process, which takes no time worth
 * remembering; what Next says goes to `build.log`.
 */
export async function build(dataDir: string, env: Changes, signal: AbortSignal): Promise<void> {
  await buildPages(dataDir, env, signal);
  await bundleServer();
}
