// Four times as many requests as the portal can serve, and a thousand clients that never finish theirs.
import "./support/own-data";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createDb } from "@/lib/server/db/client";
import { autosave, type BulkDraft, bulkDrafts } from "./support/bulk-drafts";
import { closedLoop, type Hit, isGood, openLoop, pin, type Shot, shoot } from "./support/load";
import { Portal } from "./support/portal";
import { type Finding, inMs, quantile, report, tell } from "./support/report";

const PEOPLE = 200;
const PEAK_WIDTH = 32;
const PEAK_SECONDS = 15;
const TIMES = 4;
const OVERLOAD_SECONDS = 60;
const LEAST_SHARE = 0.8;
const SLOW_CLIENTS = 1000;
const CALM = { count: 300, seconds: 15 };

/** What people do: look at the order, at the list, and save. */
function shotOf(people: readonly BulkDraft[], n: number): Shot {
  const who = people[n % people.length];
  if (!who) throw new RangeError("nobody is there");
  const { orderNo, cookie } = who;
  if (n % 3 === 0) return { path: `/filings/${orderNo}`, headers: { cookie } };
  if (n % 3 === 1) return { path: "/filings", headers: { cookie } };
  return autosave(who, "sponsor.commAddress", `科苑路${n}号1栋201室`);
}

/** Good answers per second that came within the time. */
function goodput(hits: readonly Hit[], begin: number, seconds: number): number {
  return hits.filter((hit) => isGood(hit) && hit.at <= begin + seconds * 1000).length / seconds;
}

/** ` (429, 500)`; 0 stands for a connection that broke. */
function listStatuses(hits: readonly Hit[]): string {
  const statuses = [...new Set(hits.map(({ status }) => status))].sort((a, b) => a - b);
  return statuses.length === 0 ? "" : ` (${statuses.join(", ")})`;
}

async function overload(portal: Portal, people: readonly BulkDraft[]): Promise<Finding> {
  const send = (n: number, due?: number) => shoot(portal.url, shotOf(people, n), due);
  await closedLoop(8, 5, send); // warm
  let begin = performance.now();
  const peak = goodput(await closedLoop(PEAK_WIDTH, PEAK_SECONDS, send), begin, PEAK_SECONDS);
  begin = performance.now();
  const count = Math.round(peak * TIMES * OVERLOAD_SECONDS);
  const hits = await openLoop(count, OVERLOAD_SECONDS, send);
  const kept = goodput(hits, begin, OVERLOAD_SECONDS) / peak;
  const refused = hits.filter((hit) => !isGood(hit));
  const rude = refused.filter(({ status, retryAfter }) => status !== 503 || retryAfter === undefined);
  return {
    fault: `${TIMES} times the peak for ${OVERLOAD_SECONDS} s`,
    repetitions: count,
    aim: `goodput ≥ ${LEAST_SHARE * 100} % of the peak, the rest 503 with Retry-After`,
    measured: `peak ${peak.toFixed(0)}/s, goodput ${(kept * 100).toFixed(0)} %, ${refused.length} refused, ${rude.length} of them otherwise${listStatuses(rude)}`,
    isMet: kept >= LEAST_SHARE && rude.length === 0,
  };
}

/** A client that sends its request so slowly that it never ends. */
function openSlowly(url: string, head: string): () => void {
  const { port, hostname } = new URL(url);
  const socket = net.connect(Number(port), hostname, () => socket.write(head));
  socket.on("error", () => {});
  const drip = setInterval(() => socket.writable && socket.write("x"), 5000);
  return () => {
    clearInterval(drip);
    socket.destroy();
  };
}

const SLOW = {
  "headers that never end": "GET / HTTP/1.1\r\nHost: portal\r\nX-Slow: ",
  "bodies that never end":
    "POST /sign-in HTTP/1.1\r\nHost: portal\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b",
} as const;

async function slowClients(
  portal: Portal,
  people: readonly BulkDraft[],
  kind: keyof typeof SLOW,
): Promise<Finding> {
  const calm = () =>
    openLoop(CALM.count, CALM.seconds, (n, due) => shoot(portal.url, shotOf(people, n), due));
  const before = quantile(
    (await calm()).map(({ ms }) => ms),
    0.99,
  );
  const slow = Array.from({ length: SLOW_CLIENTS }, () => openSlowly(portal.url, SLOW[kind]));
  await pause(1000);
  const hits = await calm();
  for (const end of slow) end();
  await pause(1000);
  const during = quantile(
    hits.map(({ ms }) => ms),
    0.99,
  );
  const failed = hits.filter((hit) => !isGood(hit)).length;
  return {
    fault: `${SLOW_CLIENTS} ${kind}`,
    repetitions: CALM.count,
    aim: "p99 of the others ≤ 2 times, none refused",
    measured: `p99 ${inMs(before)} before, ${inMs(during)} during, ${failed} refused`,
    isMet: during <= 2 * before && failed === 0,
  };
}

const portal = await Portal.start();
const db = createDb(portal.databaseUrl(), 5);
try {
  const people = await bulkDrafts(db, PEOPLE);
  const web = portal.findWeb();
  const isPinned = pin(web === null ? [] : [web], 0) && pin([process.pid], 1);
  if (!isPinned)
    console.log("the generator shares the cores of the portal: figures are lower than they could be");
  const findings = [
    await overload(portal, people),
    await slowClients(portal, people, "headers that never end"),
    await slowClients(portal, people, "bodies that never end"),
  ];
  tell(findings);
  process.exitCode = report(findings);
} finally {
  await db.$disconnect();
  await portal.stop();
}
