import { expect, test } from "vitest";
import { setClock } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { requireDraft, saveDraft } from "@/lib/server/filing/draft-repository";
import { findOrderForUpdate } from "@/lib/server/filing/order-repository";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { contestRemark } from "@/lib/server/review/answer-remark";
import type { Patch } from "@/lib/wizard/merge";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, aFiler } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, changeDraft } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, type OpenFiling, prepareFiling, typeInto } from "@/tests/support/filing-bench";
import { tracesOf } from "@/tests/support/order-traces";

const { db } = await testDatabase(20);

prepareFiling(db);

async function aComplete(): Promise<OpenFiling> {
  const filer = await aFiler(db, AT);
  return { filer, ...(await aCompleteFiling(db, filer, AT)) };
}

const submit = ({ filer, orderNo }: OpenFiling) => submitOrder(db, { orderNo, actor: filer.actor, at: AT });

const change = (one: OpenFiling, patch: Patch) => typeInto(db, one, patch);

/** Submits again and again, as one impatient tab does. */
async function submitOften(one: OpenFiling, times: number) {
  const results = [];
  for (let count = 0; count < times; count += 1) results.push(await submit(one));
  return results;
}

test("two hundred submissions of one order, twenty at the same time, make one, and all get its receipt", async () => {
  const reviewer = await anActor(db, { role: "REVIEWER" });
  const one = await aComplete();
  const before = await tracesOf(db, one.orderId);
  const all = (await Promise.all(Array.from({ length: 20 }, () => submitOften(one, 10)))).flat();
  expect(all).toHaveLength(200);
  const receipts = all.map((result) => (result.ok ? result.value : result.error));
  expect(receipts.filter((receipt) => "isNew" in receipt && receipt.isNew)).toHaveLength(1);
  expect(new Set(receipts.map((receipt) => JSON.stringify({ ...receipt, isNew: false })))).toEqual(
    new Set([JSON.stringify({ orderNo: one.orderNo, number: 1, isNew: false })]),
  );
  const after = await tracesOf(db, one.orderId);
  expect(after).toMatchObject({
    order: {
      status: "SUBMITTED",
      submissionNumber: 1,
      isResubmission: false,
      dueAt: new Date("2026-11-25T10:00:00Z"),
    },
    submissions: 1,
    events: before.events + 1,
    audits: before.audits + 1,
    inbox: before.inbox + 2,
    outbox: before.outbox + 2,
  });
  const notices = await db.inboxNotice.findMany({ orderBy: { code: "asc" } });
  expect(notices.map(({ code, accountId }) => [code, accountId])).toEqual([
    ["N1", one.filer.actor.id],
    ["N19", reviewer.id],
  ]);
  expect(await submit(one)).toEqual({ ok: true, value: { orderNo: one.orderNo, number: 1, isNew: false } });
}, 60_000);

test("what was submitted stays as it was, and other answers afterwards are told so", async () => {
  const one = await aComplete();
  expect(await submit(one)).toMatchObject({ ok: true, value: { number: 1, isNew: true } });
  const handedIn = await findSubmission(db, one.orderId, 1);
  expect(handedIn?.answers).toMatchObject(one.filer.answers);
  expect(handedIn?.materialIds.length).toBeGreaterThan(0);
  expect(handedIn?.typeDecision).toMatchObject({ type: "FIRST", row: 1 });
  const order = await requireSavedOrder(db, one.orderNo);
  setClock(() => new Date(AT.getTime() + 1));
  await changeDraft(db, order, { "services.s1.serviceName": "别的名字" });
  setClock(() => AT);
  expect(await submit(one)).toEqual({ ok: false, error: { code: "submitted-otherwise", number: 1 } });
  expect(await findSubmission(db, one.orderId, 1)).toEqual(handedIn);
  expect(await db.submission.count({ where: { orderId: one.orderId } })).toBe(1);
});

test("another applicant cannot submit it, and a reviewer may not", async () => {
  const one = await aComplete();
  const before = await tracesOf(db, one.orderId);
  const stranger = await anActor(db);
  await expect(submitOrder(db, { orderNo: one.orderNo, actor: stranger, at: AT })).rejects.toThrow(
    NotFoundError,
  );
  const after = await tracesOf(db, one.orderId);
  expect(after).toEqual(before);
});

test("an order made while the registry was silent gets its type with the submission", async () => {
  const one = await aComplete();
  await db.filingOrder.update({ where: { id: one.orderId }, data: { type: null } });
  expect(await submit(one)).toMatchObject({ ok: true });
  expect(await requireSavedOrder(db, one.orderNo)).toMatchObject({ status: "SUBMITTED", type: "FIRST" });
});

/** Waits until another connection waits for a row that this one holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    const rows = await db.$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`;
    if (rows.length > 0) return;
  }
  throw new Error("nobody waits for the order");
}

/** Submits, and does something after the rules have passed and before the transaction gets the order. */
async function submitWhile(one: OpenFiling, act: (tx: Db) => Promise<unknown>) {
  const { running } = await db.$transaction(async (tx) => {
    await findOrderForUpdate(tx, one.orderNo);
    const submitting = submit(one);
    await untilSomebodyWaits();
    await act(tx);
    return { running: submitting };
  });
  return running;
}

const NAME = "services.s1.serviceName";

test.each([
  ["others go in as they are now", "别的名字官网", { ok: true }],
  ["wrong ones are refused", "", { ok: false, error: { code: "rules-pass" } }],
])("answers that change after they were checked are checked again: %s", async (_, name, expected) => {
  const one = await aComplete();
  const done = await submitWhile(one, async (tx) => {
    const draft = await requireDraft(tx, { orderId: one.orderId });
    const answers = { ...draft.answers, [NAME]: name };
    await saveDraft(tx, { ...draft, answers, version: draft.version + 1 }, [NAME], AT);
  });
  expect(done).toMatchObject(expected);
  const stored = await findSubmission(db, one.orderId, 1);
  expect(stored?.answers[NAME] ?? "").toBe(name);
});

test("a material that is removed after it was checked does not go into the submission", async () => {
  const one = await aComplete();
  const done = await submitWhile(one, (tx) =>
    tx.material.updateMany({
      where: { orderId: one.orderId, kind: "SPONSOR_CERT" },
      data: { status: "REMOVED" },
    }),
  );
  expect(done).toMatchObject({ ok: false, error: { code: "rules-pass" } });
  expect(await db.submission.count({ where: { orderId: one.orderId } })).toBe(0);
});

/** An order that came back with one remark, and the remark. */
async function aReturned(status: "INITIAL_REJECTED" | "SUPPLEMENT_REQUIRED" | "BUREAU_REJECTED") {
  const one = await aComplete();
  await submit(one);
  await db.filingOrder.update({ where: { id: one.orderId }, data: { status } });
  const order = await requireSavedOrder(db, one.orderNo);
  const remarkId = await aRemark(db, order, { target: "services.s1.serviceName" });
  return { ...one, remarkId };
}

test.each([
  ["INITIAL_REJECTED", "some-remark-answered"],
  ["BUREAU_REJECTED", "some-remark-answered"],
  ["SUPPLEMENT_REQUIRED", "every-remark-answered"],
] as const)("an order in %s goes in again only with an answer: a change", async (status, code) => {
  const one = await aReturned(status);
  const before = await tracesOf(db, one.orderId);
  expect(await submit(one)).toMatchObject({ ok: false, error: { code } });
  expect(await tracesOf(db, one.orderId)).toEqual(before);
  await change(one, { "services.s1.serviceName": `${one.filer.sponsor.brand}主页` });
  expect(await submit(one)).toMatchObject({ ok: true, value: { number: 2, isNew: true } });
  expect(await requireSavedOrder(db, one.orderNo)).toMatchObject({
    status: "SUBMITTED",
    submissionNumber: 2,
    isResubmission: true,
  });
  expect(await db.remark.findUnique({ where: { id: one.remarkId } })).toMatchObject({ status: "CHANGED" });
});

test("or with an explanation why the answer is right", async () => {
  const one = await aReturned("INITIAL_REJECTED");
  const { orderNo, remarkId, filer } = one;
  await contestRemark(db, { orderNo, remarkId, text: "名称与商标一致", actor: filer.actor, at: AT });
  expect(await submit(one)).toMatchObject({ ok: true, value: { number: 2 } });
});
