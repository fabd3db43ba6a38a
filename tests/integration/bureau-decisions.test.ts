import { afterEach, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { type BureauReason, refuseOrder } from "@/lib/server/bureau/refuse-order";
import { setClock } from "@/lib/server/clock";
import { findOrder } from "@/lib/server/filing/order-repository";
import { organisationKey } from "@/lib/server/filing/policy-actor";
import { anActor } from "@/tests/support/builders/account";
import { aPassedOrder } from "@/tests/support/builders/passed-order";
import { BureauBench, START } from "@/tests/support/bureau-bench";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase(30);
const bench = await BureauBench.open(db);

beforeEach(() => setClock(() => START));
afterEach(() => setClock(null));

const reasons: readonly BureauReason[] = [
  { code: "R-NAME-01", target: "services.s1.serviceName", text: "" },
  { code: "R-BUR-01", target: "order", text: "请补充说明网站用途" },
];

test("a refusal sends its reasons to their places and the order back to the applicant", async () => {
  const order = await bench.anOrder("44");
  expect(await refuseOrder(db, { ...bench.request(order), reasons })).toEqual({ ok: true, value: null });
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
      createdById: bench.officer.id,
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
  [
    "with a text that is too long",
    [
      { code: "R-NAME-01", target: "services.s1.serviceName", text: "字".repeat(500) },
      { code: "R-BUR-01", target: "order", text: "字".repeat(501) },
    ],
    "reason-long",
  ],
])("a refusal %s is not taken and leaves no trace", async (_, given, code) => {
  const order = await bench.anOrder("44");
  const before = await bench.traces();
  const refused = await refuseOrder(db, { ...bench.request(order), reasons: given });
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(await bench.traces()).toEqual(before);
  expect(await findOrder(db, order.orderNo)).toEqual(order);
});

test("whoever decides second learns who decided, when and what, and changes nothing", async () => {
  const order = await bench.anOrder("44");
  const colleague = await anActor(db, { role: "BUREAU", provinces: ["44"] });
  await approveOrder(db, bench.request(order));
  const before = await bench.traces();
  const decided = { code: "decided", decision: "APPROVE", byName: "王处", at: START, orderNo: order.orderNo };
  expect(await refuseOrder(db, { ...bench.request(order, colleague), reasons })).toEqual({
    ok: false,
    error: decided,
  });
  expect(await approveOrder(db, bench.request(order, colleague))).toEqual({ ok: false, error: decided });
  expect(await bench.traces()).toEqual(before);
});

test("an officer who approves again gets the same numbers, and nothing is written", async () => {
  const order = await bench.anOrder("44");
  const first = await approveOrder(db, bench.request(order));
  const before = await bench.traces();
  expect(await approveOrder(db, bench.request(order))).toEqual(first);
  expect(await bench.traces()).toEqual(before);
});

test("of many decisions at the same moment one is taken, and all others name it", async () => {
  const order = await bench.anOrder("44");
  const colleague = await anActor(db, { role: "BUREAU" });
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0
        ? approveOrder(db, bench.request(order, bench.officer))
        : refuseOrder(db, { ...bench.request(order, colleague), reasons }),
    ),
  );
  const winners = results.flatMap(({ ok }, n) => (ok ? [n % 2] : []));
  expect(winners).toHaveLength(10); // whoever was first repeats what was decided
  expect(new Set(winners).size).toBe(1);
  const lost = results.flatMap((result) => (result.ok ? [] : [result.error]));
  expect(new Set(lost.map((error) => JSON.stringify(error))).size).toBe(1);
  expect(lost[0]).toMatchObject({ code: "decided", at: START });
  expect(await db.reviewDecision.count({ where: { orderId: order.id } })).toBe(1);
});

test("a page of an earlier submission decides nothing", async () => {
  const order = await bench.anOrder("44");
  await db.filingOrder.update({ where: { id: order.id }, data: { submissionNumber: 2 } });
  const before = await bench.traces();
  expect(await approveOrder(db, bench.request(order))).toEqual({ ok: false, error: { code: "outdated" } });
  expect(await bench.traces()).toEqual(before);
});

test("an order of a type that has no numbers to issue is not approved here", async () => {
  const order = await bench.anOrder("44");
  await db.filingOrder.update({ where: { id: order.id }, data: { type: "CANCEL_SUBJECT" } });
  expect(await approveOrder(db, bench.request(order))).toEqual({
    ok: false,
    error: { code: "no-number-for-type" },
  });
});

test.each<[string, () => Promise<Actor>, string]>([
  ["an officer of another province", () => anActor(db, { role: "BUREAU", provinces: ["31"] }), "not found"],
  ["an applicant", async () => bench.owner, "not allowed"],
  ["a reviewer", async () => bench.reviewer, "not allowed"],
  ["an administrator", () => anActor(db, { role: "ADMIN" }), "not allowed"],
  [
    "an officer of the sponsor's own organisation",
    () => anActor(db, { role: "BUREAU", organisation: "深圳市星河软件有限公司" }),
    "not found",
  ],
])("%s decides nothing", async (_, who, message) => {
  const order = await bench.anOrder("44");
  await db.filingOrder.update({
    where: { id: order.id },
    data: { sponsorKey: organisationKey(order.sponsorName) },
  });
  const actor = await who();
  const before = await bench.traces();
  await expect(approveOrder(db, bench.request(order, actor))).rejects.toThrow(message);
  await expect(refuseOrder(db, { ...bench.request(order, actor), reasons })).rejects.toThrow(message);
  expect(await bench.traces()).toEqual(before);
});

test("four eyes: who passed the initial review does not decide for the bureau", async () => {
  const order = await aPassedOrder(db, {
    ownerId: bench.owner.id,
    reviewerId: bench.officer.id,
    status: "BUREAU_REVIEW",
  });
  await expect(approveOrder(db, bench.request(order))).rejects.toThrow("not allowed");
});
