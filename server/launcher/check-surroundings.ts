import { accessSync, constants, mkdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { createServer } from "node:net";
import { StartError } from "@/lib/server/db/embedded/start-error";
import type { Env } from "@/lib/server/env";

const LEAST_FREE_BYTES = 200_000_000;

/** Demo accounts have a printed password: they are served to this machine alone unless somebody insists. */
export function checkHost({ demo, demoPublic, host }: Pick<Env, "demo" | "demoPublic" | "host">): void {
  const isLoopback = host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
  if (!demo || demoPublic || isLoopback) return;
  throw new StartError(
    `Demo mode listens on 127.0.0.1 only, and HOST is ${host}: set DEMO=0, or DEMO_PUBLIC=1 to show the demo to everybody.`,
  );
}

/** Refuses a port that somebody else listens on; 0 is any free one. */
export async function checkPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    probe.once("error", resolve);
    probe.listen(port, host, () => resolve(null));
  });
  if (!fault) {
    await new Promise((resolve) => probe.close(resolve));
    return;
  }
  const advice = "set PORT to another one (PORT=0 takes any free one).";
  if (fault.code === "EADDRINUSE")
    throw new StartError(`Port ${port} is taken: end what listens there, or ${advice}`);
  if (fault.code === "EACCES") throw new StartError(`Port ${port} may not be used by this user: ${advice}`);
  throw new StartError(`The portal cannot listen on ${host}:${port} (${fault.code}): correct HOST and PORT.`);
}

/** Refuses a data folder that cannot be written or has no room left. */
export async function checkDataDir(dataDir: string, least = LEAST_FREE_BYTES): Promise<void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  const { bavail, bsize } = await statfs(dataDir);
  if (bavail * bsize >= least) return;
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  throw new StartError(
    `The disk of ${dataDir} is full (${megabytes} MB left): free ${least / 1_000_000} MB and start again.`,
  );
}
