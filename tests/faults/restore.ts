// The machine is lost and a backup of DATA_DIR is put back, as docs/operations.md says.
import "./support/own-data";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { verifyAudit } from "@/lib/server/audit/verify-audit";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { inspect } from "./crash/inspect";
import { type Acknowledged, startTraffic, textOf } from "./crash/traffic";
import { manyDrafts, type SignedIn } from "./support/filers";
import { dataDir } from "./support/own-data";
import { Portal } from "./support/portal";
import { type Finding, report, tell } from "./support/report";

const PEOPLE = 20;
const TRAFFIC_MS = 5000;
const backup = mkdtempSync(path.join(tmpdir(), "icp-backup-"));

async function withDb<T>(portal: Portal, work: (db: PrismaClient) => Promise<T>): Promise<T> {
  const db = createDb(portal.databaseUrl(), 5);
  return work(db).finally(() => db.$disconnect());
}

async function useFor(portal: Portal, people: readonly SignedIn[], db: PrismaClient): Promise<Acknowledged> {
  const traffic = await startTraffic(db, () => portal.url, { drafts: people, complete: [] });
  await pause(TRAFFIC_MS);
  await traffic.end();
  return traffic.acknowledged;
}

function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
}

/** Copies the contents of a folder with modes, owners, times and links as they are. */
function copy(from: string, to: string): void {
  for (const name of readdirSync(from)) execFileSync("cp", ["-a", path.join(from, name), to]);
}

/** How many find what they typed on its page, by the cookie they had before. */
async function countServed(portal: Portal, people: readonly SignedIn[], { fields }: Acknowledged) {
  const texts = new Map(fields.map(({ orderNo, acknowledged }) => [orderNo, textOf(acknowledged)]));
  let served = 0;
  for (const { orderNo, cookie } of people.filter((one) => texts.has(one.orderNo))) {
    const page = await fetch(`${portal.url}/filings/${orderNo}/sponsor`, { headers: { cookie } });
    if (page.status === 200 && (await page.text()).includes(texts.get(orderNo) ?? "nothing")) served += 1;
  }
  return { served, typed: fields.length };
}

async function run(): Promise<Finding> {
  const portal = await Portal.start();
  const { people, acknowledged } = await withDb(portal, async (db) => {
    const drafts = await manyDrafts(db, PEOPLE);
    return { people: drafts, acknowledged: await useFor(portal, drafts, db) };
  });
  await portal.halt();
  copy(dataDir, backup);
  empty(dataDir);
  copy(backup, dataDir);
  await portal.startAgain(() => {});
  const { served, typed } = await countServed(portal, people, acknowledged);
  const { damage, audit } = await withDb(portal, async (db) => ({
    damage: await inspect(
      db,
      people.map(({ orderNo }) => orderNo),
      acknowledged,
    ),
    audit: await verifyAudit(db),
  }));
  await portal.stop();
  const wrong = damage.lost.length + damage.halves.length + Math.abs(damage.orphans) + audit.breaks.length;
  return {
    fault: "machine lost, backup of DATA_DIR put back",
    repetitions: 1,
    aim: "answers, pictures, sessions and audit are as they were",
    measured: `${served} of ${typed} answers on their pages, ${acknowledged.uploads.length} uploads, ${audit.lines} audit lines, ${wrong} wrong`,
    isMet: wrong === 0 && served === typed && typed > 0 && acknowledged.uploads.length > 0,
  };
}

const findings = [await run().finally(() => rmSync(backup, { recursive: true, force: true }))];
tell(findings);
process.exitCode = report(findings);
