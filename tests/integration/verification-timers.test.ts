import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import { WAITING_STATUSES } from "@/lib/domain/filing/states";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { releaseEndedLeases } from "@/lib/server/jobs/release-ended-leases";
import { runDueJobs } from "@/lib/server/jobs/timer-loop";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
/** 10:00 in China. */
const START = new Date("2026-11-23T02:00:00.000Z");
/** The end of the 45th day after it. */
const END = new Date("2027-01-07T16:00:00.000Z");
const before = new Date(END.getTime() - 1);

let owner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await writeReferenceData(db, START);
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER" });
});
beforeEach(async () => {
  setClock(() => START);
  await db.filingOrder.updateMany({ data: { status: "APPROVED" } });
});
afterEach(() => setClock(null));

const anOrder = (status: FilingStatus) => aDraftOrder(db, { ownerId: owner.id, status });
const statusOf = async (orderNo: string) => (await findOrder(db, orderNo))?.status;

test.each(WAITING_STATUSES)("%s expires at the end of the 45th day, not before", async (status) => {
  const { orderNo } = await anOrder(status);
  expect(await expireWaitingOrders(db, before)).toBe(0);
  expect(await statusOf(orderNo)).toBe(status);
  const done = await Promise.all([expireWaitingOrders(db, END), expireWaitingOrders(db, END)]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await statusOf(orderNo)).toBe("EXPIRED");
  expect(await db.inboxNotice.count({ where: { code: "N14", link: { contains: orderNo } } })).toBe(1);
});

test.each(["SUBMITTED", "INITIAL_REVIEW", "BUREAU_REVIEW", "APPROVED", "ABANDONED"] as const)(
  "%s does not wait for the applicant and never expires",
  async (status) => {
    const { orderNo } = await anOrder(status);
    expect(await expireWaitingOrders(db, new Date("2030-01-01T00:00:00Z"))).toBe(0);
    expect(await statusOf(orderNo)).toBe(status);
  },
);

test("whoever saved something in between has 45 days from then on", async () => {
  const { id, orderNo } = await anOrder("DRAFT");
  await db.filingOrder.update({ where: { id }, data: { lastSavedAt: new Date("2026-11-24T02:00:00.000Z") } });
  expect(await expireWaitingOrders(db, END)).toBe(0);
  expect(await expireWaitingOrders(db, new Date("2027-01-08T16:00:00.000Z"))).toBe(1);
  expect(await statusOf(orderNo)).toBe("EXPIRED");
});

test("an expired order gives its service codes back", async () => {
  const { id } = await anOrder("DRAFT");
  await db.cloudInstance.create({
    data: {
      id: newId(),
      accountId: owner.id,
      name: "web",
      product: "ECS",
      provinceCode: "44",
      isMainland: true,
      isPrepaid: true,
      paidMonths: 12,
      expiresAt: END,
      publicIps: [],
      quota: 5,
      codes: { create: [{ code: "HELD", state: "RESERVED", orderId: id, serviceKey: "s1" }] },
    },
  });
  await expireWaitingOrders(db, END);
  expect(await db.serviceCode.findUnique({ where: { code: "HELD" } })).toMatchObject({
    state: "FREE",
    orderId: null,
  });
});

test.each([
  ["before its end", -1, "INITIAL_REVIEW"],
  ["at its end", 0, "SUBMITTED"],
  ["after its end", 1, "SUBMITTED"],
])("%s a lease is released or not", async (_, ms, status) => {
  const { id, orderNo } = await aDraftOrder(db, {
    ownerId: owner.id,
    status: "INITIAL_REVIEW",
    reviewerId: reviewer.id,
  });
  const leaseUntil = new Date("2026-11-23T02:30:00.000Z");
  await db.filingOrder.update({ where: { id }, data: { leaseUntil, dueAt: END } });
  const at = new Date(leaseUntil.getTime() + ms);
  await Promise.all([releaseEndedLeases(db, at), releaseEndedLeases(db, at)]);
  expect(await findOrder(db, orderNo)).toMatchObject({
    status,
    dueAt: END,
    reviewerId: status === "SUBMITTED" ? null : reviewer.id,
  });
  expect(await db.filingEvent.count({ where: { orderId: id, type: "release" } })).toBe(ms < 0 ? 0 : 1);
});

test("one round of the jobs hands over, and a failing order does not keep the others", async () => {
  const passed = { ownerId: owner.id, reviewerId: reviewer.id };
  const [broken, good] = [await aPassedOrder(db, passed), await aPassedOrder(db, passed)];
  await db.submission.deleteMany({ where: { orderId: broken.id } });
  await runDueJobs(db, START);
  expect([await statusOf(broken.orderNo), await statusOf(good.orderNo)]).toEqual([
    "PENDING_BUREAU_SUBMIT",
    "SMS_VERIFYING",
  ]);
});
