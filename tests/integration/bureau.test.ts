import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { type BureauReason, refuseOrder } from "@/lib/server/bureau/refuse-order";
import { newId, setClock } from "@/lib/server/clock";
import { findOrder, type StoredOrder } from "@/lib/server/filing/order-repository";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase(30);
const START = new Date("2026-11-23T02:00:00.000Z");

let owner: Actor;
let reviewer: Actor;
let officer: Actor;

beforeAll(async () => {
  setClock(() => START);
  await writeReferenceData(db, START);
  owner = await anActor(db, { displayName: "Owner" });
  reviewer = await anActor(db, { role: "REVIEWER" });
  officer = await anActor(db, { role: "BUREAU", displayName: "王处" });
});
beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

/** A bureau's order of a sponsor of its own, so that each gets a subject of its own. */
let sponsors = 0;
async function atBureau(provinceCode: string, certNo?: string, ownerId = owner.id): Promise<StoredOrder> {
  sponsors += 1;
  return aPassedOrder(db, {
    ownerId,
    reviewerId: reviewer.id,
    status: "BUREAU_REVIEW",
    provinceCode,
    answers: { "sponsor.certNo": certNo ?? `sponsor-${sponsors}` },
  });
}

const request = ({ orderNo }: StoredOrder, actor = officer, at = START) => ({
  orderNo,
  submissionNumber: 1,
  actor,
  at,
});
const numbersOf = async ({ id }: StoredOrder) =>
  (await db.filingService.findMany({ where: { orderId: id }, orderBy: { serial: "asc" } })).map(
    ({ serviceNumber }) => serviceNumber,
  );

/** Everything that an approval or refusal could touch. */
async function traces() {
  const [events, audit, decisions, remarks, subjects, services, counters, notices, mails] = await Promise.all(
    [
      db.filingEvent.count(),
      db.auditRow.count(),
      db.reviewDecision.count(),
      db.remark.count(),
      db.filingSubject.count(),
      db.filingService.count(),
      db.numberCounter.findMany({ orderBy: [{ provinceCode: "asc" }, { year: "asc" }] }),
      db.inboxNotice.count(),
      db.outboxMessage.count(),
    ],
  );
  return { events, audit, decisions, remarks, subjects, services, counters, notices, mails };
}

test("an approval issues the province's numbers, A for the App, writes the records and uses the codes up", async () => {
  const order = await atBureau("44");
  await db.cloudInstance.create({
    data: {
      id: "ins-1",
      accountId: owner.id,
      name: "web",
      product: "ECS",
      provinceCode: "44",
      isMainland: true,
      isPrepaid: true,
      paidMonths: 12,
      expiresAt: new Date("2028-01-01T00:00:00Z"),
      publicIps: ["119.29.29.29"],
      quota: 5,
      codes: {
        create: [
          { code: "CODE-1", state: "RESERVED", orderId: order.id, serviceKey: "s1" },
          { code: "CODE-2", state: "FREE" },
        ],
      },
    },
  });
  const approved = await approveOrder(db, request(order));
  const numbers = ["粤ICP备2026000001号-1", "粤ICP备2026000001号-2A"];
  expect(approved).toMatchObject({ ok: true, value: { subjectNumber: "粤ICP备2026000001号" } });
  expect(await numbersOf(order)).toEqual(numbers);
  const subject = await db.filingSubject.findUniqueOrThrow({
    where: { subjectNumber: "粤ICP备2026000001号" },
    include: { services: { include: { access: true }, orderBy: { serial: "asc" } } },
  });
  expect(subject).toMatchObject({
    ownerId: owner.id,
    provinceCode: "44",
    state: "ACTIVE",
    lastSerial: 2,
    orderId: order.id,
    services: [
      {
        serviceType: "WEBSITE",
        name: "星河软件官网",
        domainAscii: "xinghe-demo.cn",
        serviceKey: "s1",
        access: [{ provider: "SELF", state: "ACTIVE", serviceCode: "CODE-1", ipRanges: ["119.29.29.29"] }],
      },
      { serviceType: "APP", name: "星河助手", domainAscii: null, access: [{ serviceCode: null }] },
    ],
  });
  const codes = await db.serviceCode.findMany({ orderBy: { code: "asc" } });
  expect(codes.map(({ state }) => state)).toEqual(["USED", "FREE"]);
  expect(await findOrder(db, order.orderNo)).toMatchObject({ status: "APPROVED", dueAt: null });
  const notice = await db.inboxNotice.findFirst({ where: { accountId: owner.id, code: "N10" } });
  expect(notice?.params).toMatchObject({ no: numbers.join("、"), more: true });
  const decision = await db.reviewDecision.findFirst({ where: { orderId: order.id } });
  expect(decision).toMatchObject({
    stage: "BUREAU",
    decision: "APPROVE",
    byId: officer.id,
    submissionNumber: 1,
  });
});

test("the registry knows an approved filing", async () => {
  const order = await atBureau("44", "registry-1");
  await approveOrder(db, request(order));
  const [first] = await numbersOf(order);
  expect(
    await db.registryService.findUnique({ where: { lookupKey: "WEBSITE:xinghe-demo.cn" } }),
  ).toMatchObject({
    serviceNumber: first,
    state: "FILED",
    providers: ["SELF"],
  });
});

test("a further order of the same sponsor goes on with the serials; no number is given twice", async () => {
  const first = await atBureau("33", "same-sponsor");
  await approveOrder(db, request(first));
  await db.filingService.updateMany({ where: { orderId: first.id }, data: { state: "CANCELLED" } });
  await db.filingSubject.updateMany({ where: { orderId: first.id }, data: { state: "SHELL_SUBJECT" } });
  const second = await atBureau("33", "same-sponsor");
  await approveOrder(db, request(second));
  expect(await numbersOf(second)).toEqual(["浙ICP备2026000001号-3", "浙ICP备2026000001号-4A"]);
  const subject = await db.filingSubject.findFirst({ where: { orderId: first.id } });
  expect(subject).toMatchObject({ lastSerial: 4, state: "ACTIVE" });
});

test.each([
  ["a cancelled record", "CANCELLED" as const],
  ["a record cancelled at the ministry", "REVOKED_EXTERNALLY" as const],
])("%s is not gone on with: the sponsor gets a new number", async (_, state) => {
  const certNo = `gone-${state}`;
  const first = await atBureau("32", certNo);
  await approveOrder(db, request(first));
  await db.filingSubject.updateMany({ where: { orderId: first.id }, data: { state } });
  const second = await atBureau("32", certNo);
  await approveOrder(db, request(second));
  const [one, two] = [await numbersOf(first), await numbersOf(second)];
  expect(two[0]).not.toBe(one[0]);
  expect(two[0]).toMatch(/^苏ICP备2026\d{6}号-1$/);
});

test("counting begins anew with the year in China", async () => {
  const [old, fresh] = [await atBureau("51"), await atBureau("51")];
  await approveOrder(db, request(old, officer, new Date("2026-12-31T15:59:59.999Z")));
  await approveOrder(db, request(fresh, officer, new Date("2026-12-31T16:00:00.000Z")));
  expect([(await numbersOf(old))[0], (await numbersOf(fresh))[0]]).toEqual([
    "蜀ICP备2026000001号-1",
    "蜀ICP备2027000001号-1",
  ]);
});

test("100 parallel approvals in one province give 100 different consecutive numbers", async () => {
  const orders: StoredOrder[] = [];
  for (let n = 0; n < 100; n += 1) orders.push(await atBureau("11"));
  const results = await Promise.all(orders.map((order) => approveOrder(db, request(order))));
  const numbers = results
    .map((result) => (result.ok ? result.value.subjectNumber : result.error.code))
    .sort();
  const expected = Array.from({ length: 100 }, (_, n) => `京ICP备2026${String(n + 1).padStart(6, "0")}号`);
  expect(numbers).toEqual(expected);
  expect(await db.filingService.count({ where: { subject: { provinceCode: "11" } } })).toBe(200);
});

test("an approval that is rolled back leaves no gap and no trace", async () => {
  const [broken, next] = [await atBureau("31"), await atBureau("31")];
  const taken = {
    id: newId(),
    provinceCode: "31",
    sponsorKind: "ENTERPRISE",
    sponsorName: "x",
    certType: "x",
  };
  await db.filingSubject.create({
    data: {
      ...taken,
      subjectNumber: "沪ICP备2026000001号",
      certNoCipher: "x",
      certNoHash: "x",
      approvedAt: START,
    },
  });
  const before = await traces();
  await expect(approveOrder(db, request(broken))).rejects.toThrow();
  expect(await traces()).toEqual(before);
  expect((await findOrder(db, broken.orderNo))?.status).toBe("BUREAU_REVIEW");
  await db.filingSubject.delete({ where: { id: taken.id } });
  await approveOrder(db, request(next));
  expect((await numbersOf(next))[0]).toBe("沪ICP备2026000001号-1");
});

const reasons: readonly BureauReason[] = [
  { code: "R-NAME-01", target: "services.s1.serviceName", text: "" },
  { code: "R-BUR-01", target: "order", text: "请补充说明网站用途" },
];

test("a refusal sends its reasons to their places and the order back to the applicant", async () => {
  const order = await atBureau("44");
  expect(await refuseOrder(db, { ...request(order), reasons })).toEqual({ ok: true, value: null });
  expect((await findOrder(db, order.orderNo))?.status).toBe("BUREAU_REJECTED");
  const remarks = await db.remark.findMany({ where: { orderId: order.id }, orderBy: { reasonCode: "desc" } });
  expect(remarks).toMatchObject(
    reasons.map(({ code, target, text }) => ({
      stage: "BUREAU",
      reasonCode: code,
      target,
      text,
      isSent: true,
      status: "OPEN",
      createdById: officer.id,
    })),
  );
  const notice = await db.inboxNotice.findFirst({
    where: { code: "N11", link: { contains: order.orderNo } },
  });
  expect(notice?.params).toMatchObject({ reason: { zh: expect.stringContaining("网站名称") } });
});

test.each<[string, readonly BureauReason[], string]>([
  ["without a reason", [], "reasons-given"],
  [
    "with a reason of the initial review alone",
    [{ code: "R-MAT-01", target: "order", text: "" }],
    "reason-unknown",
  ],
  [
    "with a reason for another place",
    [{ code: "R-NAME-01", target: "sponsor.certNo", text: "" }],
    "reason-unknown",
  ],
  ["with a code nobody knows", [{ code: "R-XXX-99", target: "order", text: "" }], "reason-unknown"],
  [
    "with another remark that says nothing",
    [{ code: "R-BUR-01", target: "order", text: "  " }],
    "reason-text",
  ],
])("a refusal %s is not taken and leaves no trace", async (_, given, code) => {
  const order = await atBureau("44");
  const before = await traces();
  const refused = await refuseOrder(db, { ...request(order), reasons: given });
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(await traces()).toEqual(before);
  expect(await findOrder(db, order.orderNo)).toEqual(order);
});

test("whoever decides second learns who decided, when and what, and changes nothing", async () => {
  const order = await atBureau("44");
  const colleague = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  await approveOrder(db, request(order));
  const before = await traces();
  const decided = { code: "decided", decision: "APPROVE", byName: "王处", at: START, orderNo: order.orderNo };
  expect(await refuseOrder(db, { ...request(order, colleague), reasons })).toEqual({
    ok: false,
    error: decided,
  });
  expect(await approveOrder(db, request(order))).toEqual({ ok: false, error: decided });
  expect(await traces()).toEqual(before);
});

test("of many decisions at the same moment one is taken, and all others name it", async () => {
  const order = await atBureau("44");
  const colleague = await anActor(db, { role: "BUREAU" });
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0
        ? approveOrder(db, request(order, officer))
        : refuseOrder(db, { ...request(order, colleague), reasons }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = results.flatMap((result) => (result.ok ? [] : [result.error]));
  expect(new Set(lost.map((error) => JSON.stringify(error))).size).toBe(1);
  expect(lost[0]).toMatchObject({ code: "decided", at: START });
  expect(await db.reviewDecision.count({ where: { orderId: order.id } })).toBe(1);
});

test("a page of an earlier submission decides nothing", async () => {
  const order = await atBureau("44");
  await db.filingOrder.update({ where: { id: order.id }, data: { submissionNumber: 2 } });
  const before = await traces();
  expect(await approveOrder(db, request(order))).toEqual({ ok: false, error: { code: "outdated" } });
  expect(await traces()).toEqual(before);
});

test("an order of a type that has no numbers to issue is not approved here", async () => {
  const order = await atBureau("44");
  await db.filingOrder.update({ where: { id: order.id }, data: { type: "CANCEL_SUBJECT" } });
  expect(await approveOrder(db, request(order))).toEqual({
    ok: false,
    error: { code: "no-number-for-type" },
  });
});

test.each<[string, () => Promise<Actor>, string]>([
  ["an officer of another province", () => anActor(db, { role: "BUREAU", provinces: ["31"] }), "not found"],
  ["an applicant", async () => owner, "not allowed"],
  ["a reviewer", async () => reviewer, "not allowed"],
  ["an administrator", () => anActor(db, { role: "ADMIN" }), "not allowed"],
  [
    "an officer of the sponsor's own organisation",
    () => anActor(db, { role: "BUREAU", organisation: "深圳市星河软件有限公司" }),
    "not found",
  ],
])("%s decides nothing", async (_, who, message) => {
  const order = await atBureau("44");
  const { organisationKey } = await import("@/lib/server/filing/policy-actor");
  await db.filingOrder.update({
    where: { id: order.id },
    data: { sponsorKey: organisationKey(order.sponsorName) },
  });
  const actor = await who();
  const before = await traces();
  await expect(approveOrder(db, request(order, actor))).rejects.toThrow(message);
  await expect(refuseOrder(db, { ...request(order, actor), reasons })).rejects.toThrow(message);
  expect(await traces()).toEqual(before);
});

test("four eyes: who passed the initial review does not decide for the bureau", async () => {
  const order = await aPassedOrder(db, {
    ownerId: owner.id,
    reviewerId: officer.id,
    status: "BUREAU_REVIEW",
  });
  await expect(approveOrder(db, request(order))).rejects.toThrow("not allowed");
});
