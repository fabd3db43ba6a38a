import { afterEach, expect, test } from "vitest";
import { newId, now } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import { findDraft, sealAnswers } from "@/lib/server/filing/draft-repository";
import { resealValues } from "@/lib/server/jobs/reseal-values";
import { ensureOrderKey, findOrderKey } from "@/lib/server/materials/order-key";
import { checkKeyRing, findUsedKeyIds } from "@/lib/server/sealed/known-keys";
import { resealTable } from "@/lib/server/sealed/reseal-table";
import { rotateKeys } from "@/lib/server/sealed/rotate-keys";
import { openText, sealText } from "@/lib/server/sealed/seal";
import { SEALED_TABLES } from "@/lib/server/sealed/sealed-columns";
import { type Secrets, secrets, setSecrets } from "@/lib/server/secrets";
import { checkSecrets } from "@/lib/server/secrets-check";
import { reportOf } from "@/scripts/keys/print-rotation";
import { anAccount } from "@/tests/support/builders/account";
import { aDraftOrder, EXAMPLE_ANSWERS } from "@/tests/support/builders/draft-order";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { changeDraft, submitRows } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";

const AT = now();
const OLD = secrets();
const NEW = { id: "t2", key: Buffer.alloc(32, 9) };
const ring = (...keys: Secrets["keyRing"][number][]) => setSecrets({ ...OLD, keyRing: keys });
const [first] = OLD.keyRing;
if (!first) throw new Error("the tests have no key");

afterEach(() => setSecrets(null));

/** A database whose values the first key has sealed: accounts, an order with draft, submission and file key. */
async function aSealedDatabase() {
  const { db, url } = await testDatabase();
  await checkSecrets(db, AT);
  await checkKeyRing(db, AT);
  const owner = await anAccount(db);
  const { id, orderNo } = await aDraftOrder(db, { ownerId: owner.id });
  const order = await submitRows(db, await requireSavedOrder(db, orderNo));
  const fileKey = await ensureOrderKey(db, id);
  return { db, url, owner, order, fileKey };
}

const { db, url, owner, order, fileKey } = await aSealedDatabase();

/** Many accounts' worth of messages, sealed with the present key. */
async function someMessages(count: number): Promise<void> {
  await db.sinkMessage.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...{
        id: newId(),
        key: `rotation-${newId()}`,
        channel: "SMS" as const,
        toHash: "none",
        sender: "tests",
      },
      ...{ toCipher: sealText(`1390000${index}`), bodyCipher: sealText(`message ${index}`), at: AT },
    })),
  });
}

async function expectReadable(): Promise<void> {
  const account = await db.account.findUniqueOrThrow({ where: { id: owner.id } });
  expect([openText(account.emailCipher), openText(account.mobileCipher ?? "")]).toEqual([
    owner.email,
    owner.mobile,
  ]);
  expect(await findOrderKey(db, order.id)).toEqual(fileKey);
  expect((await findDraft(db, { orderId: order.id }))?.answers).toMatchObject(EXAMPLE_ANSWERS);
  for (const { toCipher, bodyCipher } of await db.sinkMessage.findMany()) {
    expect(`${openText(toCipher)} ${openText(bodyCipher)}`).toMatch(/^1390000(\d+) message \1$/);
  }
}

test("a start without a key that sealed something is refused by name, and so is another key under its id", async () => {
  ring(NEW);
  await expect(checkKeyRing(db, AT)).rejects.toThrow("sealed with t1: put the key");
  ring(NEW, { ...first, key: Buffer.alloc(32, 8) });
  await expect(checkKeyRing(db, AT)).rejects.toThrow("sealed with t1");
  ring(NEW, first);
  await expect(checkKeyRing(db, AT)).resolves.toBeUndefined();
});

test("a database without a record of its keys is asked what sealed it", async () => {
  await db.instanceSetting.delete({ where: { key: "sealed-keys" } });
  ring(NEW);
  await expect(checkKeyRing(db, AT)).rejects.toThrow("sealed with t1");
  ring(NEW, first);
  await checkKeyRing(db, AT);
});

test("interrupted after a part, a rotation goes on; then the old key is free and a start without it works", async () => {
  await someMessages(1300);
  ring(NEW, first);
  await checkKeyRing(db, AT);
  expect(await rotateKeys(db, 600)).toMatchObject({ isDone: false, retired: [] });
  expect(await findUsedKeyIds(db)).toEqual(new Set(["t1", "t2"]));
  await expectReadable();
  const rest = await rotateKeys(db);
  expect(rest).toMatchObject({ isDone: true, unreadable: 0, retired: ["t1"] });
  expect(await findUsedKeyIds(db)).toEqual(new Set(["t2"]));
  expect(reportOf(rest, ["t2", "t1"], await findUsedKeyIds(db))).toEqual([
    `${rest.rows} rows sealed with t2`,
    "no longer used, may leave KEY_RING: t1",
  ]);
  ring(NEW);
  await checkSecrets(db, AT);
  await checkKeyRing(db, AT);
  await expectReadable();
  expect(await rotateKeys(db)).toMatchObject({ rows: 0, isDone: true });
});

test("what somebody writes meanwhile stays, and is sealed anew in a later round", async () => {
  ring(first, NEW);
  const draft = await aDraftOrder(db, { ownerId: (await anAccount(db)).id });
  const saved = await requireSavedOrder(db, draft.orderNo);
  const people = createDb(url, 1);
  let commit = () => {};
  const wait = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let started = () => {};
  const isWritten = new Promise<void>((resolve) => {
    started = resolve;
  });
  const writing = people.$transaction(async (tx) => {
    await changeDraft(tx, saved, { "sponsorPrincipal.mobile": "13811112222" });
    started();
    await wait;
  });
  await isWritten;
  ring(NEW, first);
  const rotating = rotateKeys(db);
  const account = await db.account.findFirstOrThrow({ where: { id: saved.ownerId } });
  expect(openText(account.emailCipher)).toContain("@tests.example");
  commit();
  await writing;
  expect(await rotating).toMatchObject({ isDone: true, unreadable: 0 });
  await people.$disconnect();
  ring(NEW);
  const { answers } = (await findDraft(db, { orderId: saved.id })) ?? {};
  expect(answers).toMatchObject({ "sponsorPrincipal.mobile": "13811112222" });
});

test("a value that is edited between reading and writing it stays edited", async () => {
  ring(first, NEW);
  const { id } = await anAccount(db);
  ring(NEW, first);
  const [edited, key] = [sealText("edited@tests.example", "t1"), { id }];
  let isFirst = true;
  const interrupted = db.$extends({
    query: {
      async $executeRaw({ args, query }) {
        if (isFirst) await db.account.update({ where: key, data: { emailCipher: edited } });
        isFirst = false;
        return query(args);
      },
    },
  });
  const [accounts] = SEALED_TABLES;
  if (!accounts) throw new Error("no table is sealed");
  await resealTable(interrupted, accounts, 1000);
  expect((await db.account.findUniqueOrThrow({ where: key })).emailCipher).toBe(edited);
  await rotateKeys(db);
  const { emailCipher } = await db.account.findUniqueOrThrow({ where: key });
  expect([emailCipher.slice(0, 10), openText(emailCipher)]).toEqual(["sealed:t2:", "edited@tests.example"]);
});

test("a hundred edits during a rotation are all there afterwards, under one key", async () => {
  ring(first, NEW);
  await someMessages(1000);
  const drafts = await Promise.all(
    Array.from({ length: 10 }, async () => aDraftOrder(db, { ownerId: (await anAccount(db)).id })),
  );
  ring(NEW, first);
  const edits = drafts.map(async ({ orderNo }, index) => {
    const saved = await requireSavedOrder(db, orderNo);
    for (let step = 0; step < 10; step += 1) {
      await changeDraft(db, saved, { "sponsorPrincipal.mobile": `1390000${index}00${step}` });
    }
  });
  const [rotation] = await Promise.all([rotateKeys(db), ...edits]);
  expect(rotation.isDone).toBe(true);
  expect(await findUsedKeyIds(db)).toEqual(new Set(["t2"]));
  for (const [index, { id }] of drafts.entries()) {
    const draft = await findDraft(db, { orderId: id });
    expect(draft?.answers).toMatchObject({ "sponsorPrincipal.mobile": `1390000${index}009` });
  }
});

test("a value that no key opens is counted and left as it is, the others are sealed anew", async () => {
  const lost = "sealed:t1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  ring(first);
  const good = sealAnswers({ "sponsorPrincipal.mobile": "13811113333" });
  const { id } = await anAccount(db);
  await db.filingDraft.create({
    data: {
      ...{ id: newId(), accountId: id, formVersion: 1, fieldVersions: {}, updatedAt: AT },
      answers: { ...good, "sponsorPrincipal.email": lost },
    },
  });
  ring(NEW, first);
  await db.instanceSetting.update({
    where: { key: "sealed-keys" },
    data: { value: { t1: sealText("icp-filing-portal", "t1"), t2: sealText("icp-filing-portal") } },
  });
  expect(await rotateKeys(db)).toMatchObject({ isDone: true, unreadable: 1, retired: [] });
  const { answers } = await db.filingDraft.findUniqueOrThrow({ where: { accountId: id } });
  expect(answers).toMatchObject({
    "sponsorPrincipal.email": lost,
    "sponsorPrincipal.mobile": expect.stringMatching(/^sealed:t2:/),
  });
  await db.filingDraft.delete({ where: { accountId: id } });
});

test("the job seals a part a run, and does nothing while all is under the current key", async () => {
  ring(NEW, first);
  expect(await resealValues(db)).toBe(0);
  const again = { id: "t3", key: Buffer.alloc(32, 11) };
  ring(again, NEW, first);
  await checkKeyRing(db, AT);
  let runs = 0;
  while ((await resealValues(db)) > 0) runs += 1;
  expect(runs).toBeGreaterThan(0);
  expect(await findUsedKeyIds(db)).toEqual(new Set(["t3"]));
});
