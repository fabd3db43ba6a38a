import { beforeEach, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import { findOrderDetail } from "@/lib/server/admin/find-order-detail";
import { listOrders } from "@/lib/server/admin/list-orders";
import { parseOrderFilter, parsePage } from "@/lib/server/admin/order-filter";
import type { Actor } from "@/lib/server/auth/actor";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { enterTrackingNumber } from "@/lib/server/filing/enter-tracking-number";
import { listNotices } from "@/lib/server/messages/inbox";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { listQueue } from "@/lib/server/review/list-queue";
import { queueRowView } from "@/lib/server/review/queue-view";
import { findTrackedOrder } from "@/lib/server/tracking/tracked-order";
import { anActor } from "@/tests/support/builders/account";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { AT, prepareFiling } from "@/tests/support/filing-bench";
import { tracesOf } from "@/tests/support/order-traces";

const { db } = await testDatabase(20);
const PARCEL = { carrier: "SF", number: "SF1234567890123" } as const;
/** 45 days of waiting, to the end of the last day in China. */
const WAITS_UNTIL = new Date("2027-01-05T16:00:00Z");
let owner: Actor;
let reviewer: Actor;

prepareFiling(db);
beforeEach(async () => {
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER" });
});

async function anOrder(status: FilingStatus = "MAILING_REQUIRED") {
  const { id, orderNo } = await aSubmittedOrder(db, { ownerId: owner.id, status, submittedAt: AT });
  await db.filingOrder.update({
    where: { id },
    data: {
      ...{ papersAsked: "授权书原件", papersAddress: "成都市1号" },
      ...{ reviewerId: reviewer.id, initialReviewerId: reviewer.id },
    },
  });
  return requireSavedOrder(db, orderNo);
}

const enter = (orderNo: string, parcel: typeof PARCEL | { carrier: "EMS"; number: string } = PARCEL) =>
  enterTrackingNumber(db, { orderNo, actor: owner, at: AT, parcel });

test("a tracking number passes the ball to the reviewer, who is told, and begins the 45 days anew", async () => {
  const { id, orderNo } = await anOrder();
  const before = await tracesOf(db, id);
  await enter(orderNo);
  expect(await tracesOf(db, id)).toMatchObject({
    order: { status: "MAILING_REQUIRED", ...{ papersCarrier: "SF", papersSentAt: AT, dueAt: WAITS_UNTIL } },
    ...{ events: before.events + 1, audits: before.audits + 1, inbox: before.inbox + 1 },
  });
  expect((await listNotices(db, reviewer, { locale: "zh-CN" })).lines.map(({ link }) => link)).toEqual([
    `/review/${orderNo}`,
  ]);
  const tracked = await findTrackedOrder(db, orderNo, "zh-CN");
  expect(tracked?.ball).toMatchObject({ actor: "reviewer" });
  expect(tracked?.timeline.map(({ title }) => title)).toEqual([
    "填写邮寄运单号",
    "待邮寄资料",
    "工信部短信核验",
    "管局审核",
    "发放备案号",
  ]);
});

test("the same number again leaves no trace; another one is stored, and tells nobody twice", async () => {
  const { id, orderNo } = await anOrder();
  await Promise.all(Array.from({ length: 10 }, () => enter(orderNo)));
  const once = await tracesOf(db, id);
  expect(once.events).toBe(1);
  await enter(orderNo, { carrier: "EMS", number: "EA123456789CN" });
  expect(await tracesOf(db, id)).toMatchObject({
    order: { papersCarrier: "EMS", papersNumber: "EA123456789CN" },
    ...{ events: 2, inbox: once.inbox, outbox: once.outbox },
  });
});

test("when the reviewer who asked has left, the others are told", async () => {
  const { orderNo } = await anOrder();
  const colleague = await anActor(db, { role: "REVIEWER" });
  await db.account.update({ where: { id: reviewer.id }, data: { status: "DISABLED" } });
  await enter(orderNo);
  const links = async (actor: Actor) =>
    (await listNotices(db, actor, { locale: "zh-CN" })).lines.map(({ link }) => link);
  expect(await links(colleague)).toEqual([`/review/${orderNo}`]);
  expect(await links(reviewer)).toEqual([]);
});

test.each(["INITIAL_REVIEW", "PENDING_BUREAU_SUBMIT", "SUPPLEMENT_REQUIRED", "APPROVED"] as const)(
  "in %s no number is taken, and nothing is left behind",
  async (status) => {
    const { id, orderNo } = await anOrder(status);
    const before = await tracesOf(db, id);
    await expect(enter(orderNo)).rejects.toThrow(ForbiddenError);
    expect(await tracesOf(db, id)).toEqual(before);
  },
);

test("for a stranger the order does not exist; a reviewer may not enter a number", async () => {
  const { orderNo } = await anOrder();
  const stranger = await anActor(db);
  const request = { orderNo, at: AT, parcel: PARCEL };
  await expect(enterTrackingNumber(db, { ...request, actor: stranger })).rejects.toThrow(NotFoundError);
  await expect(enterTrackingNumber(db, { ...request, actor: reviewer })).rejects.toThrow(ForbiddenError);
});

test("every reviewer sees the parcel in the queue and on the bench, an administrator who must act", async () => {
  const { orderNo } = await anOrder();
  const bench = () => requireWorkbench(db, { orderNo, actor: reviewer, locale: "zh-CN", at: AT });
  const colleague = await anActor(db, { role: "REVIEWER" });
  const isOnItsWay = async () => {
    const query = { tab: "waiting", province: null, type: null, after: null } as const;
    const { rows } = await listQueue(db, colleague, query, AT);
    return rows
      .filter((row) => row.orderNo === orderNo)
      .map((row) => queueRowView(row, "zh-CN", colleague, AT).isOnItsWay);
  };
  expect((await bench()).papers).toEqual({ asked: "授权书原件", address: "成都市1号", parcel: null });
  expect(await isOnItsWay()).toEqual([false]);
  await enter(orderNo);
  expect((await bench()).papers?.parcel).toContain("顺丰速运 SF1234567890123");
  expect(await isOnItsWay()).toEqual([true]);
  expect((await bench()).deliveries).toMatchObject([{ code: "N21", channel: "EMAIL", state: "WAITING" }]);
  const admin = await anActor(db, { role: "ADMIN" });
  expect((await findOrderDetail(db, orderNo, admin, "zh-CN")).ball.party).toBe("REVIEWER");
  const filter = parseOrderFilter({ state: "MAILING_REQUIRED" });
  const { rows } = await listOrders(db, filter, parsePage({}), AT);
  expect(rows.find((row) => row.orderNo === orderNo)?.ball.party).toBe("REVIEWER");
});
