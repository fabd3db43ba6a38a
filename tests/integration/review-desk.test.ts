import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { organisationKey } from "@/lib/server/filing/policy-actor";
import { decideInitialReview, type InitialDecision } from "@/lib/server/review/decide-initial-review";
import { renewLease } from "@/lib/server/review/desk-order";
import { passItems, unpassItems } from "@/lib/server/review/mark-items";
import { releaseOrder } from "@/lib/server/review/release-order";
import { requireReviewItems } from "@/lib/server/review/review-items";
import { removeRemark, saveRemark } from "@/lib/server/review/save-remark";
import { takeNextOrder, takeOrder } from "@/lib/server/review/take-order";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { reviewTraces } from "@/tests/support/builders/review-desk";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase(30);
const MINUTE = 60_000;
let owner: Actor;
let reviewer: Actor;
let other: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "王初审" });
  other = await anActor(db, { role: "REVIEWER", displayName: "赵初审" });
});

const later = (minutes: number) => new Date(now().getTime() + minutes * MINUTE);
const waiting = () => aSubmittedOrder(db, { ownerId: owner.id });

async function taken(by = reviewer) {
  const order = await waiting();
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: by, at: now() });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

const traces = (orderNo: string) => reviewTraces(db, orderNo);

const decide = (
  orderNo: string,
  decision: InitialDecision,
  actor = reviewer,
  at = now(),
  submissionNumber = 1,
) => decideInitialReview(db, { orderNo, submissionNumber, decision, actor, at });

const remark = (orderNo: string, target: string, reasonCode: string, text = "", actor = reviewer) =>
  saveRemark(db, { orderNo, target, reasonCode, text, actor, at: now() });

test("taking an order gives it to the reviewer for 30 minutes and leaves an event and an audit row", async () => {
  const order = await waiting();
  const at = now();
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: reviewer, at });
  expect(done).toMatchObject({
    ok: true,
    value: {
      status: "INITIAL_REVIEW",
      reviewerId: reviewer.id,
      leaseUntil: new Date(at.getTime() + 30 * MINUTE),
    },
  });
  const saved = await requireSavedOrder(db, order.orderNo);
  expect(saved).toMatchObject({ status: "INITIAL_REVIEW", reviewerId: reviewer.id, dueAt: order.dueAt });
  expect(await traces(order.orderNo)).toMatchObject({ events: 1, audits: 1 });
});

test("who holds an order takes it again without a trace; another is told who holds it, until when", async () => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect((await takeOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() })).ok).toBe(true);
  const refused = await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "held-by-other", by: "王初审", until: order.leaseUntil },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("when the lease is over another takes the order: the system releases it, both lines in one history", async () => {
  const order = await taken();
  const at = order.leaseUntil ?? now();
  const early = await takeOrder(db, { orderNo: order.orderNo, actor: other, at: new Date(at.getTime() - 1) });
  expect(early.ok).toBe(false);
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: other, at });
  expect(done).toMatchObject({ ok: true, value: { reviewerId: other.id } });
  const events = await db.filingEvent.findMany({ where: { orderId: order.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, actorKind }) => `${type} ${actorKind}`)).toEqual([
    "take REVIEWER",
    "release SYSTEM",
    "take REVIEWER",
  ]);
});

test("a reviewer's own order, and one of their organisation, does not exist for them", async () => {
  const own = await aSubmittedOrder(db, { ownerId: reviewer.id });
  await expect(takeOrder(db, { orderNo: own.orderNo, actor: reviewer, at: now() })).rejects.toThrow(
    NotFoundError,
  );
  const colleague = await anActor(db, { role: "REVIEWER", organisation: "星河软件有限公司" });
  const sponsorKey = organisationKey("星河软件 有限公司");
  const ofOrganisation = await aSubmittedOrder(db, { ownerId: owner.id, sponsorKey });
  const request = { orderNo: ofOrganisation.orderNo, actor: colleague, at: now() };
  await expect(takeOrder(db, request)).rejects.toThrow(NotFoundError);
  await db.filingOrder.updateMany({
    data: { status: "ABANDONED" },
    where: { id: { not: ofOrganisation.id } },
  });
  expect(await takeNextOrder(db, { actor: colleague, at: now() })).toBeNull();
});

test("an applicant or administrator does no reviewer's work", async () => {
  const order = await taken();
  const admin = await anActor(db, { role: "ADMIN" });
  for (const actor of [owner, admin]) {
    await expect(decide(order.orderNo, "REJECT", actor)).rejects.toThrow(ForbiddenError);
    await expect(remark(order.orderNo, "order", "R-SUB-10", "", actor)).rejects.toThrow(ForbiddenError);
    await expect(takeOrder(db, { orderNo: order.orderNo, actor, at: now() })).resolves.toMatchObject({
      ok: false,
    });
  }
});

test("“next” gives the order that is due first", async () => {
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
  const due = (minutes: number) => aSubmittedOrder(db, { ownerId: owner.id, dueAt: later(minutes) });
  await due(500);
  const first = await due(-100);
  await due(100);
  const next = await takeNextOrder(db, { actor: reviewer, at: now() });
  expect(next).toMatchObject({ ok: true, value: { orderNo: first.orderNo, reviewerId: reviewer.id } });
});

test("50 parallel takes of 10 orders by 20 reviewers give each order one holder", async () => {
  const reviewers = await Promise.all(Array.from({ length: 20 }, () => anActor(db, { role: "REVIEWER" })));
  const orders = await Promise.all(Array.from({ length: 10 }, () => waiting()));
  const takes = Array.from({ length: 50 }, (_, index) => {
    const [order, actor] = [orders[index % 10], reviewers[(index * 7) % 20]];
    if (!order || !actor) throw new Error("no order");
    return takeOrder(db, { orderNo: order.orderNo, actor, at: now() });
  });
  const results = await Promise.all(takes);
  const winners = results.flatMap((result) =>
    result.ok ? [`${result.value.id} ${result.value.reviewerId}`] : [],
  );
  expect(new Set(winners.map((line) => line.split(" ")[0])).size).toBe(10);
  expect(new Set(winners).size).toBe(10);
  const stored = await db.filingOrder.findMany({ where: { id: { in: orders.map(({ id }) => id) } } });
  expect(stored.map(({ id, reviewerId }) => `${id} ${reviewerId}`).sort()).toEqual(
    [...new Set(winners)].sort(),
  );
  const events = await db.filingEvent.count({
    where: { type: "take", orderId: { in: orders.map(({ id }) => id) } },
  });
  expect(events).toBe(10);
});

test("20 parallel “next” by 20 reviewers give 20 different orders", async () => {
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
  const reviewers = await Promise.all(Array.from({ length: 20 }, () => anActor(db, { role: "REVIEWER" })));
  for (let index = 0; index < 20; index += 1) await waiting();
  const results = await Promise.all(reviewers.map((actor) => takeNextOrder(db, { actor, at: now() })));
  const numbers = results.flatMap((result) => (result?.ok ? [result.value.orderNo] : []));
  expect(new Set(numbers).size).toBe(20);
});

test("the lease is renewed by work and by the page, never for somebody else or after its end", async () => {
  const order = await taken();
  const renewed = await renewLease(db, { orderNo: order.orderNo, actor: reviewer, at: later(20) });
  expect(renewed.ok && renewed.value.getTime()).toBeGreaterThan(later(49).getTime());
  await saveRemark(db, {
    ...{ orderNo: order.orderNo, target: "sponsor.certNo", reasonCode: "R-SUB-02", text: "" },
    ...{ actor: reviewer, at: later(40) },
  });
  expect((await requireSavedOrder(db, order.orderNo)).leaseUntil?.getTime()).toBeGreaterThan(
    later(69).getTime(),
  );
  const before = await traces(order.orderNo);
  expect(await renewLease(db, { orderNo: order.orderNo, actor: other, at: later(41) })).toMatchObject({
    error: { code: "held-by-other", by: "王初审" },
  });
  const tooLate = { orderNo: order.orderNo, actor: reviewer, at: later(80) };
  for (const refused of [
    await renewLease(db, tooLate),
    await passItems(db, { ...tooLate, targets: ["sponsor.sponsorName"] }),
    await saveRemark(db, { ...tooLate, target: "sponsor.sponsorName", reasonCode: "R-SUB-02", text: "" }),
  ]) {
    expect(refused).toMatchObject({ error: { code: "holds-lease" } });
  }
  expect(await traces(order.orderNo)).toEqual(before);
});

test("giving back keeps marks and remarks for the next reviewer", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02");
  await passItems(db, {
    orderNo: order.orderNo,
    targets: ["sponsor.sponsorName"],
    actor: reviewer,
    at: now(),
  });
  await expect(releaseOrder(db, { orderNo: order.orderNo, actor: other, at: now() })).rejects.toThrow(
    ForbiddenError,
  );
  expect((await releaseOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() })).ok).toBe(true);
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    ...{ status: "SUBMITTED", reviewerId: null, leaseUntil: null, dueAt: order.dueAt },
  });
  await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() });
  const { passed, standings } = await requireReviewItems(db, await requireSavedOrder(db, order.orderNo));
  expect(passed).toEqual(["sponsor.sponsorName"]);
  expect(standings).toMatchObject([{ target: "sponsor.certNo", createdById: reviewer.id, isSent: false }]);
});

test("a remark takes the pass mark away, and an item with a remark is not passed", async () => {
  const order = await taken();
  const request = { orderNo: order.orderNo, targets: ["sponsor.certNo"], actor: reviewer, at: now() };
  expect(await passItems(db, request)).toEqual({ ok: true, value: 1 });
  const saved = await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "第三位");
  expect(await passItems(db, request)).toEqual({ ok: true, value: 0 });
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "第四位");
  const { standings } = await requireReviewItems(db, order);
  expect(standings).toMatchObject([{ text: "第四位" }]);
  const id = saved.ok ? saved.value : "";
  expect((await removeRemark(db, { ...request, remarkId: id })).ok).toBe(true);
  expect(await passItems(db, request)).toEqual({ ok: true, value: 1 });
  expect(await unpassItems(db, request)).toEqual({ ok: true, value: 1 });
});

test.each([
  ["a reason of another desk", "verifier", "R-SMS-01", "", "reason-unknown"],
  ["no reason", "sponsor.certNo", "", "", "reason-unknown"],
  ["a place that is none", "sponsor.nothing", "R-SUB-02", "", "not-there"],
  ["a name of prototypes", "__proto__", "R-SUB-02", "", "not-there"],
  ["501 characters", "sponsor.certNo", "R-SUB-02", "字".repeat(501), "text-too-long"],
])("a remark with %s is refused without a trace", async (_, target, code, text, refusal) => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect(await remark(order.orderNo, target, code, text)).toMatchObject({
    ok: false,
    error: { code: refusal },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("500 characters are taken", async () => {
  const order = await taken();
  expect((await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "字".repeat(500))).ok).toBe(true);
});

test("a pass mark on what is not there is refused", async () => {
  const order = await taken();
  const request = {
    orderNo: order.orderNo,
    targets: ["sponsor.certNo", "services.s9.domain"],
    actor: reviewer,
  };
  expect(await passItems(db, { ...request, at: now() })).toMatchObject({ error: { code: "not-there" } });
  expect((await traces(order.orderNo)).marks).toBe(0);
});
