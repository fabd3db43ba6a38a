import { beforeAll, expect, test } from "vitest";
import { transition } from "@/lib/domain/filing/lifecycle";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { ConflictError } from "@/lib/server/errors";
import { changeOrder } from "@/lib/server/filing/change-order";
import { saveChange } from "@/lib/server/filing/order-repository";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
let owner: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
});

const withdraw = (orderNo: string) =>
  changeOrder(db, { orderNo, event: "withdraw", actor: owner, at: now() });
const auditsOf = (objectId: string) => db.auditRow.findMany({ where: { objectId } });

test("a change is written down: who, what, from which state to which", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id });
  expect((await withdraw(order.orderNo)).ok).toBe(true);
  expect(await auditsOf(order.id)).toMatchObject([
    { action: "filing.withdraw", actorId: owner.id, payload: { from: "SUBMITTED", to: "DRAFT" } },
  ]);
});

test("a change decided on an old state is not written over a newer one", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id });
  const at = now();
  const decided = transition(order, "withdraw", { now: at, actor: { kind: owner.role, id: owner.id } });
  if (!decided.ok) throw new Error(decided.error.code);
  await saveChange(db, decided.value, owner, { at });
  await expect(saveChange(db, decided.value, owner, { at })).rejects.toThrow(ConflictError);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(1);
});

test("a change that cannot be written down does not happen", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id });
  await db.$executeRaw`alter table audit_row add constraint no_more check (action <> 'filing.withdraw') not valid`;
  await expect(withdraw(order.orderNo)).rejects.toThrow();
  await db.$executeRaw`alter table audit_row drop constraint no_more`;
  expect(await requireSavedOrder(db, order.orderNo)).toEqual(order);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(0);
});
