import "server-only";
import { accessSync, constants } from "node:fs";
import { statfs } from "node:fs/promises";
import { db } from "./db/client";
import { env } from "./env";

export type Health =
  | { readonly status: "ok"; readonly database: "embedded" | "postgresql"; readonly version: string }
  | { readonly status: "failing"; readonly failing: readonly string[]; readonly version: string };

const PATIENCE_MS = 3000;
const LEAST_FREE_BYTES = 50_000_000;

type Check = () => Promise<unknown>;

/** What the portal cannot work without, by the name that the health route tells. */
const CHECKS: Readonly<Record<string, Check>> = {
  database: () => db.$queryRaw`select 1`,
  dataDir: async () => {
    accessSync(env.dataDir, constants.R_OK | constants.W_OK);
    const { bavail, bsize } = await statfs(env.dataDir);
    if (bavail * bsize < LEAST_FREE_BYTES) throw new Error("disk full");
  },
};

async function isFailing(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(reject, PATIENCE_MS);
  });
  try {
    await Promise.race([check(), late]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
  }
}

/** Looks at every part; a part that does not answer within 3 s fails. */
export async function checkHealth(version: string, checks = CHECKS): Promise<Health> {
  const verdicts = await Promise.all(
    Object.entries(checks).map(async ([part, check]) => ((await isFailing(check)) ? part : null)),
  );
  const failing = verdicts.filter((part) => part !== null);
  if (failing.length > 0) return { status: "failing", failing, version };
  return { status: "ok", database: env.database, version };
}
