// Ten thousand applicants save once each within a minute: none is lost, and nobody waits.
import "./support/own-data";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { autosave, type BulkDraft, bulkDrafts } from "./support/bulk-drafts";
import { closedLoop, insist, openLoop, shoot } from "./support/load";
import { Portal } from "./support/portal";
import { type Finding, inMs, quantile, report, tell } from "./support/report";

const DRAFTS = 10_000;
const SECONDS = 60;
const WARMERS = 200;
const MOST_P99_MS = 1000;
const FIELD = "sponsor.commAddress";
const textOf = (n: number) => `科苑路${n}号1栋201室`;

async function countKept(db: PrismaClient, drafts: readonly BulkDraft[]): Promise<number> {
  let kept = 0;
  for (const [n, { orderId }] of drafts.entries()) {
    const { answers, version } = await requireDraft(db, { orderId });
    if (answers[FIELD] === textOf(n) && version === 2) kept += 1;
  }
  return kept;
}

async function measure(portal: Portal, db: PrismaClient): Promise<Finding> {
  const all = await bulkDrafts(db, DRAFTS + WARMERS);
  const [drafts, warmers] = [all.slice(0, DRAFTS), all.slice(DRAFTS)];
  const shotOf = (some: readonly BulkDraft[], n: number) => {
    const draft = some[n % some.length];
    if (!draft) throw new RangeError("there are no drafts");
    return autosave(draft, FIELD, textOf(n));
  };
  await closedLoop(8, 5, (n) => shoot(portal.url, shotOf(warmers, n)));
  let refused = 0;
  const hits = await openLoop(DRAFTS, SECONDS, (n, due) =>
    insist(portal.url, shotOf(drafts, n), due, () => {
      refused += 1;
    }),
  );
  const taken = hits.filter(({ status }) => status === 200).length;
  const times = hits.map(({ ms }) => ms);
  const kept = await countKept(db, drafts);
  const p99 = quantile(times, 0.99);
  return {
    fault: "drafts saved at the same time",
    repetitions: DRAFTS,
    aim: `all within ${SECONDS} s, none lost, p99 ≤ ${MOST_P99_MS} ms`,
    measured: `${taken} taken, ${refused} told to come again, ${kept} stored, p50 ${inMs(quantile(times, 0.5))}, p99 ${inMs(p99)}`,
    isMet: taken === DRAFTS && kept === DRAFTS && p99 <= MOST_P99_MS,
  };
}

const portal = await Portal.start();
const db = createDb(portal.databaseUrl(), 5);
try {
  const findings = [await measure(portal, db)];
  tell(findings);
  process.exitCode = report(findings);
} finally {
  await db.$disconnect();
  await portal.stop();
}
