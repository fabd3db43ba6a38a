import { writeFileSync } from "node:fs";
import path from "node:path";
import { runStart } from "@/tests/support/start";
import { dataDir } from "../faults/support/own-data";
import { until } from "../faults/support/portal";
import type { Measured } from "./measure";
import type { Recorded } from "./recorder";

const FOLDER = "tests/bench/floor";

/** Builds the floor; Next keeps what it compiled, so the second time is short. */
export async function buildFloor(): Promise<void> {
  const args = ["node_modules/next/dist/bin/next", "build", FOLDER];
  const { ended } = runStart(args, {});
  const { code, out, err } = await ended;
  if (code !== 0) throw new Error(`the floor cannot be built:\n${out}\n${err}`);
}

export interface FloorConfig {
  readonly databaseUrl: string;
  /** Key of the sessions. */
  readonly secret: string;
  /** What the portal asks of the database, by the name of the deed. */
  readonly deeds: Readonly<Record<string, Recorded>>;
}

export async function startFloor(known: FloorConfig): Promise<Measured & { stop(): Promise<void> }> {
  const config = path.join(dataDir, "floor.json");
  writeFileSync(config, JSON.stringify(known), { mode: 0o600 });
  const run = runStart(["--max-old-space-size=384", `${FOLDER}/server.mjs`, config], {});
  const url = await until(() => /^ready (\S+)$/m.exec(run.out())?.[1] ?? null);
  return {
    url,
    pid: run.child.pid ?? 0,
    stop: async () => {
      run.child.kill("SIGTERM");
      const { err } = await run.ended;
      if (err) console.error(err);
    },
  };
}
