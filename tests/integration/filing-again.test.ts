import { expect, test } from "vitest";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { copyOrder as copyInto, keptUntil, previewCopy, reviveOrder } from "@/lib/server/filing/again";
import { isTypeOutdated } from "@/lib/server/filing/check-type";
import { findDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import type { Patch } from "@/lib/wizard/merge";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import { anActor } from "@/tests/support/builders/account";
import { aFiler, openFiling } from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling, typeInto } from "@/tests/support/filing-bench";

const { db } = await testDatabase(20);

prepareFiling(db);

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(AT.getTime() + days * DAY_MS);
const EXPIRED_AT = later(50);

async function anExpired(patch: Patch = {}) {
  const filer = await aFiler(db, AT);
  const orderNo = await openFiling(db, filer, AT);
  const { id: orderId } = await requireSavedOrder(db, orderNo);
  await typeInto(db, { filer, orderNo, orderId }, patch);
  await expireWaitingOrders(db, EXPIRED_AT);
  const order = await requireSavedOrder(db, orderNo);
  expect(order.status).toBe("EXPIRED");
  return { filer, orderNo, order };
}

type Copy = Omit<Parameters<typeof copyInto>[1], "draftId">;

/** Copies into the draft that the page shows now. */
async function copyOrder(_: typeof db, copy: Copy) {
  const { draft } = await previewCopy(db, copy);
  return copyInto(db, { ...copy, draftId: draft.id });
}

const codesOf = (orderId: string) => db.serviceCode.count({ where: { orderId, state: "RESERVED" } });

test("an expired order is opened again with all it had, its codes, today's rules, and a type that is asked for anew", async () => {
  const { filer, orderNo, order } = await anExpired();
  const before = await requireDraft(db, { orderId: order.id });
  expect(await codesOf(order.id)).toBe(0);
  const at = later(60);
  expect(await reviveOrder(db, { orderNo, actor: filer.actor, at })).toMatchObject({ ok: true });
  expect(await requireSavedOrder(db, orderNo)).toMatchObject({ status: "DRAFT", revivedAt: at });
  const after = await requireDraft(db, { orderId: order.id });
  expect(after.answers).toEqual(before.answers);
  expect(isTypeOutdated(after)).toBe(true);
  expect(await codesOf(order.id)).toBe(1);
  expect(await db.filingEvent.findFirst({ where: { orderId: order.id, type: "revive" } })).toMatchObject({
    actorId: filer.actor.id,
  });
});

test.each([
  ["in the last instant", -1, true],
  ["when the time is over", 0, false],
])("180 days: %s", async (_, ms, isOpen) => {
  const { filer, orderNo, order } = await anExpired();
  const at = new Date(keptUntil(order).getTime() + ms);
  expect((await reviveOrder(db, { orderNo, actor: filer.actor, at })).ok).toBe(isOpen);
});

test("an order is revived once", async () => {
  const { filer, orderNo } = await anExpired();
  await reviveOrder(db, { orderNo, actor: filer.actor, at: later(60) });
  await expireWaitingOrders(db, later(120));
  expect(await reviveOrder(db, { orderNo, actor: filer.actor, at: later(121) })).toMatchObject({
    error: { code: "first-revival" },
  });
});

test("beside an order under way none is revived, and of two at once one is", async () => {
  const { filer, orderNo, order } = await anExpired();
  const second = await openFiling(db, filer, EXPIRED_AT);
  expect(await reviveOrder(db, { orderNo, actor: filer.actor, at: later(60) })).toMatchObject({
    error: { code: "no-other-open-order" },
  });
  await expireWaitingOrders(db, later(120));
  const both = await Promise.all(
    [orderNo, second].map((one) => reviveOrder(db, { orderNo: one, actor: filer.actor, at: later(121) })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const open = await db.filingOrder.count({ where: { ownerId: order.ownerId, status: "DRAFT" } });
  expect(open).toBe(1);
});

test("nobody revives or copies the order of somebody else, and nobody one that is under way", async () => {
  const { orderNo } = await anExpired();
  const stranger = await anActor(db);
  await expect(reviveOrder(db, { orderNo, actor: stranger, at: later(60) })).rejects.toThrow(NotFoundError);
  await expect(copyOrder(db, { orderNo, actor: stranger, at: later(60) })).rejects.toThrow(NotFoundError);
  const filer = await aFiler(db, AT);
  const open = await openFiling(db, filer, AT);
  await expect(copyOrder(db, { orderNo: open, actor: filer.actor, at: AT })).rejects.toThrow(ForbiddenError);
});

test("the content of an ended order goes into the next one, but for what was typed there and what is said anew", async () => {
  const { filer, orderNo, order } = await anExpired(CONFIRM_EXAMPLE);
  const { actor } = filer;
  const typed = { "sponsor.commAddress": "另一条路1号" };
  await saveAnswers(db, { actor, orderNo: null, patch: typed, base: 0, at: later(60) });
  const ended = await requireDraft(db, { orderId: order.id });
  const preview = await previewCopy(db, { orderNo, actor, at: later(60) });
  expect(preview.kept).toEqual(Object.keys(typed));
  expect(await copyOrder(db, { orderNo, actor, at: later(60) })).toEqual({ ok: true, value: null });
  const draft = await findDraft(db, { accountId: actor.id });
  const said = Object.entries(ended.answers).filter(([path]) => !(path in CONFIRM_EXAMPLE));
  expect(said.length).toBe(Object.keys(ended.answers).length - Object.keys(CONFIRM_EXAMPLE).length);
  expect(draft?.answers).toEqual({ ...Object.fromEntries(said), ...typed });
  const next = await openFiling(db, filer, later(60));
  expect(next).not.toBe(orderNo);
  // The page that was open still means the draft that has become this order.
  const stale = { orderNo, actor, draftId: preview.draft.id, at: later(61) };
  expect(await copyInto(db, stale)).toEqual({ ok: false, error: { code: "moved" } });
  // Beside the order that is under way it goes into a filing that may wait in the queue.
  expect(await copyOrder(db, { orderNo, actor, at: later(61) })).toEqual({ ok: true, value: null });
  expect((await findDraft(db, { accountId: actor.id }))?.answers).toEqual(Object.fromEntries(said));
});
