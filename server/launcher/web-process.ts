import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { childEnvironment, env as ownEnv } from "@/lib/server/env";
import { SERVER_BUNDLE } from "./bundle-server";
import type { Running } from "./keep-running";
import { type Changes, endChild, TYPESCRIPT, waitForEnd } from "./run-child";
import { ToldError } from "./told-error";

/** What `server/main.ts` says when it takes requests. */
export const readyMessage = z.object({ ready: z.literal(true) });

/**
 * Half of Node's room for young objects saves 20 MB and costs at most a twentieth of the time, a quarter of it 45 MB and
 * two fifths. The development server compiles and needs more of both.
 */
const HEAP = ["--max-old-space-size=384", "--max-semi-space-size=8"];

/**
 * For the first answer after a crash: room for young objects need not be found by collecting, and no package is read to
 * guess its kind, which all of ours tell.
 */
const QUICK_START = ["--min-semi-space-size=8", "--no-experimental-detect-module"];

/** In development sources change while it runs; in production they are one file. */
const findScript = (env: Changes) => (env.NODE_ENV === "production" ? SERVER_BUNDLE : "server/main.ts");

function flagsFor(env: Changes, script: string): readonly string[] {
  const flags = script.endsWith(".ts") ? TYPESCRIPT : ["--conditions=react-server"];
  return env.NODE_ENV === "production" ? [...HEAP, ...QUICK_START, ...flags] : flags;
}

const builtFiles = z.object({ config: z.looseObject({}) });

/**
 * The configuration as the build resolved it, where Next's own standalone server looks for it. Were its file read
 * again, the web process would start later and keep two compilers in memory that it never uses, 40 MB of them.
 */
function findBuiltConfig(script: string): Changes {
  if (script !== SERVER_BUNDLE) return {};
  const { config } = builtFiles.parse(JSON.parse(readFileSync(".next/required-server-files.json", "utf8")));
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) };
}

/** Starts the web server and waits until it takes requests; an aborted `signal` ends it on its way there. */
export async function startWeb(
  env: Changes,
  signal: AbortSignal,
  script = findScript(env),
): Promise<Running> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [...flagsFor(env, script), script], {
    env: childEnvironment({
      LOG: ownEnv.log ?? (process.stdout.isTTY ? "text" : "json"),
      ...findBuiltConfig(script),
      ...env,
    }),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = waitForEnd(child);
  const abort = () => void endChild(child, ended);
  signal.addEventListener("abort", abort, { once: true });
  const ready = new Promise<void>((resolve) => {
    child.on("message", (message) => {
      if (readyMessage.safeParse(message).success) resolve();
    });
  });
  const died = ended.then((reason) => {
    signal.throwIfAborted();
    throw reason === "code 1" ? new ToldError(reason) : new Error(`the web server ended early (${reason})`);
  });
  died.catch(() => {}); // later deaths are the keeper's business
  // What Next says while it starts would tear our line of progress apart.
  const drop = () => {};
  child.stdout?.on("data", drop);
  await Promise.race([ready, died]).finally(() => signal.removeEventListener("abort", abort));
  child.stdout?.off("data", drop).on("data", (chunk: Buffer) => process.stdout.write(chunk));
  return { ended, stop: () => endChild(child, ended) };
}
