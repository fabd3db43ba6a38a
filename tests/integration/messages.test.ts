import { afterAll, afterEach, expect, test } from "vitest";
import { replayMessage } from "@/lib/server/admin/replay-message";
import { newId, now, setClock } from "@/lib/server/clock";
import { ForbiddenError } from "@/lib/server/errors";
import type { Mail } from "@/lib/server/gateways/mail/port";
import type { Sms } from "@/lib/server/gateways/sms/port";
import { type Carriers, chooseCarriers } from "@/lib/server/messages/carriers";
import { deliverDueMessages } from "@/lib/server/messages/deliver-due-messages";
import { enqueueMessage } from "@/lib/server/messages/enqueue-message";
import { countUnread, listNotices, markRead } from "@/lib/server/messages/inbox";
import {
  MAX_ATTEMPTS,
  MESSAGES,
  openMessageQueue,
  queueForgottenMessages,
} from "@/lib/server/messages/message-queue";
import { notify, notifyStaff } from "@/lib/server/messages/notify";
import { listSinkMessages } from "@/lib/server/messages/sink-repository";
import { anAccount, anActor } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { expireTaken, listOutbox, listPauses, passPauses } from "@/tests/support/messages";

const { db, url } = await testDatabase(20);
const queue = await openMessageQueue(url);
const deliver = (carriers: Carriers) => deliverDueMessages({ db, queue, carriers });
const order = { orderNo: "BA20261121000001", sponsor: "张*" };

afterAll(() => queue.stop({ graceful: false }));
afterEach(() => setClock(null));

class FakeCarriers {
  readonly sent: (Mail | Sms)[] = [];
  failures = 0;
  readonly mail = { send: (mail: Mail) => this.take(mail) };
  readonly sms = { send: (sms: Sms) => this.take(sms) };

  private async take(message: Mail | Sms): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error(`cannot reach ${message.to}`);
    }
    this.sent.push(message);
  }
}

const aMessage = (key = newId(), to = "a@tests.example") => ({
  key,
  channel: "EMAIL" as const,
  to,
  subject: "s",
  body: "secret words",
});

test("what is enqueued in a transaction that fails is never sent", async () => {
  const message = aMessage();
  const failed = db.$transaction(async (tx) => {
    await enqueueMessage(tx, message);
    throw new Error("no");
  });
  await expect(failed).rejects.toThrow("no");
  expect(await db.outboxMessage.count({ where: { key: message.key } })).toBe(0);
  expect(await deliver(new FakeCarriers())).toBe(0);
});

test("address and body are sealed in the row", async () => {
  const message = aMessage();
  await enqueueMessage(db, message);
  const row = JSON.stringify(await db.outboxMessage.findUniqueOrThrow({ where: { key: message.key } }));
  expect(row).not.toContain("a@tests.example");
  expect(row).not.toContain("secret words");
});

test("one key is one message, and many processes deliver each once", async () => {
  await deliver(new FakeCarriers());
  const keys = Array.from({ length: 60 }, () => newId());
  for (const key of [...keys, ...keys]) await enqueueMessage(db, aMessage(key));
  const carriers = new FakeCarriers();
  await Promise.all(Array.from({ length: 8 }, () => deliver(carriers)));
  expect(carriers.sent.map(({ key }) => key).sort()).toEqual([...keys].sort());
  expect(await db.outboxMessage.count({ where: { status: { not: "SENT" } } })).toBe(0);
});

test("a message that cannot be sent is tried again after 30 s, 1 min, 2 min … or a little later", async () => {
  const message = aMessage();
  await enqueueMessage(db, message);
  const carriers = new FakeCarriers();
  carriers.failures = MAX_ATTEMPTS - 1;
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
    expect(await deliver(carriers)).toBe(1);
    const [pause] = await listPauses(db);
    expect(pause).toBeGreaterThan(30 * 2 ** (attempt - 1) - 5);
    expect(pause).toBeLessThanOrEqual(30 * 2 ** attempt);
    expect(await deliver(carriers)).toBe(0);
    await passPauses(db);
  }
  expect(await deliver(carriers)).toBe(1);
  expect(carriers.sent.map(({ key }) => key)).toEqual([message.key]);
});

/** A message that no carrier ever took. */
async function aDeadMessage() {
  const message = aMessage();
  await enqueueMessage(db, message);
  const carriers = new FakeCarriers();
  carriers.failures = MAX_ATTEMPTS;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    await deliver(carriers);
    await passPauses(db);
  }
  return db.outboxMessage.findUniqueOrThrow({ where: { key: message.key } });
}

test("after eight tries a message is dead, and nobody tries it again", async () => {
  const row = await aDeadMessage();
  expect(row).toMatchObject({ status: "FAILED", attempts: MAX_ATTEMPTS });
  expect(await deliver(new FakeCarriers())).toBe(0);
});

test("an administrator sends a dead message again, once however often asked, under its old key", async () => {
  const { id, key } = await aDeadMessage();
  const actor = await anActor(db, { role: "ADMIN" });
  const replay = { messageId: id, actor, at: now() };
  const answers = await Promise.all([replayMessage(db, replay), replayMessage(db, replay)]);
  expect(answers.sort()).toEqual([false, true]);
  const carriers = new FakeCarriers();
  expect(await deliver(carriers)).toBe(1);
  expect(carriers.sent).toMatchObject([{ key }]);
  expect(await replayMessage(db, replay)).toBe(false);
  const audit = await db.auditRow.findMany({ where: { objectId: id } });
  expect(audit).toMatchObject([{ action: "message.replay", actorId: actor.id }]);
});

test.each(["APPLICANT", "REVIEWER", "BUREAU"] as const)("%s may not send a message again", async (role) => {
  const actor = await anActor(db, { role });
  expect(() => replayMessage(db, { messageId: newId(), actor, at: now() })).toThrow(ForbiddenError);
});

test("what a process took and never finished comes due again", async () => {
  const message = aMessage();
  await enqueueMessage(db, message);
  expect(await queue.fetch(MESSAGES)).toHaveLength(1); // and the process dies
  const carriers = new FakeCarriers();
  expect(await deliver(carriers)).toBe(0);
  await expireTaken(db);
  await queue.maintain();
  await passPauses(db);
  expect(await deliver(carriers)).toBe(1);
  expect(carriers.sent.map(({ key }) => key)).toEqual([message.key]);
});

test("a row without a job is found at a start, one with a job is left alone", async () => {
  const [forgotten, queued] = [aMessage(), aMessage()];
  await enqueueMessage(db, forgotten);
  await db.$executeRaw`delete from pgboss.job where state < 'active'`;
  await enqueueMessage(db, queued);
  await queueForgottenMessages(db);
  await queueForgottenMessages(db);
  const carriers = new FakeCarriers();
  expect(await deliver(carriers)).toBe(2);
  expect(carriers.sent.map(({ key }) => key).sort()).toEqual([forgotten.key, queued.key].sort());
});

test("the queue holds the id of a message and nothing else", async () => {
  await enqueueMessage(db, aMessage());
  const jobs = await db.$queryRaw<{ data: unknown }[]>`
    select data from pgboss.job where name = ${MESSAGES} and state = 'created'`;
  expect(jobs).toEqual([{ data: { message: expect.stringMatching(/^[0-9a-f-]{36}$/) } }]);
  await deliver(new FakeCarriers());
});

test("a message that came through after a failure is sent once", async () => {
  const message = aMessage();
  await enqueueMessage(db, message);
  const carriers = new FakeCarriers();
  carriers.failures = 1;
  await deliver(carriers);
  await passPauses(db);
  await deliver(carriers);
  expect(carriers.sent).toEqual([{ key: message.key, to: message.to, subject: "s", body: "secret words" }]);
});

test.each([
  [true, "secret words"],
  [false, ""],
])("the stand-ins deliver into the sink (demo: %s)", async (demo, body) => {
  const to = demo ? "sink-demo@tests.example" : "sink@tests.example";
  const mail = aMessage(newId(), to);
  const mobile = demo ? "13600000001" : "13600000002";
  const where = {
    demo,
    mail: { smtpUrl: undefined, from: undefined },
    sms: { httpUrl: undefined, secret: undefined },
  };
  const carriers = chooseCarriers(db, { ...where, publicUrl: "http://127.0.0.1:3000" });
  await enqueueMessage(db, mail);
  await enqueueMessage(db, { ...aMessage(newId(), mobile), channel: "SMS", subject: "12381" });
  await deliver(carriers);
  await carriers.mail.send(mail);
  expect(await listSinkMessages(db, to)).toMatchObject([{ channel: "EMAIL", to, subject: "s", body }]);
  expect(await listSinkMessages(db, mobile)).toMatchObject([
    { channel: "SMS", to: mobile, sender: "12381", body },
  ]);
});

test("a hand-over is told once in the inbox and by mail, in the account's language, with the link", async () => {
  const account = await anAccount(db, { locale: "en" });
  const notice = {
    accountId: account.id,
    code: "N1",
    params: { ...order, due: "2026-11-24T10:00:00.000Z" },
    link: "/filings/BA20261121000001",
    key: newId(),
  } as const;
  await notify(db, notice);
  await notify(db, notice);
  const mails = await listOutbox(db, account.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toBe("Order BA20261121000001 submitted");
  expect(mails[0]?.body).toMatch(/by 24 November 2026, 18:00[\s\S]*http:\/\/.+\/filings\/BA20261121000001/);
  expect(await countUnread(db, account)).toBe(1);
  const page = await listNotices(db, account, { locale: "zh-CN" });
  expect(page.lines).toMatchObject([
    { subject: "订单BA20261121000001已提交", isRead: false, link: notice.link },
  ]);
});

test("a withdrawal stays in the inbox, without a mail", async () => {
  const account = await anAccount(db);
  await notify(db, { accountId: account.id, code: "N2", params: order, link: "/filings", key: newId() });
  expect(await listOutbox(db, account.email)).toEqual([]);
  expect(await countUnread(db, account)).toBe(1);
});

test("officers of the province and of all provinces are told, nobody else and not the owner", async () => {
  const facts = { role: "BUREAU" } as const;
  const all = await anAccount(db, facts);
  const gd = await anAccount(db, { ...facts, provinces: ["44", "31"] });
  const others = [
    await anAccount(db, { ...facts, provinces: ["11"] }),
    await anAccount(db, { ...facts, status: "DISABLED" }),
    await anAccount(db, { role: "REVIEWER" }),
    await anAccount(db, facts),
  ];
  const notice = { params: { ...order, due: "2026-11-24" }, link: "/bureau", key: newId() };
  const exceptId = others[3]?.id ?? "";
  await notifyStaff(db, { role: "BUREAU", province: "44", exceptId }, { code: "N19", ...notice });
  expect(await Promise.all([all, gd, ...others].map((account) => countUnread(db, account)))).toEqual([
    1, 1, 0, 0, 0, 0,
  ]);
});

test("the inbox is paged, read one by one or whole, by its owner alone", async () => {
  const account = await anAccount(db);
  const stranger = await anAccount(db);
  for (let i = 0; i < 21; i += 1) {
    const at = Date.parse("2026-11-21T00:00:00Z") + i * 1000;
    setClock(() => new Date(at));
    await notify(db, { accountId: account.id, code: "N8", params: order, link: "/filings", key: newId() });
  }
  setClock(null);
  const first = await listNotices(db, account, { locale: "zh-CN" });
  const second = await listNotices(db, account, { locale: "zh-CN", after: first.next });
  expect([first.lines.length, second.lines.length, second.next]).toEqual([20, 1, null]);
  expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(21);
  await markRead(db, stranger, first.lines[0]?.id ?? "");
  expect(await countUnread(db, account)).toBe(21);
  await markRead(db, account, first.lines[0]?.id ?? "");
  expect(await countUnread(db, account)).toBe(20);
  await markRead(db, account);
  expect(await countUnread(db, account)).toBe(0);
  expect((await listNotices(db, stranger, { locale: "zh-CN" })).lines).toEqual([]);
});
