import { afterEach, beforeEach, expect, test } from "vitest";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
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
