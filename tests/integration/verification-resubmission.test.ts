import { afterEach, beforeEach, expect, test } from "vitest";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { resubmitUnchanged } from "@/lib/server/sms-verification/resubmit-unchanged";
import { smsGrid } from "@/lib/server/sms-verification/sms-grid";
import { anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { listMinistrySms } from "@/tests/support/messages";
import { after, FakeBureau, HOUR, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase(20);
const bench = await VerificationBench.open(db);
let bureau: FakeBureau;

beforeEach(() => {
  setClock(() => START);
  bureau = new FakeBureau();
});
afterEach(() => setClock(null));

const handOver = (at = START) => handOverDueOrders(db, at, bureau);

test("an unchanged order goes to its verifiers three more times, not a fourth", async () => {
  const { order, first } = await bench.anOrderBeingVerified();
  let at = START;
  for (let push = 1; push <= 4; push += 1) {
    at = new Date(at.getTime() + 24 * HOUR);
    setClock(() => at);
    await closeDueChallenges(db, at);
    expect(await bench.statusOf(order)).toBe("SMS_FAILED");
    const again = await resubmitUnchanged(db, { orderNo: order.orderNo, actor: bench.owner, at });
    if (push === 4) {
      expect(again).toMatchObject({ ok: false, error: { code: "repushes-left" } });
      expect(await bench.statusOf(order)).toBe("SMS_FAILED");
      break;
    }
    expect(again).toEqual({ ok: true, value: { repushes: push } });
    expect((await bench.remarksOf(order)).every(({ status }) => status === "ACCEPTED")).toBe(true);
    await handOver(at);
    const row = await db.smsChallenge.findFirstOrThrow({
      where: { orderId: order.id, push: push + 1 },
      orderBy: { id: "asc" },
    });
    expect(row).toMatchObject({ status: "PENDING", deadline: new Date(at.getTime() + 24 * HOUR) });
  }
  expect(await listMinistrySms(db, first)).toHaveLength(4);
});

test("with a changed answer the order cannot go back unchanged, and nothing is written", async () => {
  const { order } = await bench.anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  await db.$executeRaw`
    update filing_draft set answers = answers || '{"services.s1.serviceName":"星河软件门户"}'::jsonb, version = version + 1
     where order_id = ${order.id}::uuid`;
  const before = await findOrder(db, order.orderNo);
  const events = await db.filingEvent.count({ where: { orderId: order.id } });
  const again = await resubmitUnchanged(db, {
    orderNo: order.orderNo,
    actor: bench.owner,
    at: after(25 * HOUR),
  });
  expect(again).toMatchObject({ ok: false, error: { code: "content-identical" } });
  expect(await findOrder(db, order.orderNo)).toEqual(before);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(events);
});

test("with a document that has run out the order cannot go back unchanged", async () => {
  const { order } = await bench.anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  const late = new Date("2038-01-01T02:00:00.000Z");
  const again = await resubmitUnchanged(db, { orderNo: order.orderNo, actor: bench.owner, at: late });
  expect(again).toMatchObject({ ok: false, error: { code: "documents-valid" } });
});

test("only the bench.owner may send it back", async () => {
  const { order } = await bench.anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  const at = after(25 * HOUR);
  const stranger = await anActor(db);
  await expect(resubmitUnchanged(db, { orderNo: order.orderNo, actor: stranger, at })).rejects.toThrow(
    "not found",
  );
});

test("the applicant's grid shows each verifier masked, with the entries left", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified();
  await bench.enter(first, TAILS.first, after(HOUR));
  await bench.enter(second, "999999", after(HOUR));
  const stored = await findOrder(db, order.orderNo);
  const grid = stored && (await smsGrid(db, stored, after(HOUR)));
  expect(grid).toMatchObject({
    isOpen: true,
    deadline: after(24 * HOUR),
    repushesLeft: 3,
    rows: [
      { person: "张*", state: "VERIFIED", entriesLeft: 0, verifiedAt: after(HOUR) },
      { person: "李*", state: "PENDING", entriesLeft: 5, verifiedAt: null },
    ],
  });
  expect(JSON.stringify(grid)).not.toContain(second);
});
