// The line to the database breaks between a COMMIT and its answer: whoever sends again gets the first result.
import "./support/own-data";
import { makeSessionToken } from "@/lib/server/auth/session-token";
import { createDb } from "@/lib/server/db/client";
import { startScratchServer } from "@/lib/server/db/embedded/scratch-server";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { aSpecimen } from "@/prisma/seed/builders/specimen";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { type CuttingProxy, startCuttingProxy } from "@/tests/support/cutting-proxy";
import { newUploadKey, openBrowser } from "./support/browser";
import { manyComplete, manyDrafts } from "./support/filers";
import { dataDir } from "./support/own-data";
import { Portal } from "./support/portal";
import { type Finding, report, tell } from "./support/report";

const TIMES = { upload: 80, submit: 60, approve: 60 } as const;

interface Repeated {
  readonly what: keyof typeof TIMES;
  /** Whether the first answer was lost although the work was done. */
  readonly isCut: boolean;
  /** Whether the repetition was told that it is done. */
  readonly isTold: boolean;
  /** How often it is in the database. */
  readonly rows: number;
}

interface Scene {
  readonly db: PrismaClient;
  readonly proxy: CuttingProxy;
  readonly portal: Portal;
}

const STATEMENTS = {
  upload: /insert into "public"\."material"/i,
  submit: /insert into "public"\."submission"/i,
  approve: /insert into "public"\."review_decision"/i,
} as const;

async function repeat(
  { proxy }: Scene,
  what: Repeated["what"],
  send: () => Promise<unknown>,
  countRows: () => Promise<number>,
): Promise<Repeated> {
  const before = proxy.cuts();
  proxy.cut(STATEMENTS[what]);
  await send().catch(() => null);
  const isCut = proxy.cuts() === before + 1;
  const isTold = Boolean(await send().catch(() => null));
  return { what, isCut, isTold, rows: await countRows() };
}

async function repeatUploads(scene: Scene): Promise<Repeated[]> {
  const { db, portal } = scene;
  const [who] = await manyDrafts(db, 1);
  if (!who) throw new Error("nobody files");
  const picture = await aSpecimen("licence");
  const done: Repeated[] = [];
  for (let n = 0; n < TIMES.upload; n += 1) {
    const key = newUploadKey();
    const browser = openBrowser(() => portal.url, who);
    const countRows = () => db.material.count({ where: { uploadKey: key } });
    const send = async () => (await browser.upload(key, picture)).status === 200;
    done.push(await repeat(scene, "upload", send, countRows));
  }
  return done;
}

async function repeatSubmissions(scene: Scene): Promise<Repeated[]> {
  const { db, portal } = scene;
  const done: Repeated[] = [];
  for (const who of await manyComplete(db, TIMES.submit)) {
    const countRows = () => db.submission.count({ where: { order: { orderNo: who.orderNo } } });
    done.push(await repeat(scene, "submit", openBrowser(() => portal.url, who).submit, countRows));
  }
  return done;
}

async function repeatApprovals(scene: Scene): Promise<Repeated[]> {
  const { db, portal } = scene;
  const [owner, reviewer] = [await anActor(db), await anActor(db, { role: "REVIEWER" })];
  const officer = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  const cookie = `session=${await makeSessionToken(officer.sessionId)}`;
  const done: Repeated[] = [];
  for (let n = 0; n < TIMES.approve; n += 1) {
    const { id, orderNo } = await aPassedOrder(db, {
      ...{ ownerId: owner.id, reviewerId: reviewer.id, status: "BUREAU_REVIEW" },
      answers: { "sponsor.certNo": `sponsor-${n}` },
    });
    const browser = openBrowser(() => portal.url, { cookie, orderNo });
    // Two numbers are given out, for a website and an App.
    const countRows = async () => (await db.filingService.count({ where: { orderId: id } })) / 2;
    done.push(await repeat(scene, "approve", browser.approve, countRows));
  }
  return done;
}

function judge(what: Repeated["what"], all: readonly Repeated[]): Finding {
  const many = all.filter((one) => one.what === what);
  const count = (is: (one: Repeated) => boolean) => many.filter(is).length;
  const [cut, told] = [count(({ isCut }) => isCut), count(({ isTold }) => isTold)];
  const [lost, doubled] = [count(({ rows }) => rows === 0), count(({ rows }) => rows > 1)];
  return {
    fault: `answer to a COMMIT lost: ${what}`,
    repetitions: many.length,
    aim: "the repetition gets the first result, no duplicate",
    measured: `${cut} cut, ${told} told, ${lost} lost, ${doubled} doubled`,
    isMet: cut === many.length && told === many.length && lost + doubled === 0,
  };
}

const server = await startScratchServer();
const proxy = await startCuttingProxy(server.url);
console.log(`data in ${dataDir}`);
const portal = await Portal.start({ DATABASE_URL: proxy.url, SEED_DEMO: "1" });
const db = createDb(server.url, 5);
try {
  const scene = { db, proxy, portal };
  const all = [
    ...(await repeatUploads(scene)),
    ...(await repeatSubmissions(scene)),
    ...(await repeatApprovals(scene)),
  ];
  const findings = [judge("upload", all), judge("submit", all), judge("approve", all)];
  tell(findings);
  process.exitCode = report(findings);
} finally {
  await db.$disconnect();
  await portal.stop();
  await proxy.stop();
  await server.stop();
}
