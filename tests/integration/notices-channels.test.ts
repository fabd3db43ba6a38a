import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { newId, setClock } from "@/lib/server/clock";
import { chooseNotices, findNoticeChoices } from "@/lib/server/messages/notice-choices";
import { notify, notifyPersons, notifyStaff } from "@/lib/server/messages/notify";
import { listDeliveries } from "@/lib/server/tracking/order-deliveries";
import { anAccount } from "@/tests/support/builders/account";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";
import { START, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase();
const order = { orderNo: "BA20261121000001", sponsor: "张*" };

let bench: VerificationBench;

beforeAll(async () => {
  bench = await VerificationBench.open(db);
});
beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

const aReturn = (accountId: string) =>
  ({ accountId, code: "N8", params: order, link: "/filings/BA20261121000001", key: newId() }) as const;

test.each([
  ["zh-CN", /^【ICP备案服务平台】张\*：短信核验未完成，订单已退回 .+\/o\/BA20261121000001$/],
  ["en", /^\[.+\] 张\*: SMS verification failed, order is back .+\/o\/BA20261121000001$/],
] as const)(
  "an applicant gets the text message once, signed, in the language of the account (%s)",
  async (locale, text) => {
    const { id, mobile } = await anAccount(db, { locale });
    const notice = aReturn(id);
    await notify(db, notice);
    await notify(db, notice);
    const sent = await listOutbox(db, mobile ?? "");
    expect(sent).toEqual([{ subject: "", body: expect.stringMatching(text) }]);
  },
);

test.each(["emailVerifiedAt", "mobileVerifiedAt"] as const)(
  "a contact without %s is not used, the other one and the inbox are",
  async (column) => {
    const { id, email, mobile } = await anAccount(db);
    await db.account.update({ where: { id }, data: { [column]: null } });
    await notify(db, aReturn(id));
    const [mails, texts] = [await listOutbox(db, email), await listOutbox(db, mobile ?? "")];
    expect([mails.length, texts.length]).toEqual(column === "emailVerifiedAt" ? [0, 1] : [1, 0]);
    expect(await db.inboxNotice.count({ where: { accountId: id } })).toBe(1);
  },
);

test("staff get mail at the address an administrator gave them, and no text message", async () => {
  const { id, email, mobile } = await anAccount(db, { role: "REVIEWER" });
  await db.account.update({ where: { id }, data: { emailVerifiedAt: null } });
  const params = { ...order, due: "2026-11-24T10:00:00.000Z" };
  await notifyStaff(db, { role: "REVIEWER" }, { code: "N19", params, link: "/review", key: newId() });
  expect(await listOutbox(db, email)).toHaveLength(1);
  expect(await listOutbox(db, mobile ?? "")).toEqual([]);
});

test("persons of an order are told in Chinese, each address once, and led to where no account is needed", async () => {
  const person = { email: "sp@persons.example", mobile: "13800138000" };
  const more = [person, person, { email: "", mobile: "" }];
  const params = {
    ...order,
    result: { zh: "备案成功", en: "approved" },
    no: "粤ICP备2026000001号-1",
    more: true,
  };
  const notice = { code: "N10", params, key: newId(), orderId: newId() } as const;
  await notifyPersons(db, "SPONSOR_PERSON", more, notice);
  const [mail, ...mails] = await listOutbox(db, person.email);
  const [text, ...texts] = await listOutbox(db, person.mobile);
  expect([mails, texts]).toEqual([[], []]);
  expect(mail?.body).toMatch(/备案号：粤ICP备2026000001号-1。[\s\S]*\/track/);
  expect(text?.body).toMatch(/^【ICP备案服务平台】张\*备案成功：粤ICP备2026000001号-1 .*\/track$/);
  await notifyPersons(db, "SERVICE_PERSON", [{ ...person, mobile: "13800138001" }], {
    ...notice,
    code: "N10",
  });
  expect(await listOutbox(db, "13800138001")).toEqual([]);
});

test("at the hand-over each verifier is told by mail and text message until when to verify", async () => {
  const { first, second } = await bench.anOrderBeingVerified();
  for (const mobile of [first, second]) {
    const texts = (await listOutbox(db, mobile)).filter(({ body }) => body.startsWith("【ICP备案服务平台】"));
    expect(texts.map(({ body }) => body)).toEqual([
      expect.stringContaining("请于11月24日10:00前在beian.miit.gov.cn完成短信核验，剩24小时"),
    ]);
  }
});

test("an order says per message what became of it, without an address, and to applicants nothing of staff's", async () => {
  const { id } = await anAccount(db);
  await anAccount(db, { role: "REVIEWER" });
  const orderId = newId();
  await notify(db, { ...aReturn(id), key: `N8:${orderId}`, orderId });
  const due = { ...order, due: "2026-11-24T10:00:00.000Z" };
  const task = { code: "N19", params: due, link: "/review", key: `N19:${orderId}`, orderId } as const;
  await notifyStaff(db, { role: "REVIEWER" }, task);
  const mail = { orderId, channel: "EMAIL" as const };
  await db.outboxMessage.updateMany({ where: { ...mail }, data: { attempts: 2 } });
  await db.outboxMessage.updateMany({ where: { orderId, channel: "SMS" }, data: { status: "FAILED" } });
  const shown = await listDeliveries(db, orderId, "APPLICANT");
  expect(shown.map(({ code, channel, state }) => [code, channel, state]).sort()).toEqual([
    ["N8", "EMAIL", "RETRYING"],
    ["N8", "SMS", "FAILED"],
  ]);
  expect(JSON.stringify(shown)).not.toMatch(/@|139\d{8}/);
  expect((await listDeliveries(db, orderId, "STAFF")).some(({ code }) => code === "N19")).toBe(true);
});

/** A notice that goes by all three ways and may be switched off. */
const aPassing = (accountId: string) =>
  ({ ...aReturn(accountId), code: "N6", params: { ...order, more: false } }) as const;

async function sentTo({ email, mobile }: { email: string; mobile: string | null }) {
  const [mails, texts] = [await listOutbox(db, email), await listOutbox(db, mobile ?? "")];
  return [mails.length, texts.length];
}

test.each([
  ["EMAIL", [0, 1]],
  ["SMS", [1, 0]],
] as const)(
  "a notice switched off by %s is not enqueued that way, only that way",
  async (channel, counts) => {
    const account = await anAccount(db);
    const actor = { id: account.id, role: account.role };
    expect(await chooseNotices(db, actor, { [`N6:${channel}`]: false })).toEqual({ ok: true, value: null });
    await notify(db, aPassing(account.id));
    expect(await sentTo(account)).toEqual(counts);
    expect(await db.inboxNotice.count({ where: { accountId: account.id } })).toBe(1);
    await notify(db, aReturn(account.id));
    expect(await sentTo(account)).toEqual(counts.map((count) => count + 1));
    await chooseNotices(db, actor, { "N1:EMAIL": false });
    expect((await findNoticeChoices(db, actor)).muted).toEqual(["N1:EMAIL", `N6:${channel}`]);
    await chooseNotices(db, actor, { [`N6:${channel}`]: true });
    await notify(db, aPassing(account.id));
    expect(await sentTo(account)).toEqual(counts.map((count) => count + 2));
  },
);

test.each([
  ["N8:EMAIL", { code: "fixed", notice: "N8" }],
  ["N10:SMS", { code: "fixed", notice: "N10" }],
  ["N1:SMS", { code: "unknown" }],
  ["N6:INBOX", { code: "unknown" }],
  ["N19:EMAIL", { code: "unknown" }],
  ["role", { code: "unknown" }],
] as const)("an applicant who posts %s is refused, and nothing beside it is stored", async (way, error) => {
  const { id, role } = await anAccount(db);
  const chosen = { "N1:EMAIL": false, [way]: false };
  expect(await chooseNotices(db, { id, role }, chosen)).toEqual({ ok: false, error });
  expect((await findNoticeChoices(db, { id })).muted).toEqual([]);
});

test("what was switched off before it became obligatory is sent", async () => {
  const account = await anAccount(db);
  await db.account.update({ where: { id: account.id }, data: { mutedNotices: ["N8:EMAIL", "N8:SMS"] } });
  await notify(db, aReturn(account.id));
  expect(await sentTo(account)).toEqual([1, 1]);
});

test("a member of staff who wants no mail about tasks gets none, the others do, and it is written down once", async () => {
  const [quiet, other] = [await anAccount(db, { role: "BUREAU" }), await anAccount(db, { role: "BUREAU" })];
  for (const _ of [1, 2]) await chooseNotices(db, quiet, { "N19:EMAIL": false });
  const params = { ...order, due: "2026-11-24T10:00:00.000Z" };
  await notifyStaff(db, { role: "BUREAU" }, { code: "N19", params, link: "/bureau", key: newId() });
  expect([await sentTo(quiet), await sentTo(other)]).toEqual([
    [0, 0],
    [1, 0],
  ]);
  const where = { objectId: quiet.id, action: "account.change-notices" };
  expect(await db.auditRow.findMany({ where })).toMatchObject([{ payload: { muted: "N19:EMAIL" } }]);
});
