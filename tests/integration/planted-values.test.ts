import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAccounts } from "@/lib/server/admin/list-accounts";
import { listAudit } from "@/lib/server/admin/list-audit";
import { listOrders } from "@/lib/server/admin/list-orders";
import { listOutbox } from "@/lib/server/admin/list-outbox";
import { contactHash } from "@/lib/server/auth/contact";
import { listInbox } from "@/lib/server/bureau/list-inbox";
import { newId } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { sealAnswers } from "@/lib/server/filing/draft-repository";
import { log } from "@/lib/server/log";
import { enqueueMessages } from "@/lib/server/messages/enqueue-message";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { listQueue } from "@/lib/server/review/list-queue";
import { revealValue } from "@/lib/server/review/reveal-value";
import { sealText } from "@/lib/server/sealed/seal";
import { SEALED_TABLES } from "@/lib/server/sealed/sealed-columns";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, openFiling } from "@/tests/support/builders/filing";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { tellFigure } from "@/tests/support/figure";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { dumpTables, plantedSearch, plantedValues } from "@/tests/support/planted";

const { db } = await testDatabase();
prepareFiling(db);

/** 10,500 values: of each kind 1,500 lie at accounts, 1,500 in drafts, and the rest in messages or submissions. */
const EACH = 3500;
const ACCOUNTS = 1500;
const values = plantedValues(EACH);
const find = plantedSearch(values);
const at = (list: readonly string[], index: number): string => list[index % EACH] ?? "";

/** What an order says of its persons, made of planted values from `index` on. */
const personsFrom = (index: number) => ({
  "sponsorPrincipal.certNo": at(values.certNos, index),
  "sponsorPrincipal.mobile": at(values.mobiles, index),
  "sponsorPrincipal.emergencyMobile": at(values.mobiles, index + 1),
  "sponsorPrincipal.email": at(values.emails, index),
});

async function plantAccounts(): Promise<readonly string[]> {
  const ids = Array.from({ length: ACCOUNTS }, () => newId());
  await db.account.createMany({
    data: ids.map((id, index) => {
      const [email, mobile] = [at(values.emails, index), at(values.mobiles, index)];
      return {
        ...{ id, role: "APPLICANT" as const, displayName: `种植${index}`, provinces: [], createdAt: AT },
        ...{ emailCipher: sealText(email), emailHash: contactHash({ kind: "email", value: email }) },
        ...{ mobileCipher: sealText(mobile), mobileHash: contactHash({ kind: "mobile", value: mobile }) },
      };
    }),
  });
  return ids;
}

async function plantDrafts(accountIds: readonly string[]): Promise<void> {
  await db.filingDraft.createMany({
    data: accountIds.map((accountId, index) => ({
      ...{ id: newId(), accountId, formVersion: 1, fieldVersions: {}, updatedAt: AT },
      answers: sealAnswers(personsFrom(index)),
    })),
  });
}

async function plantMessages(): Promise<void> {
  const rest = Array.from({ length: EACH - ACCOUNTS }, (_, index) => ACCOUNTS + index);
  const messages = rest.map((index) => ({
    key: `planted-${index}`,
    channel: index % 2 === 0 ? ("SMS" as const) : ("EMAIL" as const),
    to: index % 2 === 0 ? at(values.mobiles, index) : at(values.emails, index),
    body: `${at(values.mobiles, index)} ${at(values.certNos, index)} ${at(values.emails, index)}`,
  }));
  await enqueueMessages(db, messages);
  await db.sinkMessage.createMany({
    data: messages.map(({ key, channel, to, body }) => ({
      ...{ id: newId(), key, channel, sender: "tests", at: AT, toHash: "none" },
      ...{ toCipher: sealText(to), bodyCipher: sealText(body) },
    })),
  });
}

const reviewer = await anActor(db, { role: "REVIEWER" });
const bureau = await anActor(db, { role: "BUREAU" });
let heldOrderNo = "";

/** Orders through the use cases, one of them looked at, and some in the queues of the desks. */
async function plantOrders(): Promise<void> {
  for (const index of [10, 20, 30]) {
    const filer = await aFiler(db, AT, { kind: "INDIVIDUAL" });
    await openFiling(db, { ...filer, answers: { ...filer.answers, ...personsFrom(index) } }, AT);
  }
  const { id } = await anActor(db);
  for (const index of [40, 50]) await aSubmittedOrder(db, { ownerId: id, answers: personsFrom(index) });
  const held = { reviewerId: reviewer.id, leaseUntil: new Date(AT.getTime() + 3_600_000) };
  const { orderNo } = await aSubmittedOrder(db, {
    ...{ ownerId: id, status: "INITIAL_REVIEW", answers: personsFrom(60), ...held },
  });
  heldOrderNo = orderNo;
  const look = { orderNo, actor: reviewer, at: AT, path: "sponsorPrincipal.mobile" };
  const shown = await revealValue(db, { ...look, reason: "CALL" });
  if (!shown.ok) throw new Error(shown.error.code);
  await aSubmittedOrder(db, { ownerId: id, status: "BUREAU_REVIEW", answers: personsFrom(70) });
}

const walPlace = async () => {
  const [place] = await db.$queryRaw<{ file: string; folder: string }[]>`
    select pg_walfile_name(pg_current_wal_insert_lsn()) as file, current_setting('data_directory') as folder`;
  if (!place) throw new Error("the server does not say where its log is");
  return place;
};

/** Says how much of what it has written ahead the server keeps; it would drop the oldest while we read. */
async function keepWal(size: "1GB" | "0"): Promise<void> {
  if (testEnvironment.databaseUrl) return;
  await db.$executeRawUnsafe(`alter system set wal_keep_size = '${size}'`);
  await db.$queryRaw`select pg_reload_conf()::text`;
}

let firstWal = "";
afterAll(() => keepWal("0"));
beforeAll(async () => {
  await keepWal("1GB");
  firstWal = (await walPlace()).file;
  const ids = await plantAccounts();
  await plantDrafts(ids);
  await plantMessages();
  await plantOrders();
}, 120_000);

/** What the server has written ahead since the first value was planted, up to now. */
async function readWal(): Promise<string> {
  await db.$queryRaw`select pg_switch_wal()::text`;
  const folder = path.join((await walPlace()).folder, "pg_wal");
  const files = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= firstWal);
  return files.map((name) => readFileSync(path.join(folder, name), "latin1")).join("\n");
}

test("of ten thousand numbers and addresses none is in any table, job, stored answer or message", async () => {
  const dump = await dumpTables(db);
  for (const [table, rows] of dump) expect([table, [...find(rows)]]).toEqual([table, []]);
  const sealed = [...dump].filter(([, rows]) => rows.includes('"sealed:')).map(([table]) => table);
  const listed = new Set(SEALED_TABLES.map(({ table }) => table));
  expect(sealed.filter((table) => !listed.has(table))).toEqual([]);
  expect(dump.get("filing_draft")?.match(/sealed:/g)?.length).toBeGreaterThan(4 * ACCOUNTS);
});

test.skipIf(testEnvironment.databaseUrl)(
  "none is in what the server writes ahead, while one that was stored in plain is found by the same search",
  async () => {
    expect([...find(await readWal())]).toEqual([]);
    const [mobile, certNo, email] = [at(values.mobiles, 5), at(values.certNos, 6), at(values.emails, 7)];
    const plain = `control ${mobile}, ${certNo}9, <${email}>`;
    await db.referenceRow.create({
      data: { kind: "control", key: "control", version: 1, data: { plain }, updatedAt: AT },
    });
    expect(find(await readWal())).toEqual(new Set([mobile, certNo, email]));
    const control = find((await dumpTables(db)).get("reference_row") ?? "");
    expect(control).toEqual(new Set([mobile, certNo, email]));
    tellFigure(`${3 * EACH} planted values found nowhere, ${control.size} of ${control.size} controls found`);
  },
);

test("none is in the log, not even when a failure names one", async () => {
  const file = path.join(env.dataDir, "logs/portal.log");
  const mark = newId();
  const email = at(values.emails, 1);
  const again = { id: newId(), role: "APPLICANT" as const, displayName: email, createdAt: AT };
  const hash = contactHash({ kind: "email", value: email });
  const failure = await db.account
    .create({ data: { ...again, emailCipher: email, emailHash: hash } })
    .catch((error: unknown) => error);
  expect(String(failure)).toContain("Unique constraint");
  const { level } = log;
  log.level = "error";
  log.error({ mark, error: failure, err: new Error(`no such mobile: ${at(values.mobiles, 1)}`) }, "tests");
  log.level = level;
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(text).toContain(mark);
  expect([...find(text)]).toEqual([]);
});

test("the desks show none to somebody who only looks", async () => {
  const filter = { q: "", state: null, province: null, type: null, age: null, reviewer: null };
  const lists = [
    await listQueue(db, reviewer, { tab: "claim", province: null, type: null, after: null }, AT),
    await listInbox(db, bureau, { province: null, page: {} }),
    await listOrders(db, filter, {}, AT),
    await listAccounts(db, { q: "", role: null, status: null }, {}),
    await listOutbox(db, null, {}),
    await listAudit(db, "", {}),
  ];
  for (const { rows } of lists) {
    expect(rows.length).toBeGreaterThan(0);
    expect([...find(JSON.stringify(rows))]).toEqual([]);
  }
});

test("a workbench shows the one value that was asked for, and five minutes later none", async () => {
  const shown = async (minutes: number) => {
    const at = new Date(AT.getTime() + minutes * 60_000);
    const bench = await requireWorkbench(db, { orderNo: heldOrderNo, actor: reviewer, locale: "zh-CN", at });
    return [...find(JSON.stringify(bench))];
  };
  expect(await shown(1)).toEqual([at(values.mobiles, 60)]);
  expect(await shown(6)).toEqual([]);
});
