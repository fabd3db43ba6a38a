import { afterEach, beforeEach, expect, test } from "vitest";
import { ok } from "@/lib/domain/result";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { findPauseText } from "@/lib/server/bureau/hand-over-pause";
import { setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { forgetRules } from "@/lib/server/rules/rule-tables";
import { anActor } from "@/tests/support/builders/account";
import { changeRule } from "@/tests/support/builders/rule-change";
import { provinceDocument } from "@/tests/support/builders/rule-documents";
import { testDatabase } from "@/tests/support/database";
import { listMinistrySms, requireCode } from "@/tests/support/messages";
import { after, FakeBureau, HOUR, START, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase(20);
const bench = await VerificationBench.open(db);
let bureau: FakeBureau;

beforeEach(() => {
  setClock(() => START);
  bureau = new FakeBureau();
});
afterEach(() => setClock(null));

const handOver = (at = START) => handOverDueOrders(db, at, bureau);

test("a passed order is handed over: one challenge and one message per mobile, 24 hours, N7", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified(bureau);
  expect(bureau.sent.map(({ orderNo }) => orderNo)).toContain(order.orderNo);
  expect(await findOrder(db, order.orderNo)).toMatchObject({
    status: "SMS_VERIFYING",
    dueAt: after(24 * HOUR),
  });
  const rows = await bench.challengesOf(order);
  expect(
    rows.map(({ push, status, deadline, personPaths }) => ({ push, status, deadline, personPaths })),
  ).toEqual(
    [["sponsorPrincipal", "services.s1.servicePrincipal"], ["services.s2.servicePrincipal"]].map(
      (personPaths) => ({ push: 1, status: "PENDING", deadline: after(24 * HOUR), personPaths }),
    ),
  );
  for (const mobile of [first, second]) {
    const messages = await listMinistrySms(db, mobile);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ body: expect.stringMatching(/验证码为\d{6}，/) });
    expect(messages[0]?.body).toContain("/verify");
  }
  expect(await bench.noticesOf(order)).toEqual(["N7"]);
});

test("no code and no end of a document number lies readable in the database", async () => {
  const { order, first } = await bench.anOrderBeingVerified(bureau);
  const code = await requireCode(db, first);
  const rows = await db.smsChallenge.findMany({ where: { orderId: order.id } });
  const stored = JSON.stringify(rows);
  for (const text of [code, "010015", first]) expect(stored).not.toContain(text);
});

test("a package the bureau does not take is sent again later, and only then does the order go on", async () => {
  const { order } = await bench.aWaitingOrder();
  bureau.failures = 1;
  expect(await handOver()).toBe(0);
  expect(await bench.statusOf(order)).toBe("PENDING_BUREAU_SUBMIT");
  expect(await handOver(after(29_999))).toBe(0);
  expect(bureau.sent).toEqual([]);
  expect(await handOver(after(30_000))).toBe(1);
  expect(await bench.statusOf(order)).toBe("SMS_VERIFYING");
});

// Two days in China, long after those of the other tests.
const WINDOW: RuleDocument = {
  ...provinceDocument("handOver", "44", { handOver: "PAUSED" }),
  ...{ id: "handOver.44.window", validFrom: "2026-12-07", validTo: "2026-12-08" },
};
const IN_IT = new Date("2026-12-07T02:00:00.000Z");
const OPEN_AGAIN = new Date("2026-12-08T16:00:00.000Z");

test("while its bureau takes nothing an order waits, says until when, and goes by itself, once", async () => {
  const { order } = await bench.aWaitingOrder();
  const answers = (await findSubmission(db, order.id, order.submissionNumber))?.answers ?? {};
  const told = (at: Date) => findPauseText(db, order, answers, { locale: "zh-CN", at });
  const administrators = await Promise.all([anActor(db, { role: "ADMIN" }), anActor(db, { role: "ADMIN" })]);
  expect(await changeRule(db, [administrators[0], administrators[1]], WINDOW, { at: START })).toEqual(
    ok(null),
  );
  forgetRules();
  expect(await handOver(IN_IT)).toBe(0);
  expect(await handOver(new Date(OPEN_AGAIN.getTime() - 1))).toBe(0);
  expect(bureau.sent).toEqual([]);
  expect(await told(IN_IT)).toBe(
    "广东省通信管理局暂停接收备案，2026年12月9日起恢复，届时系统自动提交，无需操作。",
  );
  expect(await told(OPEN_AGAIN)).toBeNull();
  const done = await Promise.all([handOver(OPEN_AGAIN), handOver(OPEN_AGAIN), handOver(OPEN_AGAIN)]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await bench.statusOf(order)).toBe("SMS_VERIFYING");
});

test("two processes hand an order over once", async () => {
  const { order } = await bench.aWaitingOrder();
  const done = await Promise.all([handOver(), handOver(), handOver()]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await db.smsChallenge.count({ where: { orderId: order.id } })).toBe(2);
  expect(bureau.recalled).toEqual([]);
});

test("an order that was withdrawn while its package was on its way stays withdrawn, and the package is recalled", async () => {
  const { order } = await bench.aWaitingOrder();
  bureau.before = () => db.filingOrder.update({ where: { id: order.id }, data: { status: "DRAFT" } });
  expect(await handOver()).toBe(0);
  expect(bureau.recalled).toEqual([`${order.orderNo}:1:0`]);
  expect(await bench.statusOf(order)).toBe("DRAFT");
  expect(await db.smsChallenge.count({ where: { orderId: order.id } })).toBe(0);
});

test("a type nobody verifies goes straight to the bureau", async () => {
  const { order } = await bench.aWaitingOrder();
  await db.filingOrder.update({ where: { id: order.id }, data: { type: "CANCEL_ACCESS" } });
  await handOver();
  expect(await bench.statusOf(order)).toBe("BUREAU_REVIEW");
  expect(await bench.noticesOf(order)).toEqual(["N9"]);
});
