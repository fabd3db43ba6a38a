import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { CLOSED_STATUSES, type FilingStatus } from "@/lib/domain/filing/states";
import { confirmEnd, discardEnd, endOrder } from "@/lib/server/admin/end-order";
import { requireEndPage } from "@/lib/server/admin/find-end-page";
import type { Actor } from "@/lib/server/auth/actor";
import { recallPackages } from "@/lib/server/bureau/package-recall";
import { setClock } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { orderTimeline } from "@/lib/server/tracking/order-timeline";
import { anAccount, anActor } from "@/tests/support/builders/account";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";
import { tracesOf } from "@/tests/support/order-traces";
import { FakeBureau, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase(20);
const GROUND = { reason: "DUPLICATE", note: "见另一订单" } as const;
const AWAY = ["SMS_VERIFYING", "BUREAU_REVIEW"] as const;
const HERE = [
  ...(["DRAFT", "SUBMITTED", "INITIAL_REVIEW", "SUPPLEMENT_REQUIRED", "MAILING_REQUIRED"] as const),
  ...(["INITIAL_REJECTED", "PENDING_BUREAU_SUBMIT", "SMS_FAILED", "BUREAU_REJECTED"] as const),
];

let owner: Actor;
let first: Actor;
let second: Actor;

beforeAll(async () => {
  await VerificationBench.open(db);
  owner = await anActor(db);
  first = await anActor(db, { role: "ADMIN", displayName: "管理员甲" });
  second = await anActor(db, { role: "ADMIN", displayName: "管理员乙" });
});
beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

const anOrder = (status: FilingStatus, ownerId = owner.id) => aSubmittedOrder(db, { ownerId, status });
type Seen = Awaited<ReturnType<typeof anOrder>>;

const seenBy = ({ orderNo, version }: Seen, actor: Actor) => ({ orderNo, version, actor, at: START });
const end = (order: Seen, actor = first) => endOrder(db, { ...seenBy(order, actor), ground: GROUND });
const confirm = (order: Seen, actor = second) => confirmEnd(db, seenBy(order, actor));
const statusOf = async ({ orderNo }: Seen) => (await requireSavedOrder(db, orderNo)).status;
const done = (value: string) => ({ ok: true, value });
const refused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

test.each(HERE)("one administrator ends an order in %s", async (status) => {
  const order = await anOrder(status);
  const before = await tracesOf(db, order.id);
  expect(await end(order)).toEqual(done("ended"));
  expect(await tracesOf(db, order.id)).toMatchObject({
    order: { status: "CANCELLED_BY_ADMIN", dueAt: null, version: order.version + 1 },
    events: before.events + 1,
    audits: before.audits + 1,
    inbox: before.inbox + 1,
    outbox: before.outbox + 2,
  });
});

test("the applicant is told why by all ways and reads it in the order's course; staff who did it are not named", async () => {
  const account = await anAccount(db);
  const order = await anOrder("INITIAL_REVIEW", account.id);
  await end(order);
  const reason = "与其他备案订单重复（见另一订单）";
  const [mail] = await listOutbox(db, account.email);
  expect(mail).toMatchObject({
    subject: `订单${order.orderNo}已终止`,
    body: expect.stringContaining(`原因：${reason}。`),
  });
  const [text] = await listOutbox(db, account.mobile ?? "");
  expect(text?.body).toContain(`订单已终止，原因见`);
  const notice = await db.inboxNotice.findFirst({ where: { accountId: account.id } });
  expect(notice).toMatchObject({
    code: "N15",
    link: `/filings/${order.orderNo}`,
    params: { reason: { zh: reason } },
  });
  const course = await orderTimeline(db, await requireSavedOrder(db, order.orderNo), "zh-CN");
  expect(course.at(-1)).toMatchObject({
    title: "订单被终止",
    actorText: "平台管理员",
    detail: `原因：${reason}`,
  });
  expect(JSON.stringify(course)).not.toContain(first.displayName);
});

test.each(CLOSED_STATUSES)("an order in %s is not ended, and nothing is left behind", async (status) => {
  const order = await anOrder(status);
  const before = await tracesOf(db, order.id);
  await expect(end(order)).rejects.toThrow(ForbiddenError);
  await expect(confirm(order)).rejects.toThrow(ForbiddenError);
  expect(await tracesOf(db, order.id)).toEqual(before);
});

test.each(["APPLICANT", "REVIEWER", "BUREAU"] as const)(
  "somebody in the role %s ends nothing",
  async (role) => {
    const order = await anOrder("SUBMITTED", role === "APPLICANT" ? owner.id : undefined);
    const actor = role === "APPLICANT" ? owner : await anActor(db, { role });
    const expected = role === "BUREAU" ? NotFoundError : ForbiddenError;
    await expect(end(order, actor)).rejects.toThrow(expected);
    await expect(confirm(order, actor)).rejects.toThrow(expected);
    await expect(discardEnd(db, seenBy(order, actor))).rejects.toThrow(expected);
    expect(await statusOf(order)).toBe("SUBMITTED");
  },
);

test("the same form sent many times ends the order once and tells once", async () => {
  const order = await anOrder("SUBMITTED");
  const before = await tracesOf(db, order.id);
  const all = await Promise.all(Array.from({ length: 8 }, () => end(order)));
  expect(all).toEqual(all.map(() => done("ended")));
  expect(await tracesOf(db, order.id)).toMatchObject({
    events: before.events + 1,
    inbox: before.inbox + 1,
    outbox: before.outbox + 2,
  });
  await expect(end(order, second)).rejects.toThrow(ForbiddenError);
});

test("an order that moved since it was looked at is not ended", async () => {
  const order = await anOrder("SUBMITTED");
  await db.filingOrder.update({ where: { id: order.id }, data: { version: { increment: 1 } } });
  const before = await tracesOf(db, order.id);
  expect(await end(order)).toEqual(refused("moved"));
  expect(await tracesOf(db, order.id)).toEqual(before);
});

test.each(AWAY)(
  "in %s one proposes, is the same person twice for nothing, and another one confirms",
  async (status) => {
    const order = await anOrder(status);
    expect(await end(order)).toEqual(done("proposed"));
    const before = await tracesOf(db, order.id);
    expect(await end(order)).toEqual(done("proposed"));
    expect(await confirm(order, first)).toEqual(refused("second-admin"));
    expect(await end(order, second)).toEqual(refused("proposed"));
    expect(await tracesOf(db, order.id)).toEqual(before);
    expect(before.order?.status).toBe(status);
    const told = await db.inboxNotice.findMany({
      where: { accountId: second.id, link: { contains: order.orderNo } },
    });
    expect(told).toMatchObject([
      { code: "N19", link: `/admin/orders/${order.orderNo}/end`, params: { kind: "endProposed" } },
    ]);
    expect(await Promise.all([confirm(order), confirm(order)])).toEqual([done("ended"), done("ended")]);
    const where = { orderId: order.id, type: "end" };
    expect(await db.filingEvent.findMany({ where })).toMatchObject([
      { actorId: second.id, payload: { reason: "DUPLICATE", proposedBy: first.id } },
    ]);
    expect(await statusOf(order)).toBe("CANCELLED_BY_ADMIN");
  },
);

test("a proposal is shown, discarded, and then there is nothing to confirm", async () => {
  const order = await anOrder("BUREAU_REVIEW");
  const shown = (actor: Actor) => requireEndPage(db, { orderNo: order.orderNo, actor, locale: "zh-CN" });
  expect(await shown(first)).toMatchObject({ mayEnd: true, takesTwo: true, proposal: null });
  await end(order);
  const proposal = { by: "管理员甲", reason: "与其他备案订单重复（见另一订单）" };
  expect(await shown(first)).toMatchObject({ proposal: { ...proposal, isOwn: true } });
  expect(await shown(second)).toMatchObject({ proposal: { ...proposal, isOwn: false } });
  for (const _ of [1, 2]) await discardEnd(db, seenBy(order, second));
  const where = { objectId: order.id, action: { endsWith: "-end" } };
  const acts = await db.auditRow.findMany({ where, orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual(["filing.propose-end", "filing.discard-end"]);
  expect(await confirm(order)).toEqual(refused("no-proposal"));
  await expect(shown(owner)).rejects.toThrow(NotFoundError);
});

test.each([
  ["a later submission", { submissionNumber: 2 }],
  ["another push", { smsRepushes: 1 }],
])("a proposal is about what was handed over then, not about %s", async (_, data) => {
  const order = await anOrder("BUREAU_REVIEW");
  await end(order);
  await db.filingOrder.update({ where: { id: order.id }, data });
  expect(await confirm(order)).toEqual(refused("no-proposal"));
  expect(await end(order, second)).toEqual(done("proposed"));
});

test("once the order is back with the applicant one administrator suffices, whoever proposed before", async () => {
  const order = await anOrder("BUREAU_REVIEW");
  await end(order);
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "BUREAU_REJECTED" } });
  const page = await requireEndPage(db, { orderNo: order.orderNo, actor: second, locale: "zh-CN" });
  expect(page).toMatchObject({ takesTwo: false, proposal: null });
  expect(await end(order, second)).toEqual(done("ended"));
});

test("an order that is being verified: codes open nothing any more, and the package is taken back, again after a failure", async () => {
  const bench = await VerificationBench.open(db);
  const bureau = new FakeBureau();
  const { order, first: mobile } = await bench.anOrderBeingVerified(bureau);
  const key = bureau.sent[0]?.key;
  const moved = await requireSavedOrder(db, order.orderNo);
  await end(moved);
  await confirm(moved);
  expect((await bench.challengesOf(order)).map(({ status }) => status)).toEqual(["VOID", "VOID"]);
  expect(await bench.enter(mobile, TAILS.first, START)).toEqual({ answer: "RETURNED" });
  bureau.recallFailures = 1;
  await db.packageRecall.deleteMany({ where: { key: { not: String(key) } } });
  expect(await recallPackages(db, bureau)).toBe(0);
  expect(await recallPackages(db, bureau)).toBe(1);
  expect(await recallPackages(db, bureau)).toBe(0);
  expect(bureau.recalled).toEqual([key]);
});

test("what an order held of service codes is free again", async () => {
  const order = await anOrder("PENDING_BUREAU_SUBMIT");
  await db.cloudInstance.create({
    data: {
      ...{
        id: "i-end",
        accountId: owner.id,
        name: "web",
        product: "ECS",
        provinceCode: "44",
        isMainland: true,
      },
      ...{ isPrepaid: true, paidMonths: 12, expiresAt: START, publicIps: [], quota: 5 },
      codes: { create: { code: "held", state: "RESERVED", orderId: order.id, serviceKey: "s1" } },
    },
  });
  await end(order);
  expect(await db.serviceCode.findUnique({ where: { code: "held" } })).toMatchObject({
    state: "FREE",
    orderId: null,
  });
});
