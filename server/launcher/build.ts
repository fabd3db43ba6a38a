import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { RotatingFile } from "@/lib/server/rotating-file";
import { type Changes, runChild } from "./run-child";
import { hashSources } from "./source-hash";

const MARK = ".next/portal-build";
const SOURCES = [
  ...["app", "components", "lib", "public", "proxy.ts", "instrumentation.ts"],
  ...["prisma/schema", "package-lock.json", "next.config.ts", "postcss.config.mjs", "tsconfig.json"],
];

export function isBuilt(): boolean {
  return existsSync(MARK) && readFileSync(MARK, "utf8") === hashSources(SOURCES);
}

/** Builds the pages, unless the sources are those of the last build; what Next says goes to `build.log`. */
export async function build(dataDir: string, env: Changes, signal: AbortSignal): Promise<void> {
  if (isBuilt()) return;
  const hash = hashSources(SOURCES);
  rmSync(MARK, { force: true });
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
  writeFileSync(MARK, hash);
}
