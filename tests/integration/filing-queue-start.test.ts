import { expect, test } from "vitest";
import { resumeStopped } from "@/lib/server/filing/change-queue";
import { createOrder } from "@/lib/server/filing/create-order";
import { findDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { findQueuePage } from "@/lib/server/filing/queue-page";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { startQueuedFilings } from "@/lib/server/filing/start-queued";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { orderTimeline } from "@/lib/server/tracking/order-timeline";
import {
  aFiledSubject,
  aFiler,
  beginFiling,
  onRecordAtMiit,
  openFiling,
} from "@/tests/support/builders/filing";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { checkOf, QueueBench } from "@/tests/support/queue-bench";

const { db } = await testDatabase(20);
const bench = new QueueBench(db, AT);

prepareFiling(db);

test("a second filing waits while the first is open, and becomes an order by itself when that ends", async () => {
  const { filer, orderNo, ids } = await bench.open("two");
  const [id = ""] = ids;
  const { actor } = filer;
  expect(await findDraft(db, { accountId: actor.id })).toBeNull();
  expect(await findQueuePage(db, actor, "zh-CN")).toMatchObject({
    ahead: { orderNo, href: `/filings/${orderNo}` },
    lines: [{ id, sponsorName: filer.sponsor.name, type: "首次备案", state: "WAITING" }],
  });
  expect(await startQueuedFilings(db, AT)).toBe(0);
  await bench.abandon(filer, orderNo);
  expect(await startQueuedFilings(db, bench.later(2))).toBe(1);
  const [order, ...more] = await bench.openOrders(filer);
  expect(more).toEqual([]);
  expect(order).toMatchObject({ status: "DRAFT", type: "FIRST", sponsorName: filer.sponsor.name });
  const orderId = order?.id ?? "";
  expect((await requireDraft(db, { orderId })).answers).toMatchObject(checkOf(filer, "two"));
  expect(await db.queuedFiling.findUnique({ where: { id } })).toMatchObject({ state: "STARTED", orderId });
  expect(await bench.idsOf(filer)).toEqual([]);
  expect(await db.filingEvent.findMany({ where: { orderId } })).toMatchObject([
    { type: "create", actorKind: "SYSTEM", actorId: null, payload: { queued: id } },
  ]);
  const audit = await db.auditRow.findMany({ where: { objectId: id }, orderBy: { at: "asc" } });
  expect(audit.map(({ action, actorKind }) => `${action} ${actorKind}`)).toEqual([
    "filing.queue APPLICANT",
    "filing.queue-start SYSTEM",
  ]);
  const notices = await db.inboxNotice.findMany({ where: { accountId: actor.id, code: "N22" } });
  expect(notices).toMatchObject([
    { link: `/filings/${order?.orderNo}`, params: { type: { zh: "首次备案" }, more: false } },
  ]);
  expect(await startQueuedFilings(db, bench.later(3))).toBe(0);
});

test("its type is found anew: after the first approval a first filing adds a service, and says so", async () => {
  const { filer, orderNo, ids } = await bench.open("two");
  const { certNo } = filer.sponsor;
  await db.filingOrder.update({ where: { orderNo }, data: { status: "APPROVED" } });
  await aFiledSubject(db, { ownerId: filer.actor.id, certNo, at: AT });
  await onRecordAtMiit(db, filer.sponsor, { subject: "FILED" });
  expect(await startQueuedFilings(db, bench.later(2))).toBe(1);
  const [saved] = await bench.openOrders(filer);
  const order = await requireSavedOrder(db, saved?.orderNo ?? "");
  expect(order.type).toBe("ADD_SERVICE_INTERNAL");
  const notice = await db.inboxNotice.findFirstOrThrow({ where: { accountId: filer.actor.id, code: "N22" } });
  expect(notice.params).toMatchObject({ type: { zh: expect.stringContaining("新增") }, more: true });
  const [first] = await orderTimeline(db, order, "zh-CN");
  expect(first).toMatchObject({ actor: "system", title: "前一订单办结，由排队自动开始" });
  expect(first?.detail).toMatch(/^备案类型由首次备案变为/);
  expect(ids).toHaveLength(1);
});

test("what an unchecked change in the queue made meaningless is listed in the order", async () => {
  const { filer, orderNo, ids } = await bench.open("two");
  const [queuedId = ""] = ids;
  const save = async (patch: Record<string, string>) => {
    const { version: base } = await requireDraft(db, { queuedId });
    return saveAnswers(db, { actor: filer.actor, orderNo: null, queuedId, patch, base, at: AT });
  };
  await save({ "services.s1.remark": "本站展示公司产品" });
  await save({ "sponsor.regionCode": "330106" });
  await bench.abandon(filer, orderNo);
  await startQueuedFilings(db, bench.later(2));
  const [order] = await bench.openOrders(filer);
  const { stale } = await requireDraft(db, { orderId: order?.id ?? "" });
  expect(stale.find(({ item }) => item === "services.s1.remark")).toMatchObject({ because: "region" });
});

test("however many start at once, and whatever the applicant opens meanwhile, one order is open", async () => {
  const { filer, orderNo } = await bench.open("two", "three");
  const decision = await beginFiling(db, { actor: filer.actor, answers: checkOf(filer, "four") }, AT);
  const ends = await Promise.allSettled([bench.abandon(filer, orderNo), bench.abandon(filer, orderNo)]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await Promise.all([
    ...Array.from({ length: 6 }, () => startQueuedFilings(db, bench.later(2))),
    createOrder(db, filer.actor, decision?.askedFor ?? "", bench.later(2)),
  ]);
  expect(await bench.openOrders(filer)).toHaveLength(1);
  const states = await db.queuedFiling.findMany({ where: { accountId: filer.actor.id } });
  expect(states.filter(({ state }) => state === "STARTED").length).toBeLessThanOrEqual(1);
  const told = await db.inboxNotice.findMany({ where: { accountId: filer.actor.id, code: "N22" } });
  expect(told).toHaveLength(states.filter(({ state }) => state === "STARTED").length);
});

test("of workers that start at once one does, and the next waits for that order", async () => {
  const { filer, orderNo, ids } = await bench.open("two", "three");
  await bench.abandon(filer, orderNo);
  await Promise.all(Array.from({ length: 6 }, () => startQueuedFilings(db, bench.later(2))));
  expect(await bench.idsOf(filer)).toEqual([ids[1]]);
  const [order] = await bench.openOrders(filer);
  await expireWaitingOrders(db, bench.later(60 * 24 * 60));
  await startQueuedFilings(db, bench.later(60 * 24 * 60 + 1));
  expect(await bench.idsOf(filer)).toEqual([]);
  expect((await bench.openOrders(filer)).map((one) => one.orderNo)).not.toContain(order?.orderNo);
});

test("what the rules stop is told, and the one behind it begins; repaired and checked, its turn comes again", async () => {
  const { filer, orderNo, ids } = await bench.open("owned", "three");
  const [stopped = "", next = ""] = ids;
  const owned = { ...filer.sponsor, domain: `owned-${filer.sponsor.domain}` };
  await onRecordAtMiit(db, owned, { service: { state: "FILED" } });
  await bench.abandon(filer, orderNo);
  expect(await startQueuedFilings(db, bench.later(2))).toBe(1);
  expect(await bench.stateOf(stopped)).toBe("STOPPED");
  const notices = await db.inboxNotice.findMany({ where: { accountId: filer.actor.id, code: "N23" } });
  expect(notices).toMatchObject([
    { link: `/filings/queue/${stopped}`, params: { reason: { zh: expect.stringContaining("主办者") } } },
  ]);
  expect(await startQueuedFilings(db, bench.later(3))).toBe(1);
  expect(await bench.stateOf(next)).toBe("STARTED");
  await resumeStopped(db, { actor: filer.actor, queuedId: stopped, at: bench.later(4) });
  expect(await bench.stateOf(stopped)).toBe("WAITING");
});

test("an open order of the sponsor in another account is waited for, and its number not given away", async () => {
  const [other, mine] = [await aFiler(db, AT), await aFiler(db, AT)];
  const orderNo = await openFiling(db, other, AT);
  const filer = { ...mine, answers: { ...mine.answers, "sponsor.certNo": other.sponsor.certNo } };
  await bench.queued(filer, "two");
  const { ahead } = await findQueuePage(db, filer.actor, "zh-CN");
  expect(ahead).toMatchObject({ href: null, orderNo: expect.stringContaining("*") });
  expect(await startQueuedFilings(db, AT)).toBe(0);
  await bench.abandon(other, orderNo);
  expect(await startQueuedFilings(db, bench.later(2))).toBe(1);
});

test("while the first order lies at the bureau the ministry has the sponsor under review, and the second may wait", async () => {
  const { filer, orderNo } = await bench.open();
  await onRecordAtMiit(db, filer.sponsor, { subject: "IN_REVIEW" });
  const id = await bench.queued(filer, "two");
  expect(await findQueuePage(db, filer.actor, "zh-CN")).toMatchObject({ lines: [{ id, type: null }] });
  await db.registrySubject.updateMany({ where: { state: "IN_REVIEW" }, data: { state: "CANCELLED" } });
  await bench.abandon(filer, orderNo);
  await startQueuedFilings(db, bench.later(2));
  expect(await bench.openOrders(filer)).toMatchObject([{ type: "FIRST" }]);
});

test("what nobody outside answers of it is kept as evidence, and asked again of the order", async () => {
  const { filer, orderNo } = await bench.open("two");
  await db.registryDomain.deleteMany({ where: { domain: `two-${filer.sponsor.domain}` } });
  await db.factWatch.deleteMany();
  await bench.abandon(filer, orderNo);
  await startQueuedFilings(db, bench.later(2));
  const [order] = await bench.openOrders(filer);
  const { typeDecision } = await requireDraft(db, { orderId: order?.id ?? "" });
  expect(typeDecision?.evidence.map(({ question }) => question)).toEqual(
    expect.arrayContaining(["SPONSOR", "SERVICE", "REGISTRATION"]),
  );
  expect(await db.factWatch.findMany()).toMatchObject([{ orderId: order?.id }]);
});

test("a locked account's filing waits", async () => {
  const { filer, orderNo } = await bench.open("two");
  await bench.abandon(filer, orderNo);
  await db.account.update({ where: { id: filer.actor.id }, data: { status: "DISABLED" } });
  expect(await startQueuedFilings(db, bench.later(2))).toBe(0);
  await db.account.update({ where: { id: filer.actor.id }, data: { status: "ACTIVE" } });
  expect(await startQueuedFilings(db, bench.later(3))).toBe(1);
});
