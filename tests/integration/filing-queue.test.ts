import { expect, test } from "vitest";
import { MAX_QUEUED } from "@/lib/domain/filing/queue";
import { NotFoundError } from "@/lib/server/errors";
import {
  holdQueued,
  moveQueued,
  queueFiling,
  resumeQueued,
  resumeStopped,
  withdrawQueued,
} from "@/lib/server/filing/change-queue";
import { requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { startQueuedFilings } from "@/lib/server/filing/start-queued";
import { requireWizardOrder } from "@/lib/server/filing/wizard-order";
import { anActor } from "@/tests/support/builders/account";
import { beginFiling, onRecordAtMiit } from "@/tests/support/builders/filing";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { checkOf, QueueBench } from "@/tests/support/queue-bench";

const { db } = await testDatabase(20);
const bench = new QueueBench(db, AT);

prepareFiling(db);

test("what its applicant took out does not begin, and a passed check does not put it back", async () => {
  const { filer, orderNo, ids } = await bench.open("two");
  const act = { actor: filer.actor, queuedId: ids[0] ?? "", at: AT };
  await holdQueued(db, act);
  await resumeStopped(db, act);
  await bench.abandon(filer, orderNo);
  expect(await startQueuedFilings(db, bench.later(2))).toBe(0);
  await resumeQueued(db, act);
  expect(await startQueuedFilings(db, bench.later(3))).toBe(1);
  for (const change of [holdQueued, resumeQueued, withdrawQueued])
    expect(await change(db, act)).toEqual({ ok: false, error: { code: "started" } });
  expect(await bench.openOrders(filer)).toHaveLength(1);
});

test("places are changed by one, also from two tabs at once, and the first place begins first", async () => {
  const { filer, orderNo, ids } = await bench.open("two", "three", "four");
  const [a = "", b = "", c = ""] = ids;
  const move = (queuedId: string, direction: "up" | "down") =>
    moveQueued(db, { actor: filer.actor, queuedId, direction, at: AT });
  await move(c, "up");
  expect(await bench.idsOf(filer)).toEqual([a, c, b]);
  await move(a, "up");
  expect(await bench.idsOf(filer)).toEqual([a, c, b]);
  await Promise.all([move(a, "down"), move(a, "down")]);
  expect(await bench.idsOf(filer)).toEqual([c, b, a]);
  await bench.abandon(filer, orderNo);
  await startQueuedFilings(db, bench.later(2));
  expect(await bench.idsOf(filer)).toEqual([b, a]);
});

test("withdrawn, it is gone with what was written for it", async () => {
  const { filer, ids } = await bench.open("two");
  const [queuedId = ""] = ids;
  await withdrawQueued(db, { actor: filer.actor, queuedId, at: AT });
  expect(await bench.idsOf(filer)).toEqual([]);
  expect(await db.filingDraft.findUnique({ where: { queuedId } })).toBeNull();
  expect(await db.auditRow.findFirst({ where: { action: "filing.queue-withdraw" } })).toMatchObject({
    objectId: queuedId,
  });
});

test(`the queue has ${MAX_QUEUED} places`, async () => {
  const { filer, ids } = await bench.open(...Array.from({ length: MAX_QUEUED }, (_, index) => `n${index}`));
  await expect(bench.queued(filer, "more")).rejects.toThrow("queue-full");
  await withdrawQueued(db, { actor: filer.actor, queuedId: ids[0] ?? "", at: AT });
  expect(await queueFiling(db, { actor: filer.actor, at: AT })).toMatchObject({ ok: true });
});

test("two tabs put a filing in once; what was not checked, or is refused, is not put in", async () => {
  const { filer } = await bench.open();
  const { actor } = filer;
  expect(await queueFiling(db, { actor, at: AT })).toMatchObject({ error: { code: "unchecked" } });
  await beginFiling(db, { actor, answers: checkOf(filer, "two") }, AT);
  const both = await Promise.allSettled([1, 2, 3].map(() => queueFiling(db, { actor, at: AT })));
  expect(both.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
  expect(await bench.idsOf(filer)).toHaveLength(1);
  const owned = { ...filer.sponsor, domain: `owned-${filer.sponsor.domain}` };
  await onRecordAtMiit(db, owned, { service: { state: "FILED" } });
  await beginFiling(db, { actor, answers: checkOf(filer, "owned") }, AT);
  expect(await queueFiling(db, { actor, at: AT })).toMatchObject({ error: { code: "unchecked" } });
});

test("a page that was open when the filing began saves into its order", async () => {
  const { filer, orderNo, ids } = await bench.open("two");
  const [queuedId = ""] = ids;
  const { actor } = filer;
  const { version: base } = await requireDraft(db, { queuedId });
  await bench.abandon(filer, orderNo);
  await startQueuedFilings(db, bench.later(2));
  const patch = { "sponsor.commAddress": "科技园路1号" };
  const saved = await saveAnswers(db, { actor, orderNo: null, queuedId, patch, base, at: bench.later(3) });
  const [order] = await bench.openOrders(filer);
  expect(saved).toMatchObject({ ok: true, value: { order: { orderNo: order?.orderNo } } });
  expect((await requireDraft(db, { orderId: order?.id ?? "" })).answers).toMatchObject(patch);
  const page = await requireWizardOrder(db, actor, queuedId, { at: bench.later(3) });
  expect(page.orderNo).toBe(order?.orderNo);
});

test("nobody reads, changes or starts the filing of somebody else", async () => {
  const { ids } = await bench.open("two");
  const [queuedId = ""] = ids;
  const actor = await anActor(db);
  const act = { actor, queuedId, at: AT };
  for (const change of [holdQueued, resumeQueued, withdrawQueued])
    await expect(change(db, act)).rejects.toThrow(NotFoundError);
  await expect(requireWizardOrder(db, actor, queuedId, { at: AT })).rejects.toThrow(NotFoundError);
  const request = { actor, orderNo: null, queuedId, patch: {}, base: 0, at: AT };
  await expect(saveAnswers(db, request)).rejects.toThrow(NotFoundError);
  expect(await bench.stateOf(queuedId)).toBe("WAITING");
});
