import "server-only";
import { handOverDueOrders } from "../bureau/hand-over-due-orders";
import { recallPackages } from "../bureau/package-recall";
import { now } from "../clock";
import { db } from "../db/client";
import type { PrismaClient } from "../db/generated/client";
import { startQueuedFilings } from "../filing/start-queued";
import { chooseBureauConnector } from "../gateways/bureau-connector/bureau-connector";
import { materialStore } from "../gateways/material-store/material-store";
import { registriesOf } from "../gateways/registries";
import { log } from "../log";
import { sweepMaterials } from "../materials/sweep-materials";
import { kickDelivery } from "../messages/delivery-loop";
import { askDomainTerms } from "./ask-domain-terms";
import { askOpenFacts } from "./ask-open-facts";
import { closeDueChallenges } from "./close-due-challenges";
import { compareRecords } from "./compare-records";
import { expireWaitingOrders } from "./expire-waiting-orders";
import { releaseEndedLeases } from "./release-ended-leases";
import { remindEndingInstances } from "./remind-ending-instances";
import { remindEndingTerms } from "./remind-ending-terms";
import { remindPoliceFilings } from "./remind-police-filings";
import { remindVerifiers } from "./remind-verifiers";
import { remindWaitingApplicants } from "./remind-waiting-applicants";
import { resealValues } from "./reseal-values";
import { resendDueChallenges } from "./resend-due-challenges";
import { sealAuditDay } from "./seal-audit-day";
import { submitReadyOrders } from "./submit-ready-orders";
import { warnOfLateReviews } from "./warn-of-late-reviews";
import { warnOfMissingCalendar } from "./warn-of-missing-calendar";

const PAUSE_MS = 1000;

type Job = (db: PrismaClient, at: Date) => Promise<number>;

/** The jobs, and after how many seconds each runs again. */
const JOBS: readonly { readonly name: string; readonly every: number; readonly run: Job }[] = [
  {
    name: "hand over",
    every: 1,
    run: (client, at) => handOverDueOrders(client, at, chooseBureauConnector(client)),
  },
  {
    name: "take packages back",
    every: 30,
    run: (client) => recallPackages(client, chooseBureauConnector(client)),
  },
  { name: "close challenges", every: 5, run: closeDueChallenges },
  { name: "resend challenges", every: 30, run: resendDueChallenges },
  { name: "release leases", every: 10, run: releaseEndedLeases },
  { name: "start queued filings", every: 3, run: (client, at) => startQueuedFilings(client, at) },
  { name: "expire orders", every: 60, run: expireWaitingOrders },
  { name: "reseal values", every: 10, run: resealValues },
  { name: "seal audit day", every: 60, run: sealAuditDay },
  { name: "remind verifiers", every: 60, run: remindVerifiers },
  { name: "remind applicants", every: 60, run: remindWaitingApplicants },
  { name: "warn of late reviews", every: 60, run: warnOfLateReviews },
  { name: "remind of police filings", every: 600, run: remindPoliceFilings },
  { name: "remind of ending instances", every: 600, run: remindEndingInstances },
  { name: "remind of ending documents and domains", every: 600, run: remindEndingTerms },
  { name: "submit ready orders", every: 15, run: submitReadyOrders },
  { name: "ask open facts again", every: 30, run: askOpenFacts },
  {
    name: "ask how long domains run",
    every: 600,
    run: (client, at) => askDomainTerms(client, at, registriesOf(client).domains),
  },
  {
    name: "compare records with the ministry's",
    every: 5,
    run: (client, at) => compareRecords(client, at, registriesOf(client)),
  },
  { name: "warn of a missing calendar", every: 3600, run: warnOfMissingCalendar },
  {
    name: "sweep files",
    every: 3600,
    run: (client, at) => sweepMaterials(client, materialStore(client), at),
  },
];

interface Loop {
  timer?: NodeJS.Timeout;
  running: Promise<unknown> | null;
  ticks: number;
}

// One loop per process, however often this module is loaded (the development server reloads it).
const shared = globalThis as typeof globalThis & { portalTimers?: Loop };
shared.portalTimers ??= { running: null, ticks: 0 };
const loop = shared.portalTimers;

/** Runs every job that is due; one that fails does not keep the others. */
export async function runDueJobs(client: PrismaClient, at: Date, tick = 0): Promise<number> {
  let done = 0;
  for (const { name, every, run } of JOBS) {
    if (tick % every !== 0) continue;
    try {
      done += await run(client, at);
    } catch (error) {
      log.error({ err: error, job: name }, "a job failed");
    }
  }
  return done;
}

async function run(): Promise<void> {
  const done = await runDueJobs(db, now(), loop.ticks);
  loop.ticks += 1;
  if (done > 0) kickDelivery();
}

function tick(): void {
  loop.running ??= run().finally(() => {
    loop.running = null;
  });
}

/** Runs the timers every second, until `stopTimers()`; called once by the server at its start. */
export function startTimers(): void {
  if (loop.timer) return;
  loop.timer = setInterval(tick, PAUSE_MS);
}

/** Ends the loop; resolves when what is on its way is done. */
export async function stopTimers(): Promise<void> {
  clearInterval(loop.timer);
  delete loop.timer;
  await loop.running;
}
