// The disk of the uploads is full: people are told so in words, nothing is damaged, and it goes on by itself.
import "./support/own-data";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { aSpecimen } from "@/prisma/seed/builders/specimen";
import { inspect } from "./crash/inspect";
import { newUploadKey, openBrowser, type UploadAnswer } from "./support/browser";
import { manyDrafts, type SignedIn } from "./support/filers";
import { dataDir } from "./support/own-data";
import { Portal } from "./support/portal";
import { type Finding, report, tell } from "./support/report";

const UPLOADS = 20;
const SIZE = "96m";
const FILES = path.join(dataDir, "files");
const FILLER = path.join(FILES, "filler");
const NAME = { fault: "disk of the uploads full", aim: "told in words, nothing damaged, goes on by itself" };

function fillDisk(): void {
  const { bavail, bsize } = statfsSync(FILES);
  // One picture fits in part, so that a write breaks off in the middle.
  writeFileSync(FILLER, Buffer.alloc(Math.max(0, bavail * bsize - 60_000)));
}

/** Uploads everybody's picture at the same time. */
function uploadAll(portal: Portal, people: readonly SignedIn[], keys: readonly string[], picture: Buffer) {
  const send = (who: SignedIn, n: number): Promise<UploadAnswer> =>
    openBrowser(() => portal.url, who).upload(keys[n] ?? "", picture);
  return Promise.all(people.map(send));
}

async function breakPortal(portal: Portal, db: PrismaClient): Promise<Finding> {
  const people = await manyDrafts(db, UPLOADS);
  const keys = people.map(newUploadKey);
  const picture = await aSpecimen("licence");
  fillDisk();
  const refused = await uploadAll(portal, people, keys, picture);
  const isWellMeanwhile = (await fetch(`${portal.url}/`)).status === 200;
  rmSync(FILLER);
  const taken = await uploadAll(portal, people, keys, picture);
  const uploads = people.map(({ orderNo }, n) => ({ orderNo, key: keys[n] ?? "" }));
  const orderNos = people.map(({ orderNo }) => orderNo);
  const damage = await inspect(db, orderNos, { fields: [], uploads, receipts: [] });
  const inWords = refused.filter(({ status, code }) => status === 507 && code === "no-space").length;
  const done = taken.filter(({ status }) => status === 200).length;
  const wrong = damage.lost.length + damage.halves.length + Math.abs(damage.orphans) + damage.swept;
  return {
    ...NAME,
    repetitions: UPLOADS,
    measured: `${inWords} refused in words, ${done} taken with room again, ${wrong} damaged or left over`,
    isMet: inWords === UPLOADS && done === UPLOADS && wrong === 0 && isWellMeanwhile,
  };
}

/** Only root may mount. */
async function run(): Promise<Finding> {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return { ...NAME, repetitions: 0, measured: "needs root on Linux, to mount a small disk", isMet: null };
  mkdirSync(FILES);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", FILES]);
  try {
    const portal = await Portal.start();
    const db = createDb(portal.databaseUrl(), 5);
    try {
      return await breakPortal(portal, db);
    } finally {
      await db.$disconnect();
      await portal.end();
    }
  } finally {
    execFileSync("umount", [FILES]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const findings = [await run()];
tell(findings);
process.exitCode = report(findings);
