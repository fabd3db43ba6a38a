// Processes are killed while people type, upload and submit: what was acknowledged is there, nothing is half there.
import "./support/own-data";
import { setTimeout as pause } from "node:timers/promises";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { type Damage, inspect } from "./crash/inspect";
import { type Acknowledged, startTraffic } from "./crash/traffic";
import { manyComplete, manyDrafts } from "./support/filers";
import { Portal, until } from "./support/portal";
import { type Finding, inMs, quantile, report, tell } from "./support/report";

const WEB_KILLS = 20;
const DATABASE_KILLS = 10;
const FULL_KILLS = 5;
/** The launcher gives up on what dies five times within a minute. */
const LEAST_PAUSE_MS = 15_500;
const MOST_FIRST_ANSWER_MS = 1500;

type Part = "web" | "database";

const findPart = (portal: Portal, part: Part) => (part === "web" ? portal.findWeb() : portal.findDatabase());

/** Kills one process; how long after the start of its successor the portal is well again. */
async function kill(portal: Portal, part: Part): Promise<number> {
  const pid = await until(() => findPart(portal, part));
  process.kill(pid, "SIGKILL");
  await until(() => {
    const next = findPart(portal, part);
    return next !== null && next !== pid ? next : null;
  });
  const begin = performance.now();
  await until(async () => ((await portal.isWell()) ? true : null));
  return performance.now() - begin;
}

async function killOften(portal: Portal, part: Part, times: number): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const begin = performance.now();
    answers.push(await kill(portal, part));
    await pause(Math.max(0, LEAST_PAUSE_MS - (performance.now() - begin)));
  }
  return answers;
}

async function killEverything(portal: Portal): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let n = 0; n < FULL_KILLS; n += 1) {
    await pause(3000);
    await portal.killAll();
    let begin = 0;
    await portal.startAgain(() => {
      begin = performance.now();
    });
    await until(async () => ((await portal.isWell()) ? true : null));
    answers.push(performance.now() - begin);
  }
  return answers;
}

function judgeAnswers(fault: string, answers: readonly number[]): Finding {
  const [median, worst] = [quantile(answers, 0.5), quantile(answers, 1)];
  return {
    fault,
    repetitions: answers.length,
    aim: `first good answer ≤ ${MOST_FIRST_ANSWER_MS} ms after the start`,
    measured: `median ${inMs(median)}, worst ${inMs(worst)}`,
    isMet: worst <= MOST_FIRST_ANSWER_MS,
  };
}

function judgeDamage(damage: Damage, { fields, uploads, receipts }: Acknowledged, kills: number): Finding {
  for (const line of [...damage.lost, ...damage.halves]) console.log(`damage: ${line}`);
  const saves = fields.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  const { lost, halves, orphans, swept } = damage;
  return {
    fault: "killed while people write",
    repetitions: kills,
    aim: "nothing lost, half or orphaned",
    measured: `${saves} saves, ${uploads.length} uploads, ${receipts.length} submissions: ${lost.length} lost, ${halves.length} half, ${orphans} orphans (${swept} swept)`,
    isMet:
      lost.length + halves.length + Math.abs(orphans) === 0 && saves * uploads.length * receipts.length > 0,
  };
}

async function breakPortal(portal: Portal, db: PrismaClient): Promise<readonly Finding[]> {
  const people = { drafts: await manyDrafts(db, 8), complete: await manyComplete(db, 60) };
  const traffic = await startTraffic(db, () => portal.url, people);
  const [web, database] = await Promise.all([
    killOften(portal, "web", WEB_KILLS),
    // Half a round later, so that each is measured while the other is well.
    pause(LEAST_PAUSE_MS / 2).then(() => killOften(portal, "database", DATABASE_KILLS)),
  ]);
  const everything = await killEverything(portal);
  await traffic.end();
  const after = createDb(portal.databaseUrl(), 3);
  const orderNos = [...people.drafts, ...people.complete].map(({ orderNo }) => orderNo);
  const damage = await inspect(after, orderNos, traffic.acknowledged);
  await after.$disconnect();
  return [
    judgeDamage(damage, traffic.acknowledged, WEB_KILLS + DATABASE_KILLS + FULL_KILLS),
    judgeAnswers("web process killed", web),
    judgeAnswers("database killed", database),
    judgeAnswers("everything killed, started again", everything),
  ];
}

const portal = await Portal.start();
const db = createDb(portal.databaseUrl(), 5);
try {
  const findings = await breakPortal(portal, db);
  tell(findings);
  process.exitCode = report(findings);
} finally {
  await db.$disconnect().catch(() => {});
  await portal.stop();
}
