import { beforeAll, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import type { Actor } from "@/lib/server/auth/actor";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { abandonOrder, takeBackOrder, withdrawOrder } from "@/lib/server/filing/applicant-acts";
import { anActor } from "@/tests/support/builders/account";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { tracesOf } from "@/tests/support/order-traces";

/** 45 days of waiting, to the end of the last day in China. */
const WAITS_UNTIL = new Date("2027-01-05T16:00:00Z");
const { db } = await testDatabase(20);
let owner: Actor;

prepareFiling(db);
beforeAll(async () => {
  owner = await anActor(db);
});

const anOrder = (status: FilingStatus) => aSubmittedOrder(db, { ownerId: owner.id, status, submittedAt: AT });
/** What the policy forbids before the life cycle is asked. */
const isForbidden = (work: Promise<unknown>) => expect(work).rejects.toThrow(ForbiddenError);
const act = (orderNo: string, actor = owner) => ({ orderNo, actor, at: AT });

test.each(["SUBMITTED", "PENDING_BUREAU_SUBMIT"] as const)(
  "an order in %s is withdrawn to a draft with everything it holds, and waits 45 days",
  async (status) => {
    const { id, orderNo } = await anOrder(status);
    const before = await tracesOf(db, id);
    expect(await withdrawOrder(db, act(orderNo))).toMatchObject({ ok: true });
    const after = await tracesOf(db, id);
    expect(after).toMatchObject({
      order: { status: "DRAFT", submissionNumber: 1, dueAt: WAITS_UNTIL, reviewerId: null },
      submissions: 1,
      events: before.events + 1,
      audits: before.audits + 1,
      inbox: before.inbox + 1,
      outbox: before.outbox,
    });
  },
);

test.each(["INITIAL_REVIEW", "SMS_VERIFYING", "BUREAU_REVIEW", "APPROVED", "DRAFT", "EXPIRED"] as const)(
  "an order in %s is not withdrawn, and nothing is left behind",
  async (status) => {
    const { id, orderNo } = await anOrder(status);
    const before = await tracesOf(db, id);
    await isForbidden(withdrawOrder(db, act(orderNo)));
    expect(await tracesOf(db, id)).toEqual(before);
  },
);

test("of many withdrawals at the same time one counts", async () => {
  const { id, orderNo } = await anOrder("SUBMITTED");
  const before = await tracesOf(db, id);
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => withdrawOrder(db, act(orderNo))));
  expect(all.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
  expect(await tracesOf(db, id)).toMatchObject({ events: before.events + 1, inbox: before.inbox + 1 });
});

test("a supplement is taken back to open everything; other states refuse", async () => {
  const { orderNo } = await anOrder("SUPPLEMENT_REQUIRED");
  expect(await takeBackOrder(db, act(orderNo))).toMatchObject({ ok: true });
  expect(await requireSavedOrder(db, orderNo)).toMatchObject({ status: "DRAFT", dueAt: WAITS_UNTIL });
  const other = await anOrder("INITIAL_REJECTED");
  await isForbidden(takeBackOrder(db, act(other.orderNo)));
});

test.each(["", "放弃", "BA20261121999999"])("typing %j abandons nothing", async (typed) => {
  const { id, orderNo } = await anOrder("INITIAL_REJECTED");
  const before = await tracesOf(db, id);
  expect(await abandonOrder(db, { ...act(orderNo), typed })).toMatchObject({
    ok: false,
    error: { code: "confirmed-by-typing" },
  });
  expect(await tracesOf(db, id)).toEqual(before);
});

test("typing the number, small letters and blanks forgiven, abandons for good and tells when all is purged", async () => {
  const { id, orderNo } = await anOrder("INITIAL_REJECTED");
  const before = await tracesOf(db, id);
  const done = await abandonOrder(db, { ...act(orderNo), typed: ` ${orderNo.toLowerCase()} ` });
  expect(done).toMatchObject({ ok: true });
  expect(await tracesOf(db, id)).toMatchObject({
    order: { status: "ABANDONED", dueAt: null },
    events: before.events + 1,
    inbox: before.inbox + 1,
    outbox: before.outbox + 1,
  });
  await isForbidden(abandonOrder(db, { ...act(orderNo), typed: orderNo }));
});

test.each(["INITIAL_REVIEW", "SMS_VERIFYING", "BUREAU_REVIEW", "APPROVED"] as const)(
  "an order in %s cannot be abandoned",
  async (status) => {
    const { id, orderNo } = await anOrder(status);
    const before = await tracesOf(db, id);
    await isForbidden(abandonOrder(db, { ...act(orderNo), typed: orderNo }));
    expect(await tracesOf(db, id)).toEqual(before);
  },
);

test("orders of others do not exist, and staff act for nobody", async () => {
  const { id, orderNo } = await anOrder("SUBMITTED");
  const before = await tracesOf(db, id);
  const stranger = await anActor(db);
  await expect(withdrawOrder(db, act(orderNo, stranger))).rejects.toThrow(NotFoundError);
  await expect(abandonOrder(db, { ...act(orderNo, stranger), typed: orderNo })).rejects.toThrow(
    NotFoundError,
  );
  const admin = await anActor(db, { role: "ADMIN" });
  await expect(takeBackOrder(db, act(orderNo, admin))).rejects.toThrow(ForbiddenError);
  expect(await tracesOf(db, id)).toMatchObject({ ...before, audits: before.audits });
});
