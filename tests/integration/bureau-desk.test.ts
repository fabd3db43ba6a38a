import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { INBOX_PAGE, type InboxLine, listInbox } from "@/lib/server/bureau/list-inbox";
import { listRegister } from "@/lib/server/bureau/list-register";
import { previewNumbers } from "@/lib/server/bureau/number-plan";
import { resolveReasons } from "@/lib/server/bureau/resolve-reasons";
import { revealAnswer } from "@/lib/server/bureau/reveal-answer";
import { setClock } from "@/lib/server/clock";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { listRecords } from "@/lib/server/records/list-records";
import { requireRecord } from "@/lib/server/records/require-record";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import type { PageAsked } from "@/lib/shared/keyset";
import type { Answers } from "@/lib/wizard/answers";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
const START = new Date("2026-11-23T02:00:00.000Z");

let owner: Actor;
let reviewer: Actor;
let everywhere: Actor;
let guangdong: Actor;

beforeAll(async () => {
  setClock(() => START);
  await writeReferenceData(db, START);
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "陈初审" });
  everywhere = await anActor(db, { role: "BUREAU" });
  guangdong = await anActor(db, { role: "BUREAU", provinces: ["44"] });
});
beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

let sponsors = 0;
async function atBureau(provinceCode = "44", answers: Answers = {}): Promise<StoredOrder> {
  sponsors += 1;
  return aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: reviewer.id,
    status: "BUREAU_REVIEW",
    provinceCode,
    answers: { "sponsor.certNo": `desk-${sponsors}`, ...answers },
  });
}
const approve = (order: StoredOrder) =>
  approveOrder(db, { orderNo: order.orderNo, submissionNumber: 1, actor: everywhere, at: START });

async function allPages(actor: Actor, province: string | null = null): Promise<readonly InboxLine[]> {
  const lines: InboxLine[] = [];
  let page: PageAsked = {};
  for (;;) {
    const found = await listInbox(db, actor, { province, page });
    lines.push(...found.rows);
    if (!found.next) return lines;
    page = { after: found.next };
  }
}

test("the inbox shows the orders of the officer's provinces, the soonest due first, page by page", async () => {
  const made: StoredOrder[] = [];
  for (let n = 0; n < INBOX_PAGE + 5; n += 1) made.push(await atBureau(n % 5 === 0 ? "31" : "44"));
  for (const [n, { id }] of made.entries()) {
    const dueAt = new Date(START.getTime() + ((n * 7) % 11) * 3_600_000);
    await db.filingOrder.update({ where: { id }, data: { dueAt } });
  }
  const lines = await allPages(everywhere);
  expect(lines).toHaveLength(made.length);
  expect(new Set(lines.map(({ orderNo }) => orderNo)).size).toBe(made.length);
  const due = lines.map(({ dueAt }) => dueAt.getTime());
  expect(due).toEqual([...due].sort((a, b) => a - b));
  const own = await allPages(guangdong);
  expect(new Set(own.map(({ provinceCode }) => provinceCode))).toEqual(new Set(["44"]));
  expect(own).toHaveLength(28);
  expect(await allPages(everywhere, "31")).toHaveLength(7);
  expect(await allPages(guangdong, "31")).toEqual([]);
  const second = await listInbox(db, everywhere, { province: null, page: {} });
  const next = await listInbox(db, everywhere, {
    province: null,
    page: second.next ? { after: second.next } : {},
  });
  const back = await listInbox(db, everywhere, {
    province: null,
    page: next.previous ? { before: next.previous } : {},
  });
  expect(back.rows).toEqual(second.rows);
  expect(back.previous).toBeNull();
});

test("decided orders leave the inbox, and orders that never reached the bureau are not in it", async () => {
  const [order, early] = [await atBureau("52"), await atBureau("52")];
  await db.filingOrder.update({ where: { id: early.id }, data: { status: "SMS_VERIFYING" } });
  expect((await allPages(everywhere, "52")).map(({ orderNo }) => orderNo)).toEqual([order.orderNo]);
  await approve(order);
  expect(await allPages(everywhere, "52")).toEqual([]);
});

test("a sponsor that is a person is masked in the inbox", async () => {
  await atBureau("53", { "sponsor.sponsorKind": "INDIVIDUAL", "sponsor.sponsorName": "欧阳修远" });
  expect((await allPages(everywhere, "53")).map(({ sponsorName }) => sponsorName)).toEqual(["欧***"]);
});

test.each(["APPLICANT", "REVIEWER", "ADMIN"] as const)("%s sees neither inbox nor register", async (role) => {
  const actor = await anActor(db, { role });
  await expect(listInbox(db, actor, { province: null, page: {} })).rejects.toThrow("not allowed");
  await expect(listRegister(db, actor, { q: "", page: {} })).rejects.toThrow("not allowed");
});

test.each([
  ["the subject number", "云ICP备"],
  ["a service number with another hyphen and blanks", "number"],
  ["a part of the sponsor's name", "星河软件有限"],
  ["a part of a service's name", "星河助手"],
  ["the domain", "XINGHE-demo.cn"],
])("the register is searched by %s", async (kind, q) => {
  const order = await atBureau("62");
  const approved = await approve(order);
  if (!approved.ok) throw new Error(approved.error.code);
  const { subjectNumber, services } = approved.value;
  const asked =
    kind === "the subject number"
      ? subjectNumber
      : q === "number"
        ? ` ${services[1]?.number.replace("-", "－")} `
        : q;
  const found = await listRegister(db, everywhere, { q: asked, page: {} });
  expect(found.rows.map((row) => row.subjectNumber)).toContain(subjectNumber);
  const elsewhere = await listRegister(db, guangdong, { q: asked, page: {} });
  expect(elsewhere.rows.map((row) => row.subjectNumber)).not.toContain(subjectNumber);
});

test("a sponsor is found by the services of each of its orders, not by pairs that do not stand together", async () => {
  const certNo = { "sponsor.certNo": "desk-twice" };
  const [first, second] = [
    await atBureau("63", { ...certNo, "services.s1.serviceName": "壬癸旧站" }),
    await atBureau("63", { ...certNo, "services.s1.serviceName": "壬癸新站" }),
  ];
  const issued = [await approve(first), await approve(second)];
  const number = issued[0]?.ok ? issued[0].value.subjectNumber : "";
  const found = async (q: string) =>
    (await listRegister(db, everywhere, { q, page: {} })).rows.map((row) => row.subjectNumber);
  expect(await found("壬癸旧")).toEqual([number]);
  expect(await found("癸新站")).toEqual([number]);
  expect(await found("癸")).toEqual([number]);
  expect(await found("癸站")).toEqual([]);
  // The signs of LIKE stand for themselves.
  for (const q of ["%", "_", "癸%站", "癸_站", "63%"]) expect([q, await found(q)]).toEqual([q, []]);
});

test("the register says nothing to a number nobody has", async () => {
  expect((await listRegister(db, everywhere, { q: "粤ICP备2026999999号-1", page: {} })).rows).toEqual([]);
});

test("the preview names the numbers an approval then issues", async () => {
  const order = await atBureau("36");
  const submission = await findSubmission(db, order.id, 1);
  if (!submission) throw new Error("no submission");
  const preview = await previewNumbers(db, { order, submission }, START);
  expect(await approve(order)).toEqual({ ok: true, value: preview });
});

const reveal = (order: StoredOrder, path: string, reason = "COMPARE", actor = everywhere) =>
  revealAnswer(db, {
    orderNo: order.orderNo,
    path,
    reason,
    note: "核对证件",
    actor,
    locale: "zh-CN",
    at: START,
  });
const reveals = ({ id }: StoredOrder) =>
  db.auditRow.findMany({ where: { objectId: id, action: "filing.reveal" } });

test("a masked answer is shown for a reason, and who looked at what stays", async () => {
  const order = await atBureau();
  expect(await reveal(order, "sponsorPrincipal.mobile")).toEqual({ ok: true, value: "13800138000" });
  const [row] = await reveals(order);
  expect(row).toMatchObject({
    actorId: everywhere.id,
    payload: { path: "sponsorPrincipal.mobile", reason: "COMPARE", note: "核对证件" },
  });
  expect(JSON.stringify(row)).not.toContain("13800138000");
});

test("without a reason, or for what is not masked, nothing is shown and nothing written", async () => {
  const order = await atBureau();
  for (const reason of ["", "BECAUSE"])
    expect(await reveal(order, "sponsorPrincipal.mobile", reason)).toEqual({
      ok: false,
      error: { code: "reason-missing" },
    });
  expect(await reveal(order, "services.s1.serviceName")).toEqual({
    ok: false,
    error: { code: "not-masked" },
  });
  expect(await reveal(order, "services.s9.domain")).toEqual({ ok: false, error: { code: "not-masked" } });
  expect(await reveals(order)).toEqual([]);
});

test("who may not decide may not look behind the mask either", async () => {
  const order = await aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: everywhere.id,
    status: "BUREAU_REVIEW",
  });
  await expect(reveal(order, "sponsorPrincipal.mobile")).rejects.toThrow("not allowed");
  const other = await atBureau("31");
  await expect(reveal(other, "sponsorPrincipal.mobile", "CALL", guangdong)).rejects.toThrow("not found");
});

test("the reasons of a form point at their places in the order", async () => {
  const order = await atBureau();
  const form = {
    code1: "R-NAME-01",
    place1: "s1",
    code2: "R-PER-05",
    place2: "sponsorPrincipal",
    text2: "姓名不符",
    code3: "",
    code4: "R-SUB-01",
    place4: "s2",
    code5: "R-CONT-05",
    place5: "s2",
  };
  const request = { orderNo: order.orderNo, actor: everywhere, at: START };
  expect(await resolveReasons(db, request, form)).toEqual([
    { code: "R-NAME-01", target: "services.s1.serviceName", text: "" },
    { code: "R-PER-05", target: "sponsorPrincipal.certNo", text: "姓名不符" },
    { code: "R-SUB-01", target: "sponsor.sponsorName", text: "" },
    { code: "R-CONT-05", target: "services.s2.serviceContents", text: "" },
  ]);
});

test("the owner's record shows plates, access, the snippet of the province and the day of the police filing", async () => {
  const [guang, zhe] = [await atBureau("44"), await atBureau("33")];
  const [one, two] = [await approve(guang), await approve(zhe)];
  if (!one.ok || !two.ok) throw new Error("not approved");
  const ofGuangdong = await requireRecord(db, owner, { number: one.value.subjectNumber, at: START });
  expect(ofGuangdong).toMatchObject({
    footer: "SUBJECT",
    orderNo: guang.orderNo,
    policeBy: "2026-12-23",
    policeDoneAt: null,
    isPoliceLate: false,
    services: [
      {
        isApp: false,
        shownNumber: one.value.subjectNumber,
        snippet: `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noreferrer">${one.value.subjectNumber}</a>`,
        access: [{ isOurs: true, state: "ACTIVE", addresses: ["119.29.29.29"] }],
      },
      { isApp: true, shownNumber: one.value.services[1]?.number, snippet: null },
    ],
  });
  const ofZhejiang = await requireRecord(db, owner, { number: two.value.subjectNumber, at: START });
  expect(ofZhejiang.services[0]?.shownNumber).toBe(two.value.services[0]?.number);
  const listed = (await listRecords(db, owner)).map(({ subjectNumber }) => subjectNumber);
  expect(listed).toEqual(expect.arrayContaining([one.value.subjectNumber, two.value.subjectNumber]));
});

test("somebody else's record does not exist", async () => {
  const approved = await approve(await atBureau());
  if (!approved.ok) throw new Error("not approved");
  const stranger = await anActor(db);
  const number = approved.value.subjectNumber;
  await expect(requireRecord(db, stranger, { number, at: START })).rejects.toThrow("not found");
  await expect(requireRecord(db, owner, { number: "粤ICP备2026999999号", at: START })).rejects.toThrow(
    "not found",
  );
  expect(await listRecords(db, stranger)).toEqual([]);
  expect(await findOrder(db, "BA00000000000000")).toBeNull();
});
