import { type ChildProcess, spawn } from "node:child_process";
import { StartError } from "@/lib/server/db/embedded/start-error";
import { childEnvironment } from "@/lib/server/env";
import { ToldError } from "./told-error";

/** Flags under which the TypeScript of this project runs in Node. */
export const TYPESCRIPT = ["--conditions=react-server", "--import", "tsx"] as const;

export type Changes = Readonly<Record<string, string | undefined>>;

/** Settles with the reason when the child has ended. */
export function waitForEnd(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

const GRACE_MS = 20_000;

/** Asks the child to end and insists after 20 s. */
export async function endChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

export interface ChildOptions {
  readonly env?: Changes;
  /** Ends the child. */
  readonly signal: AbortSignal;
  /** Takes what the child says; without it the child speaks to the terminal itself. */
  readonly onOutput?: (chunk: Buffer) => void;
}

/** Runs a child of Node to its end; throws ToldError when it refused, StartError when it died. */
export async function runChild(args: readonly string[], options: ChildOptions): Promise<void> {
  options.signal.throwIfAborted();
  const out = options.onOutput ? "pipe" : "inherit";
  const env = childEnvironment(options.env ?? {});
  const child = spawn(process.execPath, [...args], { env, stdio: ["ignore", out, out] });
  if (options.onOutput) {
    child.stdout?.on("data", options.onOutput);
    child.stderr?.on("data", options.onOutput);
  }
  const ended = waitForEnd(child);
  const stop = () => void endChild(child, ended);
  options.signal.addEventListener("abort", stop, { once: true });
  const reason = await ended;
  options.signal.removeEventListener("abort", stop);
  options.signal.throwIfAborted();
  if (reason === "code 0") return;
  if (reason === "code 1") throw new ToldError(reason);
  throw new StartError(`A step of the start ended early (${reason}): start again.`);
}
