import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { enterCode } from "@/lib/server/sms-verification/enter-code";
import { anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { requireCode } from "@/tests/support/messages";
import { after, HOUR, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase(20);
const bench = await VerificationBench.open(db);

beforeEach(() => {
  setClock(() => START);
});
afterEach(() => setClock(null));

test("the order goes to the bureau with the last verifier, and its officers are told", async () => {
  const officer = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  const elsewhere = await anActor(db, { role: "BUREAU", provinces: ["31"] });
  const { order, first, second } = await bench.anOrderBeingVerified();
  expect(await bench.enter(first, TAILS.first, after(HOUR))).toEqual({
    answer: "VERIFIED",
    orderNo: `${order.orderNo.slice(0, 10)}****${order.orderNo.slice(-2)}`,
    person: "张*",
    others: 1,
    dueAt: null,
  });
  expect(await bench.statusOf(order)).toBe("SMS_VERIFYING");
  const last = await bench.enter(second, TAILS.second, after(2 * HOUR));
  const dueAt = (await findOrder(db, order.orderNo))?.dueAt;
  expect(dueAt).toBeInstanceOf(Date);
  expect(last).toMatchObject({ answer: "VERIFIED", others: 0, dueAt: dueAt?.toISOString() });
  expect(await bench.statusOf(order)).toBe("BUREAU_REVIEW");
  expect(await bench.noticesOf(order)).toEqual(expect.arrayContaining(["N7", "N9"]));
  const inbox = (id: string) =>
    db.inboxNotice.count({ where: { accountId: id, code: "N19", link: `/bureau/${order.orderNo}` } });
  expect([await inbox(officer.id), await inbox(elsewhere.id)]).toEqual([1, 0]);
});

test("two right entries at the same moment make one transition", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified();
  const codes = [await requireCode(db, first), await requireCode(db, second)];
  await Promise.all([
    enterCode(db, { mobile: first, code: codes[0] ?? "", tail: TAILS.first }, START),
    enterCode(db, { mobile: second, code: codes[1] ?? "", tail: TAILS.second }, START),
    enterCode(db, { mobile: second, code: codes[1] ?? "", tail: TAILS.second }, START),
  ]);
  expect(await bench.statusOf(order)).toBe("BUREAU_REVIEW");
  const moves = { orderId: order.id, type: "start-bureau-review" };
  expect(await db.filingEvent.count({ where: moves })).toBe(1);
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "sms.enter" } })).toBe(2);
});

test("a right entry repeated says the same again", async () => {
  const { first } = await bench.anOrderBeingVerified();
  const answer = await bench.enter(first, TAILS.first, after(HOUR));
  expect(await bench.enter(first, TAILS.first, after(HOUR + 1000))).toEqual(answer);
});

test.each([
  ["a millisecond before the end", 24 * HOUR - 1, "VERIFIED"],
  ["at the end", 24 * HOUR, "TOO_LATE"],
  ["after the end", 24 * HOUR + 1, "TOO_LATE"],
])("%s an entry counts by the clock", async (_, ms, answer) => {
  const { first } = await bench.anOrderBeingVerified();
  expect(await bench.enter(first, TAILS.first, after(ms))).toMatchObject({ answer });
});

test.each([
  ["a millisecond before the end", 24 * HOUR - 1, "SMS_VERIFYING"],
  ["at the end", 24 * HOUR, "SMS_FAILED"],
  ["after the end", 24 * HOUR + 1, "SMS_FAILED"],
])("%s the timer finds the order", async (_, ms, status) => {
  const { order } = await bench.anOrderBeingVerified();
  await closeDueChallenges(db, after(ms));
  expect(await bench.statusOf(order)).toBe(status);
});

test("one of two persons late: only this one gets the reason, the order goes back with N8", async () => {
  const { order, first } = await bench.anOrderBeingVerified();
  await bench.enter(first, TAILS.first, after(HOUR));
  setClock(() => after(24 * HOUR));
  await Promise.all([closeDueChallenges(db, after(24 * HOUR)), closeDueChallenges(db, after(24 * HOUR))]);
  expect(await findOrder(db, order.orderNo)).toMatchObject({ status: "SMS_FAILED" });
  expect(await bench.remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-01", target: "services.s2.servicePrincipal.mobile", isSent: true },
  ]);
  expect(await bench.noticesOf(order)).toEqual(expect.arrayContaining(["N7", "N8"]));
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "fail-sms" } })).toBe(1);
  const rows = await bench.challengesOf(order);
  expect(rows.map(({ status }) => status)).toEqual(["VERIFIED", "FAILED"]);
});

test("a mobile that took no message fails as unreachable", async () => {
  const { order, second } = await bench.anOrderBeingVerified();
  const row = await db.smsChallenge.findFirstOrThrow({
    where: { orderId: order.id, personPaths: { has: "services.s2.servicePrincipal" } },
  });
  await db.outboxMessage.updateMany({
    where: { key: { startsWith: `verification:${row.id}:` } },
    data: { status: "FAILED" },
  });
  await closeDueChallenges(db, after(24 * HOUR));
  expect(await bench.remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-03", target: "services.s2.servicePrincipal.mobile" },
    { reasonCode: "R-SMS-01", target: "sponsorPrincipal.mobile" },
  ]);
  expect(second).not.toBe("");
});

test("five wrong entries leave one more, the third tells the applicant, and the right one still counts", async () => {
  const { order, first } = await bench.anOrderBeingVerified();
  const left: unknown[] = [];
  for (let n = 1; n <= 5; n += 1) {
    left.push(await bench.enter(first, TAILS.first, after(n), "000000"));
    expect(await bench.noticesOf(order)).toEqual(n < 3 ? ["N7"] : expect.arrayContaining(["N7", "N20"]));
  }
  expect(left).toEqual([5, 4, 3, 2, 1].map((n) => ({ answer: "WRONG", left: n })));
  expect((await bench.noticesOf(order)).filter((code) => code === "N20")).toHaveLength(1);
  expect(await bench.enter(first, TAILS.first, after(10))).toMatchObject({ answer: "VERIFIED" });
});

test("the sixth wrong entry returns the order; the other verifier's challenge is void without a reason", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified();
  for (let n = 1; n <= 5; n += 1) await bench.enter(first, "999999", after(n));
  expect(await bench.enter(first, "999999", after(6))).toEqual({ answer: "RETURNED" });
  expect(await bench.statusOf(order)).toBe("SMS_FAILED");
  expect(await bench.remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-02", target: "sponsorPrincipal.mobile", submissionNumber: 1 },
  ]);
  const rows = await bench.challengesOf(order);
  expect(rows.map(({ status }) => status)).toEqual(["FAILED", "VOID"]);
  expect(await bench.enter(second, TAILS.second, after(7))).toEqual({ answer: "RETURNED" });
});

test("six wrong entries at the same moment return the order once", async () => {
  const { order, first } = await bench.anOrderBeingVerified();
  const entry = { mobile: first, code: "000000", tail: TAILS.first };
  const answers = await Promise.all(Array.from({ length: 6 }, () => enterCode(db, entry, START)));
  expect(answers.filter(({ answer }) => answer === "RETURNED")).toHaveLength(1);
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "fail-sms" } })).toBe(1);
});

test("a mobile without a challenge is answered like one that has one", async () => {
  const { first } = await bench.anOrderBeingVerified();
  const stranger = "13511112222";
  for (let n = 1; n <= 6; n += 1) {
    const known = await bench.enter(first, "999999", after(n), "000000");
    expect(await bench.enter(stranger, "999999", after(n), "000000")).toEqual(known);
  }
});

test("entries that belong to nobody leave no trace at any order", async () => {
  const events = await db.filingEvent.count();
  const challenges = JSON.stringify(await db.smsChallenge.findMany({ orderBy: { id: "asc" } }));
  await enterCode(db, { mobile: "13522223333", code: "123456", tail: "123456" }, START);
  expect(await db.filingEvent.count()).toBe(events);
  expect(JSON.stringify(await db.smsChallenge.findMany({ orderBy: { id: "asc" } }))).toBe(challenges);
});
