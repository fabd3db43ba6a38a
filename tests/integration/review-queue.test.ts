import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/server/auth/actor";
import { newId, now } from "@/lib/server/clock";
import { NotFoundError } from "@/lib/server/errors";
import { organisationKey } from "@/lib/server/filing/policy-actor";
import { decideInitialReview } from "@/lib/server/review/decide-initial-review";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import { listQueue, QUEUE_PAGE, type QueueRequest } from "@/lib/server/review/list-queue";
import { dueBand, queueRowView } from "@/lib/server/review/queue-view";
import { listReasonChoices } from "@/lib/server/review/reason-choices";
import { refusalText } from "@/lib/server/review/refusal-text";
import { requireRemarkPage } from "@/lib/server/review/remark-page";
import { revealValue } from "@/lib/server/review/reveal-value";
import { saveRemark } from "@/lib/server/review/save-remark";
import { takeOrder } from "@/lib/server/review/take-order";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import { anActor } from "@/tests/support/builders/account";
import { decideFaces } from "@/tests/support/builders/review-desk";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aRemark, aSubmittedOrder, changeDraft, submitRows } from "@/tests/support/builders/submitted-order";
import { testDatabase } from "@/tests/support/database";

const { db } = await testDatabase();
const HOUR = 3_600_000;
let owner: Actor;
let reviewer: Actor;

beforeAll(async () => {
  await writeReferenceData(db, now());
});
beforeEach(async () => {
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
  owner = await anActor(db);
  reviewer = await anActor(db, { role: "REVIEWER", displayName: "王初审" });
});

const dueIn = (hours: number) => new Date(now().getTime() + hours * HOUR);
const list = (request: Partial<QueueRequest> = {}, actor = reviewer, at = now()) =>
  listQueue(db, actor, { tab: "claim", province: null, type: null, after: null, ...request }, at);
const numbers = async (request: Partial<QueueRequest> = {}, actor = reviewer, at = now()) =>
  (await list(request, actor, at)).rows.map(({ orderNo }) => orderNo);

async function taken(given: Parameters<typeof aSubmittedOrder>[1] = { ownerId: owner.id }) {
  const { orderNo } = await aSubmittedOrder(db, given);
  await takeOrder(db, { orderNo, actor: reviewer, at: now() });
  return requireSavedOrder(db, orderNo);
}

test("what is due first stands first; own orders and those of one's organisation are not there", async () => {
  const organisation = "星河软件有限公司";
  const colleague = await anActor(db, { role: "REVIEWER", organisation });
  const late = await aSubmittedOrder(db, { ownerId: owner.id, dueAt: dueIn(-1) });
  const soon = await aSubmittedOrder(db, {
    ownerId: owner.id,
    dueAt: dueIn(5),
    sponsorKey: organisationKey(organisation),
  });
  await aSubmittedOrder(db, { ownerId: colleague.id, dueAt: dueIn(1) });
  expect(await numbers()).toContain(soon.orderNo);
  expect((await numbers())[0]).toBe(late.orderNo);
  expect(await numbers({}, colleague)).toEqual([late.orderNo]);
});

test("a taken order goes from the queue to its holder, and comes back when the lease is over", async () => {
  const order = await taken();
  expect(await numbers()).toEqual([]);
  expect(await numbers({ tab: "mine" })).toEqual([order.orderNo]);
  const other = await anActor(db, { role: "REVIEWER" });
  expect(await numbers({ tab: "mine" }, other)).toEqual([]);
  expect(await numbers({}, other, dueIn(0.51))).toEqual([order.orderNo]);
});

test("what one decided is listed today, and waits for its applicant", async () => {
  const order = await taken();
  const request = { orderNo: order.orderNo, actor: reviewer, at: now() };
  await saveRemark(db, { ...request, target: "sponsor.certNo", reasonCode: "R-SUB-02", text: "" });
  await decideInitialReview(db, { ...request, submissionNumber: 1, decision: "SUPPLEMENT" });
  expect(await numbers({ tab: "waiting" })).toEqual([order.orderNo]);
  expect((await list({ tab: "done" })).rows).toMatchObject([
    { orderNo: order.orderNo, decision: "SUPPLEMENT" },
  ]);
  expect(await numbers({ tab: "done" }, reviewer, dueIn(24))).toEqual([]);
});

test("province and type narrow the list", async () => {
  const beijing = await aSubmittedOrder(db, { ownerId: owner.id, provinceCode: "11" });
  const sichuan = await aSubmittedOrder(db, { ownerId: owner.id, provinceCode: "51" });
  expect(await numbers({ province: "51" })).toEqual([sichuan.orderNo]);
  expect(await numbers({ province: "11", type: "FIRST" })).toEqual([beijing.orderNo]);
  expect(await numbers({ type: "ACCESS" })).toEqual([]);
});

test("paging by key shows every order once, also with equal due times and while others take orders", async () => {
  const dueAt = dueIn(3);
  const all: string[] = [];
  for (let index = 0; index < QUEUE_PAGE + 7; index += 1) {
    all.push((await aSubmittedOrder(db, { ownerId: owner.id, dueAt })).orderNo);
  }
  const first = await list();
  expect(first.rows).toHaveLength(QUEUE_PAGE);
  await takeOrder(db, { orderNo: first.rows[0]?.orderNo ?? "", actor: reviewer, at: now() });
  const second = await list({ after: first.next });
  expect(second.next).toBeNull();
  expect([...first.rows, ...second.rows].map(({ orderNo }) => orderNo).sort()).toEqual(all.sort());
});

test("orders without a due time stand behind all others, on every page", async () => {
  const all: string[] = [];
  for (let index = 0; index < QUEUE_PAGE + 3; index += 1) {
    const { id, orderNo } = await aSubmittedOrder(db, { ownerId: owner.id, dueAt: dueIn(1) });
    if (index > 0) await db.filingOrder.update({ where: { id }, data: { dueAt: null } });
    all.push(orderNo);
  }
  const first = await list();
  const second = await list({ after: first.next });
  expect([...first.rows, ...second.rows].map(({ orderNo }) => orderNo)).toEqual(all);
});

test.each(["", "x", "2026-11-21T00:00:00.000Z_no-id", "' or 1=1 --"])(
  "a key %j is as if there were none",
  async (after) => {
    const order = await aSubmittedOrder(db, { ownerId: owner.id });
    expect(await numbers({ after })).toEqual([order.orderNo]);
  },
);

test("a sponsor that is a person is masked in the list and on the workbench", async () => {
  const answers = { "sponsor.sponsorKind": "INDIVIDUAL", "sponsor.sponsorName": "张三丰" };
  const order = await taken({ ownerId: owner.id, answers, sponsorName: "张三丰" });
  const { rows } = await list({ tab: "mine" });
  const view = rows[0] && queueRowView(rows[0], "zh-CN", reviewer, now());
  expect(view).toMatchObject({ sponsor: "张**", act: "open", isAgain: false });
  expect(view?.holder).toMatch(/^您，至/);
  const bench = await requireWorkbench(db, {
    orderNo: order.orderNo,
    actor: reviewer,
    locale: "en",
    at: now(),
  });
  expect(bench.sponsor).toBe("张**");
});

test.each([
  [-0.01, "late"],
  [0, "late"],
  [3, "today"],
  [14, "today"],
  [20, "soon"],
  [24, "soon"],
  [24.1, "later"],
] as const)("a due time in %s hours is %s", (hours, band) => {
  const at = new Date("2026-11-21T10:00:00+08:00");
  expect(dueBand(new Date(at.getTime() + hours * HOUR), at)).toBe(band);
  expect(dueBand(null, at)).toBe("none");
});

test("the workbench shows numbers masked, opens one with a reason and an audit row, for five minutes", async () => {
  const order = await taken();
  const request = { orderNo: order.orderNo, actor: reviewer, at: now() };
  const itemAt = async (path: string, at = now(), actor = reviewer) => {
    const view = await requireWorkbench(db, { ...request, actor, locale: "zh-CN", at });
    return view.sections.flatMap(({ items }) => items).find(({ target }) => target === path);
  };
  const path = "sponsorPrincipal.certNo";
  expect(await itemAt(path)).toMatchObject({
    value: expect.stringMatching(/^.{3}\*+.{4}$/),
    mayReveal: true,
  });
  expect(JSON.stringify(await requireWorkbench(db, { ...request, locale: "zh-CN" }))).not.toMatch(
    /(?<!\d)1[3-9]\d{9}(?!\d)/,
  );
  expect(await revealValue(db, { ...request, path, reason: "COMPARE" })).toEqual({ ok: true, value: null });
  expect(await itemAt(path)).toMatchObject({
    value: expect.stringMatching(/^\d{17}[\dX]$/),
    mayReveal: false,
  });
  expect((await itemAt("sponsorPrincipal.mobile"))?.value).toContain("*");
  expect((await itemAt(path, dueIn(0.1)))?.value).toContain("*");
  expect(
    await db.auditRow.findMany({ where: { action: "filing.reveal", objectId: order.id } }),
  ).toMatchObject([{ actorId: reviewer.id, payload: { orderNo: order.orderNo, path, reason: "COMPARE" } }]);
  const other = await anActor(db, { role: "REVIEWER" });
  expect(await revealValue(db, { ...request, actor: other, path, reason: "OTHER" })).toMatchObject({
    error: { code: "held-by-other" },
  });
  expect((await itemAt(path, now(), other))?.value).toContain("*");
});

test("choices, regions and ticks are shown in words of the reader's language", async () => {
  const order = await taken();
  const values = async (locale: "zh-CN" | "en") => {
    const view = await requireWorkbench(db, { orderNo: order.orderNo, actor: reviewer, locale, at: now() });
    const items = view.sections.flatMap((section) => section.items);
    return Object.fromEntries(items.map(({ target, value }) => [target, value]));
  };
  const [chinese, english] = [await values("zh-CN"), await values("en")];
  expect(chinese["sponsor.sponsorKind"]).toBe("企业");
  expect(english["sponsor.sponsorKind"]).toMatch(/^Enterprise/);
  expect(chinese["sponsor.regionCode"]).toContain("广东省");
});

test("the second round shows what changed, from what, and what the applicant says", async () => {
  const order = await taken();
  const remarkId = await aRemark(db, order, { target: "services.s1.domain", reasonCode: "R-DOM-03" });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼105室" });
  await db.remark.update({ where: { id: remarkId }, data: { status: "CONTESTED", answer: "域名已过户" } });
  await submitRows(db, order);
  await db.filingOrder.update({ where: { id: order.id }, data: { status: "SUBMITTED", reviewerId: null } });
  await takeOrder(db, { orderNo: order.orderNo, actor: reviewer, at: now() });
  const view = await requireWorkbench(db, {
    orderNo: order.orderNo,
    actor: reviewer,
    locale: "zh-CN",
    at: now(),
  });
  const changed = view.sections.flatMap(({ items }) => items).filter(({ isChanged }) => isChanged);
  expect(changed).toMatchObject([{ target: "sponsor.commAddress", value: "科技路9号楼105室" }]);
  expect(changed[0]?.before).toBeTruthy();
  expect(view.answered).toMatchObject([{ answer: "域名已过户", mayAccept: true, mayReopen: true }]);
  expect(view.progress).toMatchObject({ answers: 1, remarks: 0, canPass: false });
});

test("a portrait waits for the reviewer who holds the order", async () => {
  const order = await taken();
  await decideFaces(db, order, "MANUAL");
  const bench = (actor: Actor) =>
    requireWorkbench(db, { orderNo: order.orderNo, actor, locale: "zh-CN", at: now() });
  expect((await bench(reviewer)).faces.every(({ isWaiting }) => isWaiting)).toBe(true);
  const other = await anActor(db, { role: "REVIEWER" });
  const view = await bench(other);
  expect(view).toMatchObject({ standing: "held-by-other", heldBy: "王初审" });
  expect(view.faces.every(({ isWaiting }) => !isWaiting)).toBe(true);
});

test("the loser's page names who decided, when and what", async () => {
  const order = await taken();
  const request = { orderNo: order.orderNo, actor: reviewer, at: now() };
  await saveRemark(db, { ...request, target: "order", reasonCode: "R-SUB-10", text: "已备案" });
  await decideInitialReview(db, { ...request, submissionNumber: 1, decision: "REJECT" });
  const other = await anActor(db, { role: "REVIEWER" });
  const view = await requireWorkbench(db, { ...request, actor: other, locale: "zh-CN" });
  expect(view.decided).toMatch(/^王初审已于2026年.+作出结论：驳回。$/);
  expect(refusalText("zh-CN", "already-decided", view)).toContain("王初审");
  expect(refusalText("en", "holds-lease", view)).toBe(
    "You do not hold this order, or your time is over; take it again",
  );
  expect(refusalText("en", "__proto__", view)).toBeNull();
});

test("reasons are those that fit the place; a field without its own gets those of the desk", async () => {
  const at = now();
  const choices = async (target: string) =>
    (await listReasonChoices(db, target, { locale: "zh-CN", at })).map(({ value }) => value);
  expect(await choices("services.s1.domain")).toContain("R-DOM-03");
  expect(await choices("services.s1.domain")).not.toContain("R-SUB-01");
  expect(await choices("material:FACE_CHECK:services.s1")).toContain("R-FACE-01");
  expect((await choices("sponsor.businessScope")).length).toBeGreaterThan(20);
  expect(await choices("order")).not.toContain("R-SMS-01");
});

test("the applicant's list counts what is done and leads to each place", async () => {
  const order = await aSubmittedOrder(db, { ownerId: owner.id, status: "SUPPLEMENT_REQUIRED" });
  await aRemark(db, order, { target: "sponsor.commAddress", reasonCode: "R-SUB-05" });
  await aRemark(db, order, { target: "material:SPONSOR_CERT:sponsor", reasonCode: "R-MAT-01" });
  await aRemark(db, order, { target: "services.s1.servicePrincipal.mobile", status: "CONTESTED" });
  await aRemark(db, order, { target: "site", reasonCode: "R-CONT-01", isSent: false });
  await changeDraft(db, order, { "sponsor.commAddress": "科技路9号楼106室" });
  const page = await requireRemarkPage(db, { orderNo: order.orderNo, actor: owner, locale: "zh-CN" });
  const base = `/filings/${order.orderNo}`;
  expect(page).toMatchObject({ done: 2, mayAnswer: true, isSupplement: true });
  expect(page.rows.map(({ href, isDone }) => `${href} ${isDone}`)).toEqual([
    `${base}/sponsor#sponsor.commAddress true`,
    `${base}/materials false`,
    `${base}/services/s1/person#services.s1.servicePrincipal.mobile true`,
  ]);
  const stranger = await anActor(db);
  await expect(
    requireRemarkPage(db, { orderNo: order.orderNo, actor: stranger, locale: "en" }),
  ).rejects.toThrow(NotFoundError);
});

test("a draft, and an order that is none, have no workbench", async () => {
  const draft = await aSubmittedOrder(db, { ownerId: owner.id, status: "DRAFT" });
  const request = { orderNo: draft.orderNo, locale: "zh-CN", at: now() } as const;
  await expect(requireWorkbench(db, { ...request, actor: reviewer })).rejects.toThrow(NotFoundError);
  await expect(requireWorkbench(db, { ...request, orderNo: newId(), actor: reviewer })).rejects.toThrow(
    NotFoundError,
  );
});
