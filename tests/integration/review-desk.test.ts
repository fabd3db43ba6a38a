import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { organisationKey } from "@/lib/server/filing/policy-actor";
import { contestRemark } from "@/lib/server/review/answer-remark";
import { decideInitialReview, type InitialDecision } from "@/lib/server/review/decide-initial-review";
import { renewLease } from "@/lib/server/review/desk-order";
import { judgeRemark } from "@/lib/server/review/judge-remark";
import { passItems, unpassItems } from "@/lib/server/review/mark-items";
import { releaseOrder } from "@/lib/server/review/release-order";
import { requireReviewItems } from "@/lib/server/review/review-items";
import { removeRemark, saveRemark } from "@/lib/server/review/save-remark";
import { takeNextOrder, takeOrder } from "@/lib/server/review/take-order";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { decideFaces, passTheRest } from "@/tests/support/builders/review-desk";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, aSubmittedOrder, changeDraft, submitRows } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";

const { db } = await testDatabase(30);
const MINUTE = 60_000;
let owner: Actor;
let reviewer: Actor;
let other: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "王初审" });
  other = await anActor(db, { role: "REVIEWER", displayName: "赵初审" });
});

const later = (minutes: number) => new Date(now().getTime() + minutes * MINUTE);
const waiting = () => aSubmittedOrder(db, { ownerId: owner.id });

async function taken(by = reviewer) {
  const order = await waiting();
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: by, at: now() });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

/** Everything an act could leave behind. */
async function traces(orderNo: string) {
  const order = await requireSavedOrder(db, orderNo);
  const where = { orderId: order.id };
  return {
    order,
    events: await db.filingEvent.count({ where }),
    audits: await db.auditRow.count({ where: { objectId: order.id } }),
    remarks: await db.remark.findMany({ where, orderBy: { id: "asc" } }),
    marks: await db.reviewMark.count({ where }),
    decisions: await db.reviewDecision.count({ where }),
    messages: await db.outboxMessage.count({ where }),
  };
}

const decide = (
  orderNo: string,
  decision: InitialDecision,
  actor = reviewer,
  at = now(),
  submissionNumber = 1,
) => decideInitialReview(db, { orderNo, submissionNumber, decision, actor, at });

const remark = (orderNo: string, target: string, reasonCode: string, text = "", actor = reviewer) =>
  saveRemark(db, { orderNo, target, reasonCode, text, actor, at: now() });

test("taking an order gives it to the reviewer for 30 minutes and leaves an event and an audit row", async () => {
  const order = await waiting();
  const at = now();
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: reviewer, at });
  expect(done).toMatchObject({
    ok: true,
    value: {
      status: "INITIAL_REVIEW",
      reviewerId: reviewer.id,
      leaseUntil: new Date(at.getTime() + 30 * MINUTE),
    },
  });
  const saved = await requireSavedOrder(db, order.orderNo);
  expect(saved).toMatchObject({ status: "INITIAL_REVIEW", reviewerId: reviewer.id, dueAt: order.dueAt });
  expect(await traces(order.orderNo)).toMatchObject({ events: 1, audits: 1 });
});

test("who holds an order takes it again without a trace; another is told who holds it, until when", async () => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect((await takeOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() })).ok).toBe(true);
  const refused = await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() });
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "held-by-other", by: "王初审", until: order.leaseUntil },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("when the lease is over another takes the order: the system releases it, both lines in one history", async () => {
  const order = await taken();
  const at = order.leaseUntil ?? now();
  const early = await takeOrder(db, { orderNo: order.orderNo, actor: other, at: new Date(at.getTime() - 1) });
  expect(early.ok).toBe(false);
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: other, at });
  expect(done).toMatchObject({ ok: true, value: { reviewerId: other.id } });
  const events = await db.filingEvent.findMany({ where: { orderId: order.id }, orderBy: { id: "asc" } });
  expect(events.map(({ type, actorKind }) => `${type} ${actorKind}`)).toEqual([
    "take REVIEWER",
    "release SYSTEM",
    "take REVIEWER",
  ]);
});

test("a reviewer's own order, and one of their organisation, does not exist for them", async () => {
  const own = await aSubmittedOrder(db, { ownerId: reviewer.id });
  await expect(takeOrder(db, { orderNo: own.orderNo, actor: reviewer, at: now() })).rejects.toThrow(
    NotFoundError,
  );
  const colleague = await anActor(db, { role: "REVIEWER", organisation: "星河软件有限公司" });
  const sponsorKey = organisationKey("星河软件 有限公司");
  const ofOrganisation = await aSubmittedOrder(db, { ownerId: owner.id, sponsorKey });
  const request = { orderNo: ofOrganisation.orderNo, actor: colleague, at: now() };
  await expect(takeOrder(db, request)).rejects.toThrow(NotFoundError);
  await db.filingOrder.updateMany({
    data: { status: "ABANDONED" },
    where: { id: { not: ofOrganisation.id } },
  });
  expect(await takeNextOrder(db, { actor: colleague, at: now() })).toBeNull();
});

test("an applicant or administrator does no reviewer's work", async () => {
  const order = await taken();
  const admin = await anActor(db, { role: "ADMIN" });
  for (const actor of [owner, admin]) {
    await expect(decide(order.orderNo, "REJECT", actor)).rejects.toThrow(ForbiddenError);
    await expect(remark(order.orderNo, "order", "R-SUB-10", "", actor)).rejects.toThrow(ForbiddenError);
    await expect(takeOrder(db, { orderNo: order.orderNo, actor, at: now() })).resolves.toMatchObject({
      ok: false,
    });
  }
});

test("“next” gives the order that is due first", async () => {
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
  const due = (minutes: number) => aSubmittedOrder(db, { ownerId: owner.id, dueAt: later(minutes) });
  await due(500);
  const first = await due(-100);
  await due(100);
  const next = await takeNextOrder(db, { actor: reviewer, at: now() });
  expect(next).toMatchObject({ ok: true, value: { orderNo: first.orderNo, reviewerId: reviewer.id } });
});

test("50 parallel takes of 10 orders by 20 reviewers give each order one holder", async () => {
  const reviewers = await Promise.all(Array.from({ length: 20 }, () => anActor(db, { role: "REVIEWER" })));
  const orders = await Promise.all(Array.from({ length: 10 }, () => waiting()));
  const takes = Array.from({ length: 50 }, (_, index) => {
    const [order, actor] = [orders[index % 10], reviewers[(index * 7) % 20]];
    if (!order || !actor) throw new Error("no order");
    return takeOrder(db, { orderNo: order.orderNo, actor, at: now() });
  });
  const results = await Promise.all(takes);
  const winners = results.flatMap((result) =>
    result.ok ? [`${result.value.id} ${result.value.reviewerId}`] : [],
  );
  expect(new Set(winners.map((line) => line.split(" ")[0])).size).toBe(10);
  expect(new Set(winners).size).toBe(10);
  const stored = await db.filingOrder.findMany({ where: { id: { in: orders.map(({ id }) => id) } } });
  expect(stored.map(({ id, reviewerId }) => `${id} ${reviewerId}`).sort()).toEqual(
    [...new Set(winners)].sort(),
  );
  const events = await db.filingEvent.count({
    where: { type: "take", orderId: { in: orders.map(({ id }) => id) } },
  });
  expect(events).toBe(10);
});

test("20 parallel “next” by 20 reviewers give 20 different orders", async () => {
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
  const reviewers = await Promise.all(Array.from({ length: 20 }, () => anActor(db, { role: "REVIEWER" })));
  for (let index = 0; index < 20; index += 1) await waiting();
  const results = await Promise.all(reviewers.map((actor) => takeNextOrder(db, { actor, at: now() })));
  const numbers = results.flatMap((result) => (result?.ok ? [result.value.orderNo] : []));
  expect(new Set(numbers).size).toBe(20);
});

test("the lease is renewed by work and by the page, never for somebody else or after its end", async () => {
  const order = await taken();
  const renewed = await renewLease(db, { orderNo: order.orderNo, actor: reviewer, at: later(20) });
  expect(renewed.ok && renewed.value.getTime()).toBeGreaterThan(later(49).getTime());
  await saveRemark(db, {
    ...{ orderNo: order.orderNo, target: "sponsor.certNo", reasonCode: "R-SUB-02", text: "" },
    ...{ actor: reviewer, at: later(40) },
  });
  expect((await requireSavedOrder(db, order.orderNo)).leaseUntil?.getTime()).toBeGreaterThan(
    later(69).getTime(),
  );
  const before = await traces(order.orderNo);
  expect(await renewLease(db, { orderNo: order.orderNo, actor: other, at: later(41) })).toMatchObject({
    error: { code: "held-by-other", by: "王初审" },
  });
  expect(await renewLease(db, { orderNo: order.orderNo, actor: reviewer, at: later(80) })).toMatchObject({
    error: { code: "holds-lease" },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("giving back keeps marks and remarks for the next reviewer", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02");
  await passItems(db, {
    orderNo: order.orderNo,
    targets: ["sponsor.sponsorName"],
    actor: reviewer,
    at: now(),
  });
  await expect(releaseOrder(db, { orderNo: order.orderNo, actor: other, at: now() })).rejects.toThrow(
    ForbiddenError,
  );
  expect((await releaseOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() })).ok).toBe(true);
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    ...{ status: "SUBMITTED", reviewerId: null, leaseUntil: null, dueAt: order.dueAt },
  });
  await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() });
  const { passed, standings } = await requireReviewItems(db, await requireSavedOrder(db, order.orderNo));
  expect(passed).toEqual(["sponsor.sponsorName"]);
  expect(standings).toMatchObject([{ target: "sponsor.certNo", createdById: reviewer.id, isSent: false }]);
});

test("a remark takes the pass mark away, and an item with a remark is not passed", async () => {
  const order = await taken();
  const request = { orderNo: order.orderNo, targets: ["sponsor.certNo"], actor: reviewer, at: now() };
  expect(await passItems(db, request)).toEqual({ ok: true, value: 1 });
  const saved = await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "第三位");
  expect(await passItems(db, request)).toEqual({ ok: true, value: 0 });
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "第四位");
  const { standings } = await requireReviewItems(db, order);
  expect(standings).toMatchObject([{ text: "第四位" }]);
  const id = saved.ok ? saved.value : "";
  expect((await removeRemark(db, { ...request, remarkId: id })).ok).toBe(true);
  expect(await passItems(db, request)).toEqual({ ok: true, value: 1 });
  expect(await unpassItems(db, request)).toEqual({ ok: true, value: 1 });
});

test.each([
  ["a reason of another desk", "verifier", "R-SMS-01", "", "reason-unknown"],
  ["no reason", "sponsor.certNo", "", "", "reason-unknown"],
  ["a place that is none", "sponsor.nothing", "R-SUB-02", "", "not-there"],
  ["a name of prototypes", "__proto__", "R-SUB-02", "", "not-there"],
  ["501 characters", "sponsor.certNo", "R-SUB-02", "字".repeat(501), "text-too-long"],
])("a remark with %s is refused without a trace", async (_, target, code, text, refusal) => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect(await remark(order.orderNo, target, code, text)).toMatchObject({
    ok: false,
    error: { code: refusal },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("500 characters are taken", async () => {
  const order = await taken();
  expect((await remark(order.orderNo, "sponsor.certNo", "R-SUB-02", "字".repeat(500))).ok).toBe(true);
});

test("a pass mark on what is not there is refused", async () => {
  const order = await taken();
  const request = {
    orderNo: order.orderNo,
    targets: ["sponsor.certNo", "services.s9.domain"],
    actor: reviewer,
  };
  expect(await passItems(db, { ...request, at: now() })).toMatchObject({ error: { code: "not-there" } });
  expect((await traces(order.orderNo)).marks).toBe(0);
});

test("nothing passes before every item and face is decided", async () => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect(await decide(order.orderNo, "PASS")).toMatchObject({ error: { code: "checklist-passed" } });
  expect(await traces(order.orderNo)).toEqual(before);
  await passTheRest(db, order.orderNo, reviewer);
  await decideFaces(db, order, "MANUAL");
  expect(await decide(order.orderNo, "PASS")).toMatchObject({ error: { code: "faces-decided" } });
  await db.faceCheck.updateMany({ where: { orderId: order.id }, data: { status: "PASSED" } });
  expect(await decide(order.orderNo, "PASS")).toEqual({ ok: true, value: "PASS" });
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    status: "PENDING_BUREAU_SUBMIT",
    initialReviewerId: reviewer.id,
    leaseUntil: null,
  });
  const mails = (await listOutbox(db, "account-1@tests.example")).filter(({ subject }) =>
    subject.includes(order.orderNo),
  );
  expect(mails).toMatchObject([{ subject: expect.stringContaining("初审已通过") }]);
  expect(mails[0]?.body).toContain("12381");
});

test("a supplement sends the remarks out, tells the applicant how many and until when", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02");
  await remark(order.orderNo, "services.s1.domain", "R-DOM-03");
  const at = new Date("2026-11-21T02:00:00Z");
  await db.filingOrder.update({
    where: { id: order.id },
    data: { leaseUntil: new Date("2026-11-21T02:10:00Z") },
  });
  expect(await decide(order.orderNo, "SUPPLEMENT", reviewer, at)).toEqual({ ok: true, value: "SUPPLEMENT" });
  expect((await traces(order.orderNo)).remarks.every(({ isSent }) => isSent)).toBe(true);
  expect(
    await db.inboxNotice.findFirst({ where: { accountId: owner.id, link: { contains: order.orderNo } } }),
  ).toMatchObject({
    code: "N3",
    params: { n: 2, date: "2027-01-05" },
    link: `/filings/${order.orderNo}/remarks`,
  });
});

test.each([
  ["SUPPLEMENT", "items-marked"],
  ["REJECT", "reasons-with-text"],
  ["MAILING", "mailing-asked"],
] as const)("%s without grounds is refused without a trace: %s", async (decision, code) => {
  const order = await taken();
  const before = await traces(order.orderNo);
  expect(await decide(order.orderNo, decision)).toMatchObject({ ok: false, error: { code } });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("a rejection needs a text for each reason, and tells the persons in charge by mail", async () => {
  const order = await taken();
  await remark(order.orderNo, "order", "R-SUB-10");
  expect(await decide(order.orderNo, "REJECT")).toMatchObject({ error: { code: "reasons-with-text" } });
  await remark(order.orderNo, "order", "R-SUB-10", "主体已有备案号");
  expect(await decide(order.orderNo, "REJECT")).toEqual({ ok: true, value: "REJECT" });
  const { submission } = await requireReviewItems(db, await requireSavedOrder(db, order.orderNo));
  const email = String(submission.answers["services.s1.servicePrincipal.email"]);
  const mail = (await listOutbox(db, email)).find(({ subject }) => subject.includes(order.orderNo));
  expect(mail?.body).toContain("该主办者已有备案记录，备案类型有误");
});

test("an alarm of false filing goes out by a second reviewer only", async () => {
  const order = await taken();
  await remark(order.orderNo, "order", "R-FRAUD-01", "证件疑似伪造");
  expect(await decide(order.orderNo, "REJECT")).toMatchObject({ error: { code: "second-reviewer" } });
  expect((await releaseOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() })).ok).toBe(true);
  expect(await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() })).toMatchObject({
    ok: true,
  });
  expect(await decide(order.orderNo, "REJECT", other)).toEqual({ ok: true, value: "REJECT" });
});

test("papers by post: asked for with an address, then confirmed, or decided otherwise in a second round", async () => {
  const order = await taken();
  const mailing = { orderNo: order.orderNo, submissionNumber: 1, actor: reviewer, at: now() };
  const asked = await decideInitialReview(db, {
    ...mailing,
    decision: "MAILING",
    address: "北京市海淀区1号",
  });
  expect(asked).toEqual({ ok: true, value: "MAILING" });
  expect(await decide(order.orderNo, "PASS", other)).toEqual({ ok: true, value: "PASS" });
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    status: "PENDING_BUREAU_SUBMIT",
    initialReviewerId: other.id,
  });
  const rounds = await db.reviewDecision.findMany({
    where: { orderId: order.id },
    orderBy: { round: "asc" },
  });
  expect(rounds.map(({ round, decision }) => `${round} ${decision}`)).toEqual(["0 MAILING", "1 PASS"]);
});

test("the second to decide is told who decided, when and what; nothing is written", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02");
  const at = now();
  await decide(order.orderNo, "SUPPLEMENT", reviewer, at);
  const before = await traces(order.orderNo);
  for (const actor of [reviewer, other]) {
    expect(await decide(order.orderNo, "REJECT", actor)).toMatchObject({
      error: { code: "already-decided", decision: { by: "王初审", decision: "SUPPLEMENT", at } },
    });
  }
  expect(await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() })).toMatchObject({
    error: { code: "already-decided", decision: { by: "王初审" } },
  });
  expect(await traces(order.orderNo)).toEqual(before);
});

test("a rectified order comes back with its marks where nothing changed; answers are judged before a decision", async () => {
  const first = await taken();
  const { orderNo } = first;
  await passItems(db, {
    orderNo,
    targets: ["sponsor.sponsorName", "sponsor.certAddress"],
    actor: reviewer,
    at: now(),
  });
  const changed = await remark(orderNo, "sponsor.commAddress", "R-SUB-05");
  const contested = await remark(orderNo, "services.s1.domain", "R-DOM-03");
  await decide(orderNo, "SUPPLEMENT");
  await changeDraft(db, first, {
    "sponsor.commAddress": "科技路9号楼103室",
    "sponsor.certAddress": "新地址8号",
  });
  const contest = { orderNo, remarkId: contested.ok ? contested.value : "", actor: owner, at: now() };
  expect(await contestRemark(db, { ...contest, text: " " })).toMatchObject({
    error: { code: "answer-empty" },
  });
  expect(await contestRemark(db, { ...contest, text: "域名已过户" })).toEqual({ ok: true, value: null });
  await submitRows(db, await requireSavedOrder(db, orderNo));
  await takeOrder(db, { orderNo, actor: reviewer, at: now() });
  const { passed, standings } = await requireReviewItems(db, await requireSavedOrder(db, orderNo));
  expect(passed).toEqual(["sponsor.sponsorName"]);
  expect(standings.map(({ status }) => status)).toEqual(["CHANGED", "CONTESTED"]);
  await remark(orderNo, "sponsor.certAddress", "R-SUB-04");
  expect(await decide(orderNo, "SUPPLEMENT", reviewer, now(), 2)).toMatchObject({
    error: { code: "answers-unseen", count: 2 },
  });
  const judge = { orderNo, actor: reviewer, at: now() };
  const changedId = changed.ok ? changed.value : "";
  await judgeRemark(db, { ...judge, remarkId: changedId, verdict: "accept" });
  await judgeRemark(db, { ...judge, remarkId: contest.remarkId, verdict: "reopen" });
  expect(await decide(orderNo, "SUPPLEMENT", reviewer, now(), 1)).toMatchObject({
    error: { code: "already-decided" },
  });
  expect(await decide(orderNo, "SUPPLEMENT", reviewer, now(), 2)).toEqual({ ok: true, value: "SUPPLEMENT" });
  const rows = await db.remark.findMany({ where: { orderId: first.id }, orderBy: { id: "asc" } });
  expect(
    rows.map(({ status, submissionNumber, isSent }) => `${status} ${submissionNumber} ${isSent}`),
  ).toEqual(["ACCEPTED 1 true", "REOPENED 2 true", "OPEN 2 true"]);
});

test("after a refusal of the bureau the review starts anew", async () => {
  const order = await taken();
  await passTheRest(db, order.orderNo, reviewer);
  await decideFaces(db, order, "PASSED");
  await decide(order.orderNo, "PASS");
  const passed = await requireSavedOrder(db, order.orderNo);
  await aRemark(db, passed, { target: "sponsor.commAddress", stage: "BUREAU" });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼104室" });
  await submitRows(db, passed);
  await takeOrder(db, { orderNo: order.orderNo, actor: other, at: now() });
  const items = await requireReviewItems(db, await requireSavedOrder(db, order.orderNo));
  expect(items.passed).toEqual([]);
  expect(items.standings).toMatchObject([{ stage: "BUREAU", status: "CHANGED" }]);
});

test("only the applicant contests, only what was sent, only while the order is with them", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id, status: "SUPPLEMENT_REQUIRED" });
  const sent = await aRemark(db, order, { target: "sponsor.certNo" });
  const unsent = await aRemark(db, order, { target: "sponsor.certNo", isSent: false });
  const request = { orderNo: order.orderNo, text: "无误", at: now() };
  const stranger = await anActor(db);
  await expect(contestRemark(db, { ...request, remarkId: sent, actor: stranger })).rejects.toThrow(
    NotFoundError,
  );
  expect(await contestRemark(db, { ...request, remarkId: unsent, actor: owner })).toMatchObject({
    error: { code: "not-there" },
  });
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "SUBMITTED" } });
  await expect(contestRemark(db, { ...request, remarkId: sent, actor: owner })).rejects.toThrow(
    ForbiddenError,
  );
});
