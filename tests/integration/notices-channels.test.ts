import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { newId, setClock } from "@/lib/server/clock";
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
