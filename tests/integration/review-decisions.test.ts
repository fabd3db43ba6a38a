import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { ForbiddenError, NotFoundError } from "@/lib/server/errors";
import { contestRemark } from "@/lib/server/review/answer-remark";
import { decideInitialReview, type InitialDecision } from "@/lib/server/review/decide-initial-review";
import { judgeRemark } from "@/lib/server/review/judge-remark";
import { passItems } from "@/lib/server/review/mark-items";
import { releaseOrder } from "@/lib/server/review/release-order";
import { requireReviewItems } from "@/lib/server/review/review-items";
import { saveRemark } from "@/lib/server/review/save-remark";
import { takeOrder } from "@/lib/server/review/take-order";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { decideFaces, passTheRest, reviewTraces } from "@/tests/support/builders/review-desk";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, aSubmittedOrder, changeDraft, submitRows } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";

const { db } = await testDatabase(30);
const OWNER_EMAIL = "owner@tests.example";
let owner: Actor;
let reviewer: Actor;
let other: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
  owner = await anActor(db, { email: OWNER_EMAIL });
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "王初审" });
  other = await anActor(db, { role: "REVIEWER", displayName: "赵初审" });
});

const waiting = () => aSubmittedOrder(db, { ownerId: owner.id });

async function taken(by = reviewer) {
  const order = await waiting();
  const done = await takeOrder(db, { orderNo: order.orderNo, actor: by, at: now() });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

const traces = (orderNo: string) => reviewTraces(db, orderNo);

const decide = (
  orderNo: string,
  decision: InitialDecision,
  actor = reviewer,
  at = now(),
  submissionNumber = 1,
) => decideInitialReview(db, { orderNo, submissionNumber, decision, actor, at });

const remark = (orderNo: string, target: string, reasonCode: string, text = "", actor = reviewer) =>
  saveRemark(db, { orderNo, target, reasonCode, text, actor, at: now() });

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
  const mails = (await listOutbox(db, OWNER_EMAIL)).filter(({ subject }) => subject.includes(order.orderNo));
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

test("a remark that never went out is no answered one: it goes out with the next decision", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certAddress", "R-SUB-04", "地址不符");
  await releaseOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() });
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "DRAFT" } });
  await changeDraft(db, order, { "sponsor.certAddress": "另一处1号" });
  const again = await submitRows(db, await requireSavedOrder(db, order.orderNo));
  await takeOrder(db, { orderNo: again.orderNo, actor: other, at: now() });
  await remark(again.orderNo, "sponsor.certAddress", "R-SUB-04", "地址仍不符", other);
  expect(await decide(again.orderNo, "SUPPLEMENT", other, now(), 2)).toEqual({
    ok: true,
    value: "SUPPLEMENT",
  });
  const sent = await db.remark.findMany({ where: { orderId: order.id } });
  expect(sent).toMatchObject([{ isSent: true, status: "OPEN", text: "地址仍不符", submissionNumber: 2 }]);
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
  const mailing = { papers: "营业执照复印件", address: "北京市海淀区1号" };
  const ask = () =>
    decideInitialReview(db, {
      ...{ orderNo: order.orderNo, submissionNumber: 1, actor: reviewer, at: now() },
      ...{ decision: "MAILING", mailing },
    });
  expect(await ask()).toMatchObject({ error: { code: "checklist-passed" } });
  await passTheRest(db, order.orderNo, reviewer);
  await decideFaces(db, order, "MANUAL");
  expect(await ask()).toMatchObject({ error: { code: "faces-decided" } });
  await decideFaces(db, order, "PASSED");
  expect(await ask()).toEqual({ ok: true, value: "MAILING" });
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    papersAsked: mailing.papers,
    papersAddress: mailing.address,
    papersSentAt: null,
  });
  await remark(order.orderNo, "order", "R-SUB-10", "缺少公章", other);
  expect(await decide(order.orderNo, "PASS", other)).toMatchObject({ error: { code: "checklist-passed" } });
  await db.remark.deleteMany({ where: { orderId: order.id } });
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

test("a reviewer who sends the same decision again gets the first one, and nothing is written", async () => {
  const order = await taken();
  await remark(order.orderNo, "sponsor.certNo", "R-SUB-02");
  const first = await decide(order.orderNo, "SUPPLEMENT");
  const before = await traces(order.orderNo);
  expect(await decide(order.orderNo, "SUPPLEMENT")).toEqual(first);
  expect(await decide(order.orderNo, "SUPPLEMENT", other)).toMatchObject({
    error: { code: "already-decided" },
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
  const long = { code: "text-too-long", excess: { most: 500, over: 7 } };
  for (const [text, error] of [[" ", { code: "answer-empty" }] as const, ["长".repeat(507), long] as const])
    expect(await contestRemark(db, { ...contest, text })).toEqual({ ok: false, error });
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

test("who contests has the 45 days of waiting anew", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id, status: "SUPPLEMENT_REQUIRED" });
  const remarkId = await aRemark(db, order, { target: "sponsor.certNo" });
  const at = new Date("2027-03-01T02:00:00Z");
  const request = { orderNo: order.orderNo, remarkId, actor: owner, at };
  await contestRemark(db, { ...request, text: "" });
  expect((await requireSavedOrder(db, order.orderNo)).dueAt).toEqual(order.dueAt);
  await contestRemark(db, { ...request, text: "无误" });
  expect(await requireSavedOrder(db, order.orderNo)).toMatchObject({
    lastSavedAt: at,
    dueAt: new Date("2027-04-15T16:00:00Z"),
  });
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
