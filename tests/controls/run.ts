// npm run controls [-- name…]: takes controls away one by one, in a copy, and expects a test to go red each time.
import { startScratchServer } from "@/lib/server/db/embedded/scratch-server";
import { generateClient } from "@/server/launcher/generate-client";
import type { Control } from "./control";
import { CONTROLS } from "./controls";
import { runVitest, type Verdict } from "./run-vitest";
import { makeWorkplace, type Workplace } from "./workplace";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CONTROLS.some((control) => control.name === name));
if (unknown.length > 0) {
  console.error(`There is no control ${unknown.join(", ")}.`);
  process.exit(1);
}
const chosen = CONTROLS.filter(({ name }) => asked.length === 0 || asked.includes(name));

/** The tests have to be green before anything is broken; else a red one says nothing. */
async function findRedBefore(folder: string, databaseUrl: string): Promise<readonly string[]> {
  const red: string[] = [];
  for (const project of new Set(chosen.map((control) => control.project))) {
    const tests = new Set(chosen.filter((one) => one.project === project).flatMap((one) => one.tests));
    const { failed, unread } = await runVitest(folder, { project, tests: [...tests] }, databaseUrl);
    red.push(...failed, ...unread);
  }
  return red;
}

function describe({ failed, unread }: Verdict): string {
  if (failed.length > 0) return `red: ${failed[0]}`;
  return unread.length > 0 ? `NOT TRIED, the sources cannot be read: ${unread[0]}` : "NO TEST NOTICES";
}

/** Whether a test noticed that the control is gone. */
async function isNoticed(workplace: Workplace, control: Control, databaseUrl: string): Promise<boolean> {
  const verdict = await workplace.without(control, () => runVitest(workplace.folder, control, databaseUrl));
  console.log(`${control.name.padEnd(32)} ${describe(verdict)}`);
  return verdict.failed.length > 0;
}

async function tryAll(workplace: Workplace, databaseUrl: string): Promise<boolean> {
  const red = await findRedBefore(workplace.folder, databaseUrl);
  if (red.length > 0) {
    console.error(`These tests are red before anything is taken away: ${red.join("; ")}`);
    return false;
  }
  let noticed = 0;
  for (const control of chosen) if (await isNoticed(workplace, control, databaseUrl)) noticed += 1;
  console.log(`${noticed} of ${chosen.length} controls cannot go without a red test.`);
  return noticed === chosen.length;
}

await generateClient(new AbortController().signal);
const server = await startScratchServer();
const workplace = makeWorkplace();
process.once("exit", workplace.remove);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
try {
  process.exitCode = (await tryAll(workplace, server.url)) ? 0 : 1;
} finally {
  await server.stop();
}
