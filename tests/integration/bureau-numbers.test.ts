import { afterEach, beforeEach, expect, test } from "vitest";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { newId, setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { BureauBench, START } from "@/tests/support/bureau-bench";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase(30);
const bench = await BureauBench.open(db);

beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

test("an approval issues the province's numbers, A for the App, writes the records and uses the codes up", async () => {
  const order = await bench.anOrder("44");
  await db.cloudInstance.create({
    data: {
      id: "ins-1",
      accountId: bench.owner.id,
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
  const approved = await approveOrder(db, bench.request(order));
  const numbers = ["粤ICP备2026000001号-1", "粤ICP备2026000001号-2A"];
  expect(approved).toMatchObject({ ok: true, value: { subjectNumber: "粤ICP备2026000001号" } });
  expect(await bench.numbersOf(order)).toEqual(numbers);
  const subject = await db.filingSubject.findUniqueOrThrow({
    where: { subjectNumber: "粤ICP备2026000001号" },
    include: { services: { include: { access: true }, orderBy: { serial: "asc" } } },
  });
  expect(subject).toMatchObject({
    ownerId: bench.owner.id,
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
  const notice = await db.inboxNotice.findFirst({ where: { accountId: bench.owner.id, code: "N10" } });
  expect(notice?.params).toMatchObject({ no: numbers.join("、"), more: true });
  const decision = await db.reviewDecision.findFirst({ where: { orderId: order.id } });
  expect(decision).toMatchObject({
    stage: "BUREAU",
    decision: "APPROVE",
    byId: bench.officer.id,
    submissionNumber: 1,
  });
});

test("the registry knows an approved filing", async () => {
  const order = await bench.anOrder("44", "registry-1");
  await approveOrder(db, bench.request(order));
  const [first] = await bench.numbersOf(order);
  expect(
    await db.registryService.findUnique({ where: { lookupKey: "WEBSITE:xinghe-demo.cn" } }),
  ).toMatchObject({
    serviceNumber: first,
    state: "FILED",
    providers: ["SELF"],
  });
});

test("a further order of the same sponsor goes on with the serials; no number is given twice", async () => {
  const first = await bench.anOrder("33", "same-sponsor");
  await approveOrder(db, bench.request(first));
  await db.filingService.updateMany({ where: { orderId: first.id }, data: { state: "CANCELLED" } });
  await db.filingSubject.updateMany({ where: { orderId: first.id }, data: { state: "SHELL_SUBJECT" } });
  const second = await bench.anOrder("33", "same-sponsor");
  await approveOrder(db, bench.request(second));
  expect(await bench.numbersOf(second)).toEqual(["浙ICP备2026000001号-3", "浙ICP备2026000001号-4A"]);
  const subject = await db.filingSubject.findFirst({ where: { orderId: first.id } });
  expect(subject).toMatchObject({ lastSerial: 4, state: "ACTIVE" });
});

test.each([
  ["a cancelled record", "CANCELLED" as const],
  ["a record cancelled at the ministry", "REVOKED_EXTERNALLY" as const],
])("%s is not gone on with: the sponsor gets a new number", async (_, state) => {
  const certNo = `gone-${state}`;
  const first = await bench.anOrder("32", certNo);
  await approveOrder(db, bench.request(first));
  await db.filingSubject.updateMany({ where: { orderId: first.id }, data: { state } });
  const second = await bench.anOrder("32", certNo);
  await approveOrder(db, bench.request(second));
  const [one, two] = [await bench.numbersOf(first), await bench.numbersOf(second)];
  expect(two[0]).not.toBe(one[0]);
  expect(two[0]).toMatch(/^苏ICP备2026\d{6}号-1$/);
});

test("counting begins anew with the year in China", async () => {
  const [old, fresh] = [await bench.anOrder("51"), await bench.anOrder("51")];
  await approveOrder(db, bench.request(old, bench.officer, new Date("2026-12-31T15:59:59.999Z")));
  await approveOrder(db, bench.request(fresh, bench.officer, new Date("2026-12-31T16:00:00.000Z")));
  expect([(await bench.numbersOf(old))[0], (await bench.numbersOf(fresh))[0]]).toEqual([
    "蜀ICP备2026000001号-1",
    "蜀ICP备2027000001号-1",
  ]);
});

test("100 parallel approvals in one province give 100 different consecutive numbers", async () => {
  const orders = await Promise.all(Array.from({ length: 100 }, () => bench.anOrder("11")));
  const results = await Promise.all(orders.map((order) => approveOrder(db, bench.request(order))));
  const numbers = results
    .map((result) => (result.ok ? result.value.subjectNumber : result.error.code))
    .sort();
  const expected = Array.from({ length: 100 }, (_, n) => `京ICP备2026${String(n + 1).padStart(6, "0")}号`);
  expect(numbers).toEqual(expected);
  expect(await db.filingService.count({ where: { subject: { provinceCode: "11" } } })).toBe(200);
}, 60_000);

test("an approval that is rolled back leaves no gap and no trace", async () => {
  const [broken, next] = [await bench.anOrder("31"), await bench.anOrder("31")];
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
  const before = await bench.traces();
  await expect(approveOrder(db, bench.request(broken))).rejects.toThrow();
  expect(await bench.traces()).toEqual(before);
  expect((await findOrder(db, broken.orderNo))?.status).toBe("BUREAU_REVIEW");
  await db.filingSubject.delete({ where: { id: taken.id } });
  await approveOrder(db, bench.request(next));
  expect((await bench.numbersOf(next))[0]).toBe("沪ICP备2026000001号-1");
});
