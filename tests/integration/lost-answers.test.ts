import { afterAll, beforeEach, expect, test } from "vitest";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { refuseOrder } from "@/lib/server/bureau/refuse-order";
import { newId } from "@/lib/server/clock";
import { createDb } from "@/lib/server/db/client";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { submitOrder } from "@/lib/server/filing/submit-order";
import { anActor } from "@/tests/support/builders/account";
import { aCompleteFiling, aFiler, openFiling } from "@/tests/support/builders/filing";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { startCuttingProxy } from "@/tests/support/cutting-proxy";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { materialBench } from "@/tests/support/material-bench";
import { tracesOf } from "@/tests/support/order-traces";

const { db, url } = await testDatabase();
const proxy = await startCuttingProxy(url);
/** What the app has: a database on a line that breaks. */
const far = createDb(proxy.url, 3);
afterAll(async () => {
  await far.$disconnect();
  await proxy.stop();
});
prepareFiling(db);

let cutsBefore = 0;
beforeEach(() => {
  cutsBefore = proxy.cuts();
});

/** Does something whose COMMIT is carried out and never answered, then the same again, as a client does. */
async function twice<T>(pattern: RegExp, work: () => Promise<T>): Promise<T> {
  proxy.cut(pattern);
  await expect(work()).rejects.toThrow();
  expect(proxy.cuts()).toBe(cutsBefore + 1);
  return work();
}

test("an upload whose answer was lost is one file, and the repetition gets it", async () => {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const bench = await materialBench(far);
  const uploadKey = newId();
  const again = await twice(/insert into "public"\."material"/i, () =>
    bench.upload(filer.actor, orderNo, { uploadKey }),
  );
  const rows = await db.material.findMany({ where: { order: { orderNo } } });
  expect(rows.map(({ id, version }) => [id, version])).toEqual([[again.ok && again.value.id, 1]]);
  expect(await bench.filesOnDisk()).toHaveLength(3);
});

test("a submission whose answer was lost is one submission, and the repetition gets its receipt", async () => {
  const filer = await aFiler(db, AT);
  const { orderNo, orderId } = await aCompleteFiling(db, filer, AT);
  const again = await twice(/insert into "public"\."submission"/i, () =>
    submitOrder(far, { orderNo, actor: filer.actor, at: AT }),
  );
  expect(again).toEqual({ ok: true, value: { orderNo, number: 1, isNew: false } });
  expect(await tracesOf(db, orderId)).toMatchObject({ submissions: 1 });
});

async function atTheBureau() {
  const [owner, reviewer] = [await anActor(db), await anActor(db, { role: "REVIEWER" })];
  const actor = await anActor(db, { role: "BUREAU" });
  const order = await aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: reviewer.id,
    status: "BUREAU_REVIEW",
  });
  return { order, request: { orderNo: order.orderNo, submissionNumber: 1, actor, at: AT } };
}

const DECISION = /insert into "public"\."review_decision"/i;

test("an approval whose answer was lost gives numbers once, and the repetition gets the same", async () => {
  const { order, request } = await atTheBureau();
  const again = await twice(DECISION, () => approveOrder(far, request));
  const rows = await db.filingService.findMany({ where: { orderId: order.id }, orderBy: { serial: "asc" } });
  expect(again.ok && again.value.services.map(({ number }) => number)).toEqual(
    rows.map(({ serviceNumber }) => serviceNumber),
  );
  expect(rows).toHaveLength(2);
  expect(await db.reviewDecision.count({ where: { orderId: order.id, stage: "BUREAU" } })).toBe(1);
});

test("a refusal whose answer was lost is one refusal; with other reasons it is told to be too late", async () => {
  const { order, request } = await atTheBureau();
  const reason = { code: "R-BUR-01", target: "order", text: "资料不齐" };
  const refusal = { ...request, reasons: [reason] };
  expect(await twice(DECISION, () => refuseOrder(far, refusal))).toEqual({ ok: true, value: null });
  const otherReasons = [{ ...reason, text: "另一个原因" }];
  expect(await refuseOrder(db, { ...request, reasons: otherReasons })).toMatchObject({
    error: { code: "decided", decision: "REFUSE" },
  });
  expect(await db.remark.count({ where: { orderId: order.id, stage: "BUREAU" } })).toBe(1);
});

test("an autosave whose answer was lost is no conflict when it is sent again", async () => {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const { version: base } = await db.filingDraft.findFirstOrThrow({ where: { order: { orderNo } } });
  const patch = { "services.s1.serviceName": "另一个名字" };
  const again = await twice(/update filing_draft/i, () =>
    saveAnswers(far, { actor: filer.actor, orderNo, patch, base, at: AT }),
  );
  expect(again).toMatchObject({ ok: true, value: { conflicts: [], draft: { version: base + 1 } } });
});
