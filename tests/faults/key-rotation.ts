// The current key is changed: a hundred thousand rows are sealed anew while people save what they type.
import "./support/own-data";
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { newId } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { FORM_VERSION, requireDraft, sealAnswers } from "@/lib/server/filing/draft-repository";
import { findUsedKeyIds } from "@/lib/server/sealed/known-keys";
import { sealText } from "@/lib/server/sealed/seal";
import { setSecrets } from "@/lib/server/secrets";
import { EXAMPLE_ANSWERS } from "@/tests/support/builders/draft-order";
import { runStart } from "@/tests/support/start";
import { autosave, type BulkDraft, bulkDrafts } from "./support/bulk-drafts";
import { type Hit, shoot } from "./support/load";
import { dataDir } from "./support/own-data";
import { Portal } from "./support/portal";
import { type Finding, inMs, quantile, report, tell } from "./support/report";

/** Each has an account and a draft: two rows. */
const APPLICANTS = 50_000;
const PEOPLE = 20;
const PAUSE_MS = 1000;
const MOST_SECONDS = 60;
const FIELD = "sponsor.commAddress";
const ROTATE = ["--conditions=react-server", "--import", "tsx", "scripts/keys-rotate.ts"];

/** Accounts with a draft each, made of one: what is sealed in them is opened and sealed anew all the same. */
async function seal(db: PrismaClient): Promise<void> {
  const [id, at] = [newId(), new Date()];
  const names = { role: "APPLICANT" as const, displayName: "rotated", provinces: [], createdAt: at };
  const email = { emailCipher: sealText("rotated@demo.example"), emailHash: id };
  await db.account.create({ data: { id, ...names, ...email } });
  const answers = sealAnswers(EXAMPLE_ANSWERS);
  const versions = { formVersion: FORM_VERSION, fieldVersions: {}, updatedAt: at };
  await db.filingDraft.create({ data: { id: newId(), accountId: id, ...versions, answers } });
  await db.$executeRaw`
    insert into account select (jsonb_populate_record(a, jsonb_build_object(
        'id', gen_random_uuid(), 'email_hash', gen_random_uuid()))).*
      from account a, generate_series(2, ${APPLICANTS}::int) where a.id = ${id}::uuid`;
  await db.$executeRaw`
    insert into filing_draft select (jsonb_populate_record(d, jsonb_build_object(
        'id', gen_random_uuid(), 'account_id', a.id))).*
      from filing_draft d, account a
     where d.account_id = ${id}::uuid and a.display_name = 'rotated' and a.id <> ${id}::uuid`;
  await db.$executeRaw`analyze`;
}

/** Puts a new key before the old one, as an operator does while the portal is stopped. */
function changeKey(): void {
  const file = path.join(dataDir, "secrets.json");
  const kept: { KEY_RING: string } = JSON.parse(readFileSync(file, "utf8"));
  const KEY_RING = `new:${randomBytes(32).toString("base64")},${kept.KEY_RING}`;
  writeFileSync(file, JSON.stringify({ ...kept, KEY_RING }));
  setSecrets(null);
}

interface Saves {
  readonly hits: readonly Hit[];
  /** What each of the people was told is stored. */
  readonly told: ReadonlyMap<string, string>;
}

/** People who save again and again until it is over. */
async function saveUntil(url: string, people: readonly BulkDraft[], isOver: () => boolean): Promise<Saves> {
  const hits: Hit[] = [];
  const told = new Map<string, string>();
  const save = async (who: BulkDraft, n: number) => {
    await pause((n * PAUSE_MS) / PEOPLE);
    for (let version = 1; !isOver(); version += 1) {
      const text = `科苑路${n}号${version}栋201室`;
      const hit = await shoot(url, autosave(who, FIELD, text, version));
      hits.push(hit);
      if (hit.status === 200) told.set(who.orderId, text);
      await pause(PAUSE_MS);
    }
  };
  await Promise.all(people.map(save));
  return { hits, told };
}

async function countKept(db: PrismaClient, { told }: Saves): Promise<number> {
  let kept = 0;
  for (const [orderId, text] of told) {
    const { answers } = await requireDraft(db, { orderId });
    if (answers[FIELD] === text) kept += 1;
  }
  return kept;
}

async function rotate(portal: Portal, db: PrismaClient, people: readonly BulkDraft[]): Promise<Finding> {
  let isOver = false;
  const saving = saveUntil(portal.url, people, () => isOver);
  const { code, ms, out, err } = await runStart(ROTATE, { DATA_DIR: dataDir }).ended;
  isOver = true;
  const saves = await saving;
  if (code !== 0) throw new Error(`${out}\n${err}`);
  const [ids, kept] = [await findUsedKeyIds(db), await countKept(db, saves)];
  const taken = saves.hits.filter(({ status }) => status === 200).length;
  const times = saves.hits.map((hit) => hit.ms);
  const p95 = inMs(quantile(times, 0.95));
  return {
    fault: "key changed while people work",
    repetitions: 2 * APPLICANTS,
    aim: `all rows under the new key within ${MOST_SECONDS} s, no save lost`,
    measured: `${(ms / 1000).toFixed(1)} s, keys left: ${[...ids].join(" ")}; ${taken} of ${saves.hits.length} saves taken, p95 ${p95}, ${kept} of ${PEOPLE} drafts as told`,
    isMet:
      ms <= MOST_SECONDS * 1000 &&
      [...ids].join() === "new" &&
      taken === saves.hits.length &&
      kept === PEOPLE,
  };
}

async function run(portal: Portal): Promise<Finding> {
  const before = createDb(portal.databaseUrl(), 5);
  const people = await bulkDrafts(before, PEOPLE);
  await seal(before);
  await before.$disconnect();
  await portal.halt();
  changeKey();
  await portal.startAgain(() => {});
  const db = createDb(portal.databaseUrl(), 5);
  return rotate(portal, db, people).finally(() => db.$disconnect());
}

const portal = await Portal.start();
try {
  const findings = [await run(portal)];
  tell(findings);
  process.exitCode = report(findings);
} finally {
  await portal.stop();
}
