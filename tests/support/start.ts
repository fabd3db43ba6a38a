import { type ChildProcess, spawn } from "node:child_process";
import { portalEnvironment } from "./environment";

export interface StartRun {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<{ code: number | null; out: string; err: string; ms: number }>;
}

/** Runs a script of the checkout as a person would, with an environment of its own. */
export function runStart(args: readonly string[], changes: Readonly<Record<string, string>>): StartRun {
  const begin = performance.now();
  const env = portalEnvironment({ NODE_ENV: "production", ...changes });
  const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Awaited<StartRun["ended"]>>((resolve) => {
    child.once("close", (code) => resolve({ code, out, err, ms: performance.now() - begin }));
  });
  return { child, out: () => out, ended };
}
