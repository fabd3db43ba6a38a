import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { handOverDueOrders } from "@/lib/server/bureau/hand-over-due-orders";
import { setClock } from "@/lib/server/clock";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import type { BureauConnectorGateway, BureauPackage } from "@/lib/server/gateways/bureau-connector/port";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { resendDueChallenges } from "@/lib/server/jobs/resend-due-challenges";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { findLastRound } from "@/lib/server/sms-verification/challenge-repository";
import { enterCode } from "@/lib/server/sms-verification/enter-code";
import { resubmitUnchanged } from "@/lib/server/sms-verification/resubmit-unchanged";
import { requestResend } from "@/lib/server/sms-verification/send-again";
import { smsGrid } from "@/lib/server/sms-verification/sms-grid";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { testDatabase } from "@/tests/support/database";
import { listOutbox, requireCode } from "@/tests/support/messages";

const { db } = await testDatabase(20);
const START = new Date("2026-11-23T02:00:00.000Z");
const HOUR = 3_600_000;
const after = (ms: number) => new Date(START.getTime() + ms);

let count = 0;
let owner: Actor;
let reviewer: Actor;

/** A bureau that takes what it is given, unless told to fail. */
class FakeBureau implements BureauConnectorGateway {
  readonly sent: BureauPackage[] = [];
  readonly recalled: string[] = [];
  failures = 0;
  before: (() => Promise<unknown>) | null = null;

  async send(filing: BureauPackage): Promise<void> {
    await this.before?.();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("the bureau does not answer");
    }
    this.sent.push(filing);
  }

  async recall(key: string): Promise<void> {
    this.recalled.push(key);
  }
}

let bureau: FakeBureau;

beforeAll(async () => {
  await writeReferenceData(db, START);
  owner = await anActor(db, { displayName: "Owner" });
  reviewer = await anActor(db, { role: "REVIEWER" });
});
beforeEach(() => {
  setClock(() => START);
  bureau = new FakeBureau();
});
afterEach(() => setClock(null));

const handOver = (at = START) => handOverDueOrders(db, at, bureau);

/** Two verifiers with mobiles of their own: the sponsor's person, and the App's person (document ends in 002X). */
async function aWaitingOrder(): Promise<{ order: StoredOrder; first: string; second: string }> {
  count += 1;
  const [first, second] = [13_700_000_000 + count, 13_600_000_000 + count].map(String);
  if (!first || !second) throw new Error("no mobile");
  const order = await aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: reviewer.id,
    answers: {
      "sponsorPrincipal.mobile": first,
      "services.s1.servicePrincipal.mobile": first,
      "services.s2.servicePrincipal.mobile": second,
      "services.s2.servicePrincipal.name": "李娜",
      "services.s2.servicePrincipal.certNo": "11010519491231002X",
    },
  });
  return { order, first, second };
}

async function anOrderBeingVerified() {
  const made = await aWaitingOrder();
  await handOver();
  return made;
}

async function enter(mobile: string, tail: string, at: Date, code?: string) {
  setClock(() => at);
  return enterCode(db, { mobile, code: code ?? (await requireCode(db, mobile)), tail }, at);
}

const right = { first: "010015", second: "31002x" };
const statusOf = async ({ orderNo }: StoredOrder) => (await findOrder(db, orderNo))?.status;
const challengesOf = async ({ id }: StoredOrder) => (await findLastRound(db, id))?.rows ?? [];
const remarksOf = ({ id }: StoredOrder) =>
  db.remark.findMany({ where: { orderId: id, stage: "SMS" }, orderBy: { target: "asc" } });
const noticesOf = async ({ orderNo }: StoredOrder) =>
  (await db.inboxNotice.findMany({ where: { accountId: owner.id, link: { contains: orderNo } } })).map(
    ({ code }) => code,
  );

test("a passed order is handed over: one challenge and one message per mobile, 24 hours, N7", async () => {
  const { order, first, second } = await anOrderBeingVerified();
  expect(bureau.sent.map(({ orderNo }) => orderNo)).toContain(order.orderNo);
  expect(await findOrder(db, order.orderNo)).toMatchObject({
    status: "SMS_VERIFYING",
    dueAt: after(24 * HOUR),
  });
  const rows = await challengesOf(order);
  expect(
    rows.map(({ push, status, deadline, personPaths }) => ({ push, status, deadline, personPaths })),
  ).toEqual(
    [["sponsorPrincipal", "services.s1.servicePrincipal"], ["services.s2.servicePrincipal"]].map(
      (personPaths) => ({ push: 1, status: "PENDING", deadline: after(24 * HOUR), personPaths }),
    ),
  );
  for (const mobile of [first, second]) {
    const messages = await listOutbox(db, mobile);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ subject: "12381", body: expect.stringMatching(/验证码为\d{6}，/) });
    expect(messages[0]?.body).toContain("/verify");
  }
  expect(await noticesOf(order)).toEqual(["N7"]);
});

test("no code and no end of a document number lies readable in the database", async () => {
  const { order, first } = await anOrderBeingVerified();
  const code = await requireCode(db, first);
  const rows = await db.smsChallenge.findMany({ where: { orderId: order.id } });
  const stored = JSON.stringify(rows);
  for (const text of [code, "010015", first]) expect(stored).not.toContain(text);
});

test("a package the bureau does not take is sent again later, and only then does the order go on", async () => {
  const { order } = await aWaitingOrder();
  bureau.failures = 1;
  expect(await handOver()).toBe(0);
  expect(await statusOf(order)).toBe("PENDING_BUREAU_SUBMIT");
  expect(await handOver(after(29_999))).toBe(0);
  expect(bureau.sent).toEqual([]);
  expect(await handOver(after(30_000))).toBe(1);
  expect(await statusOf(order)).toBe("SMS_VERIFYING");
});

test("two processes hand an order over once", async () => {
  const { order } = await aWaitingOrder();
  const done = await Promise.all([handOver(), handOver(), handOver()]);
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect(await db.smsChallenge.count({ where: { orderId: order.id } })).toBe(2);
  expect(bureau.recalled).toEqual([]);
});

test("an order that was withdrawn while its package was on its way stays withdrawn, and the package is recalled", async () => {
  const { order } = await aWaitingOrder();
  bureau.before = () => db.filingOrder.update({ where: { id: order.id }, data: { status: "DRAFT" } });
  expect(await handOver()).toBe(0);
  expect(bureau.recalled).toEqual([`${order.orderNo}:1:0`]);
  expect(await statusOf(order)).toBe("DRAFT");
  expect(await db.smsChallenge.count({ where: { orderId: order.id } })).toBe(0);
});

test("a type nobody verifies goes straight to the bureau", async () => {
  const { order } = await aWaitingOrder();
  await db.filingOrder.update({ where: { id: order.id }, data: { type: "CANCEL_ACCESS" } });
  await handOver();
  expect(await statusOf(order)).toBe("BUREAU_REVIEW");
  expect(await noticesOf(order)).toEqual(["N9"]);
});

test("the order goes to the bureau with the last verifier, and its officers are told", async () => {
  const officer = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  const elsewhere = await anActor(db, { role: "BUREAU", provinces: ["31"] });
  const { order, first, second } = await anOrderBeingVerified();
  expect(await enter(first, right.first, after(HOUR))).toEqual({
    answer: "VERIFIED",
    orderNo: `${order.orderNo.slice(0, 10)}****${order.orderNo.slice(-2)}`,
    person: "张*",
    others: 1,
  });
  expect(await statusOf(order)).toBe("SMS_VERIFYING");
  expect(await enter(second, right.second, after(2 * HOUR))).toMatchObject({ answer: "VERIFIED", others: 0 });
  expect(await statusOf(order)).toBe("BUREAU_REVIEW");
  expect(await noticesOf(order)).toEqual(expect.arrayContaining(["N7", "N9"]));
  const inbox = (id: string) =>
    db.inboxNotice.count({ where: { accountId: id, code: "N19", link: `/bureau/${order.orderNo}` } });
  expect([await inbox(officer.id), await inbox(elsewhere.id)]).toEqual([1, 0]);
});

test("two right entries at the same moment make one transition", async () => {
  const { order, first, second } = await anOrderBeingVerified();
  const codes = [await requireCode(db, first), await requireCode(db, second)];
  await Promise.all([
    enterCode(db, { mobile: first, code: codes[0] ?? "", tail: right.first }, START),
    enterCode(db, { mobile: second, code: codes[1] ?? "", tail: right.second }, START),
    enterCode(db, { mobile: second, code: codes[1] ?? "", tail: right.second }, START),
  ]);
  expect(await statusOf(order)).toBe("BUREAU_REVIEW");
  const moves = { orderId: order.id, type: "start-bureau-review" };
  expect(await db.filingEvent.count({ where: moves })).toBe(1);
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "sms.enter" } })).toBe(2);
});

test("a right entry repeated says the same again", async () => {
  const { first } = await anOrderBeingVerified();
  const answer = await enter(first, right.first, after(HOUR));
  expect(await enter(first, right.first, after(HOUR + 1000))).toEqual(answer);
});

test.each([
  ["a millisecond before the end", 24 * HOUR - 1, "VERIFIED"],
  ["at the end", 24 * HOUR, "TOO_LATE"],
  ["after the end", 24 * HOUR + 1, "TOO_LATE"],
])("%s an entry counts by the clock", async (_, ms, answer) => {
  const { first } = await anOrderBeingVerified();
  expect(await enter(first, right.first, after(ms))).toMatchObject({ answer });
});

test.each([
  ["a millisecond before the end", 24 * HOUR - 1, "SMS_VERIFYING"],
  ["at the end", 24 * HOUR, "SMS_FAILED"],
  ["after the end", 24 * HOUR + 1, "SMS_FAILED"],
])("%s the timer finds the order", async (_, ms, status) => {
  const { order } = await anOrderBeingVerified();
  await closeDueChallenges(db, after(ms));
  expect(await statusOf(order)).toBe(status);
});

test("one of two persons late: only this one gets the reason, the order goes back with N8", async () => {
  const { order, first } = await anOrderBeingVerified();
  await enter(first, right.first, after(HOUR));
  setClock(() => after(24 * HOUR));
  await Promise.all([closeDueChallenges(db, after(24 * HOUR)), closeDueChallenges(db, after(24 * HOUR))]);
  expect(await findOrder(db, order.orderNo)).toMatchObject({ status: "SMS_FAILED" });
  expect(await remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-01", target: "services.s2.servicePrincipal.mobile", isSent: true },
  ]);
  expect(await noticesOf(order)).toEqual(expect.arrayContaining(["N7", "N8"]));
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "fail-sms" } })).toBe(1);
  const rows = await challengesOf(order);
  expect(rows.map(({ status }) => status)).toEqual(["VERIFIED", "FAILED"]);
});

test("a mobile that took no message fails as unreachable", async () => {
  const { order, second } = await anOrderBeingVerified();
  const row = await db.smsChallenge.findFirstOrThrow({
    where: { orderId: order.id, personPaths: { has: "services.s2.servicePrincipal" } },
  });
  await db.outboxMessage.updateMany({
    where: { key: { startsWith: `verification:${row.id}:` } },
    data: { status: "FAILED" },
  });
  await closeDueChallenges(db, after(24 * HOUR));
  expect(await remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-03", target: "services.s2.servicePrincipal.mobile" },
    { reasonCode: "R-SMS-01", target: "sponsorPrincipal.mobile" },
  ]);
  expect(second).not.toBe("");
});

test("five wrong entries leave one more, the third tells the applicant, and the right one still counts", async () => {
  const { order, first } = await anOrderBeingVerified();
  const left: unknown[] = [];
  for (let n = 1; n <= 5; n += 1) {
    left.push(await enter(first, right.first, after(n), "000000"));
    expect(await noticesOf(order)).toEqual(n < 3 ? ["N7"] : expect.arrayContaining(["N7", "N20"]));
  }
  expect(left).toEqual([5, 4, 3, 2, 1].map((n) => ({ answer: "WRONG", left: n })));
  expect((await noticesOf(order)).filter((code) => code === "N20")).toHaveLength(1);
  expect(await enter(first, right.first, after(10))).toMatchObject({ answer: "VERIFIED" });
});

test("the sixth wrong entry returns the order; the other verifier's challenge is void without a reason", async () => {
  const { order, first, second } = await anOrderBeingVerified();
  for (let n = 1; n <= 5; n += 1) await enter(first, "999999", after(n));
  expect(await enter(first, "999999", after(6))).toEqual({ answer: "RETURNED" });
  expect(await statusOf(order)).toBe("SMS_FAILED");
  expect(await remarksOf(order)).toMatchObject([
    { reasonCode: "R-SMS-02", target: "sponsorPrincipal.mobile", submissionNumber: 1 },
  ]);
  const rows = await challengesOf(order);
  expect(rows.map(({ status }) => status)).toEqual(["FAILED", "VOID"]);
  expect(await enter(second, right.second, after(7))).toEqual({ answer: "RETURNED" });
});

test("six wrong entries at the same moment return the order once", async () => {
  const { order, first } = await anOrderBeingVerified();
  const entry = { mobile: first, code: "000000", tail: right.first };
  const answers = await Promise.all(Array.from({ length: 6 }, () => enterCode(db, entry, START)));
  expect(answers.filter(({ answer }) => answer === "RETURNED")).toHaveLength(1);
  expect(await db.filingEvent.count({ where: { orderId: order.id, type: "fail-sms" } })).toBe(1);
});

test("a mobile without a challenge is answered like one that has one", async () => {
  const { first } = await anOrderBeingVerified();
  const stranger = "13511112222";
  for (let n = 1; n <= 6; n += 1) {
    const known = await enter(first, "999999", after(n), "000000");
    expect(await enter(stranger, "999999", after(n), "000000")).toEqual(known);
  }
});

test("entries that belong to nobody leave no trace at any order", async () => {
  const events = await db.filingEvent.count();
  const challenges = JSON.stringify(await db.smsChallenge.findMany({ orderBy: { id: "asc" } }));
  await enterCode(db, { mobile: "13522223333", code: "123456", tail: "123456" }, START);
  expect(await db.filingEvent.count()).toBe(events);
  expect(JSON.stringify(await db.smsChallenge.findMany({ orderBy: { id: "asc" } }))).toBe(challenges);
});

test.each([
  ["59.999 s after the last message", 59_999, false],
  ["60 s after it", 60_000, true],
])("%s the person may ask again or not", async (_, ms, sent) => {
  const { first } = await anOrderBeingVerified();
  setClock(() => after(ms));
  expect(await requestResend(db, first, after(ms))).toBe(sent);
  expect(await listOutbox(db, first)).toHaveLength(sent ? 2 : 1);
});

test("a new message has a new code, the old one is void, and the deadline stays", async () => {
  const { order, first } = await anOrderBeingVerified();
  const old = await requireCode(db, first);
  setClock(() => after(HOUR));
  await requestResend(db, first, after(HOUR));
  const fresh = await requireCode(db, first);
  if (fresh !== old)
    expect(await enter(first, right.first, after(HOUR), old)).toMatchObject({ answer: "WRONG" });
  expect(await enter(first, right.first, after(HOUR), fresh)).toMatchObject({ answer: "VERIFIED" });
  const row = await db.smsChallenge.findFirst({ where: { orderId: order.id, status: "VERIFIED" } });
  expect(row).toMatchObject({ sends: 2, deadline: after(24 * HOUR) });
});

test("five messages a day are sent again, a sixth only on the next day in China", async () => {
  const { first } = await anOrderBeingVerified();
  const sent: boolean[] = [];
  for (const minute of [2, 4, 6, 8, 10, 12]) {
    setClock(() => after(minute * 60_000));
    sent.push(await requestResend(db, first, after(minute * 60_000)));
  }
  expect(sent).toEqual([true, true, true, true, true, false]);
  const midnight = new Date("2026-11-23T16:00:00.000Z");
  setClock(() => midnight);
  expect(await requestResend(db, first, new Date(midnight.getTime() - 1))).toBe(false);
  expect(await requestResend(db, first, midnight)).toBe(true);
});

test("nothing is sent again to a verifier who is done, a mobile nobody knows, or after the end", async () => {
  const { first, second } = await anOrderBeingVerified();
  await enter(first, right.first, after(HOUR));
  expect(await requestResend(db, first, after(2 * HOUR))).toBe(false);
  expect(await requestResend(db, "13533334444", after(2 * HOUR))).toBe(false);
  expect(await requestResend(db, second, after(24 * HOUR))).toBe(false);
});

test("after 12 hours the system sends once more, to those who have not verified, however often it looks", async () => {
  const { order, first, second } = await anOrderBeingVerified();
  await enter(first, right.first, after(HOUR));
  const sends = async () => (await challengesOf(order)).map((row) => row.sends);
  await resendDueChallenges(db, after(12 * HOUR - 1));
  expect(await sends()).toEqual([1, 1]);
  const at = after(12 * HOUR);
  setClock(() => at);
  await Promise.all([resendDueChallenges(db, at), resendDueChallenges(db, at)]);
  await resendDueChallenges(db, after(13 * HOUR));
  expect(await sends()).toEqual([1, 2]);
  expect(await listOutbox(db, second)).toHaveLength(2);
});

test("an unchanged order goes to its verifiers three more times, not a fourth", async () => {
  const { order, first } = await anOrderBeingVerified();
  let at = START;
  for (let push = 1; push <= 4; push += 1) {
    at = new Date(at.getTime() + 24 * HOUR);
    setClock(() => at);
    await closeDueChallenges(db, at);
    expect(await statusOf(order)).toBe("SMS_FAILED");
    const again = await resubmitUnchanged(db, { orderNo: order.orderNo, actor: owner, at });
    if (push === 4) {
      expect(again).toMatchObject({ ok: false, error: { code: "repushes-left" } });
      expect(await statusOf(order)).toBe("SMS_FAILED");
      break;
    }
    expect(again).toEqual({ ok: true, value: { repushes: push } });
    expect((await remarksOf(order)).every(({ status }) => status === "ACCEPTED")).toBe(true);
    await handOver(at);
    const row = await db.smsChallenge.findFirstOrThrow({
      where: { orderId: order.id, push: push + 1 },
      orderBy: { id: "asc" },
    });
    expect(row).toMatchObject({ status: "PENDING", deadline: new Date(at.getTime() + 24 * HOUR) });
  }
  expect(await listOutbox(db, first)).toHaveLength(4);
});

test("with a changed answer the order cannot go back unchanged, and nothing is written", async () => {
  const { order } = await anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  await db.$executeRaw`
    update filing_draft set answers = answers || '{"services.s1.serviceName":"星河软件门户"}'::jsonb, version = version + 1
     where order_id = ${order.id}::uuid`;
  const before = await findOrder(db, order.orderNo);
  const events = await db.filingEvent.count({ where: { orderId: order.id } });
  const again = await resubmitUnchanged(db, { orderNo: order.orderNo, actor: owner, at: after(25 * HOUR) });
  expect(again).toMatchObject({ ok: false, error: { code: "content-identical" } });
  expect(await findOrder(db, order.orderNo)).toEqual(before);
  expect(await db.filingEvent.count({ where: { orderId: order.id } })).toBe(events);
});

test("with a document that has run out the order cannot go back unchanged", async () => {
  const { order } = await anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  const late = new Date("2038-01-01T02:00:00.000Z");
  const again = await resubmitUnchanged(db, { orderNo: order.orderNo, actor: owner, at: late });
  expect(again).toMatchObject({ ok: false, error: { code: "documents-valid" } });
});

test("only the owner may send it back", async () => {
  const { order } = await anOrderBeingVerified();
  await closeDueChallenges(db, after(24 * HOUR));
  const at = after(25 * HOUR);
  const stranger = await anActor(db);
  await expect(resubmitUnchanged(db, { orderNo: order.orderNo, actor: stranger, at })).rejects.toThrow(
    "not found",
  );
});

test("the applicant's grid shows each verifier masked, with the entries left", async () => {
  const { order, first, second } = await anOrderBeingVerified();
  await enter(first, right.first, after(HOUR));
  await enter(second, "999999", after(HOUR));
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
