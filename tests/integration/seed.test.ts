import { beforeAll, expect, test } from "vitest";
import { FILING_STATUSES } from "@/lib/domain/filing/states";
import { DEMO_ACCOUNTS } from "@/lib/server/auth/demo-accounts";
import { setClock } from "@/lib/server/clock";
import { checkType, subjectOf } from "@/lib/server/filing/check-type";
import { openAccountDraft, requireDraft } from "@/lib/server/filing/draft-repository";
import { requireRuleContext } from "@/lib/server/filing/rule-context";
import { saveAnswers } from "@/lib/server/filing/save-answers";
import { submitWhenReady } from "@/lib/server/filing/submit-when-ready";
import { writeReferenceData } from "@/lib/server/rules/write-reference-data";
import type { Answers } from "@/lib/wizard/answers";
import { checkOrderBySteps } from "@/lib/wizard/order-steps";
import { CONFIRM_EXAMPLE } from "@/lib/wizard/steps/confirm.cases";
import { actorOf } from "@/prisma/seed/applicant";
import { APPROVED_SPONSORS, REGISTRY_SPONSORS, WAITING_SPONSOR } from "@/prisma/seed/demo-sponsors";
import { seedDemo } from "@/prisma/seed/seed-demo";
import { TOUR_ANSWERS } from "@/prisma/seed/tour";
import { prepareDatabase } from "@/server/prepare-database";
import { anActor } from "../support/builders/account";
import { testDatabase } from "../support/database";

const { db, url } = await testDatabase();
const at = new Date("2026-11-21T12:00:00Z");

beforeAll(async () => {
  await writeReferenceData(db, at);
  await seedDemo(db, at);
}, 300_000);

const counts = async () => ({
  accounts: await db.account.count(),
  orders: await db.filingOrder.count(),
  materials: await db.material.count(),
  registry: (await db.registrySubject.count()) + (await db.registryService.count()),
});

test("every state has an order, twenty more wait for a reviewer, thirteen have a number", async () => {
  const rows = await db.filingOrder.groupBy({ by: ["status"], _count: { _all: true } });
  const by = Object.fromEntries(rows.map(({ status, _count }) => [status, _count._all]));
  const others = Object.keys(FILING_STATUSES).filter((key) => key !== "SUBMITTED" && key !== "APPROVED");
  expect(by).toEqual({
    ...Object.fromEntries(others.map((status) => [status, 1])),
    // One half filled in, one that waits for its domain.
    DRAFT: 2,
    SUBMITTED: 21,
    APPROVED: 13,
  });
});

test("the orders come from six provinces, with websites and Apps, and one of an individual", async () => {
  const orders = await db.filingOrder.findMany({ select: { provinceCode: true } });
  expect(new Set(orders.map(({ provinceCode }) => provinceCode))).toEqual(
    new Set(["11", "31", "32", "33", "44", "51"]),
  );
  const services = await db.filingIdentifier.findMany({ where: { kind: "domain" }, distinct: ["orderId"] });
  expect(services.length).toBeGreaterThan(0);
  const apps = await db.filingOrder.count({ where: { serviceSummary: { contains: "助手" } } });
  expect(apps).toBeGreaterThan(0);
  const drafts = await db.filingDraft.findMany({ select: { answers: true } });
  const kinds = drafts.map(({ answers }) => JSON.stringify(answers).includes('"INDIVIDUAL"'));
  expect(kinds.filter(Boolean)).toHaveLength(1);
});

test("a second website waits in the queue of an account whose order is under review", async () => {
  const [queued, ...others] = await db.queuedFiling.findMany({ include: { account: true, draft: true } });
  expect(others).toEqual([]);
  const orders = await db.filingOrder.findMany({ where: { ownerId: queued?.accountId ?? "" } });
  expect(orders.map(({ status }) => status)).toEqual(["SUBMITTED"]);
  expect(queued?.state).toBe("WAITING");
  expect(JSON.stringify(queued?.draft?.answers)).toContain("online-");
});

test("an order lacks nothing but the wait for its domain, and may be submitted by itself", async () => {
  const domain = WAITING_SPONSOR.domain;
  const [order] = await db.filingOrder.findMany({
    where: { status: "DRAFT", serviceSummary: { contains: domain } },
  });
  const actor = actorOf(order?.ownerId ?? "", "APPLICANT");
  setClock(() => at);
  const draft = await requireDraft(db, { orderId: order?.id ?? "" });
  const patch = CONFIRM_EXAMPLE;
  const orderNo = order?.orderNo ?? "";
  await saveAnswers(db, { actor, orderNo, patch, base: draft.version, at });
  const asked = await submitWhenReady(db, { orderNo, actor, at });
  expect(asked).toEqual({ ok: true, value: { submitAt: new Date(at.getTime() + 2.5 * 86_400_000) } });
  setClock(null);
});

test("Guangdong has issued twelve numbers, the next is the thirteenth", async () => {
  const numbers = await db.filingSubject.findMany({
    where: { provinceCode: "44" },
    select: { subjectNumber: true },
    orderBy: { subjectNumber: "asc" },
  });
  expect(numbers.map(({ subjectNumber }) => subjectNumber)).toEqual(
    Array.from({ length: 12 }, (_, n) => `粤ICP备2026${String(n + 1).padStart(6, "0")}号`),
  );
});

test("the queue is due from a working day ago to two from now", async () => {
  const queue = await db.filingOrder.findMany({ where: { status: "SUBMITTED" }, select: { dueAt: true } });
  const days = new Set(queue.map(({ dueAt }) => dueAt?.toISOString().slice(0, 10)));
  expect([...days].sort()).toEqual(["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"]);
});

test("every printed account is there, the newcomer without an order, the company with a record", async () => {
  const accounts = await db.account.findMany({ include: { orders: true, subjects: true, instances: true } });
  const names = accounts.map(({ displayName }) => displayName);
  for (const { displayName } of Object.values(DEMO_ACCOUNTS)) expect(names).toContain(displayName);
  const of = (name: string) => accounts.find(({ displayName }) => displayName === name);
  expect(of(DEMO_ACCOUNTS.applicant.displayName)).toMatchObject({ orders: [], subjects: [] });
  expect(of(DEMO_ACCOUNTS.applicant.displayName)?.instances).toHaveLength(3);
  const company = of(DEMO_ACCOUNTS.company.displayName);
  expect(company?.subjects).toHaveLength(1);
  expect(company?.orders.map(({ status }) => status).sort()).toEqual([
    "ABANDONED",
    "APPROVED",
    "CANCELLED_BY_ADMIN",
    "EXPIRED",
    "SUPPLEMENT_REQUIRED",
  ]);
});

test("nothing of the demo lies in the future", async () => {
  const [newest] = await db.filingEvent.findMany({ orderBy: { at: "desc" }, take: 1 });
  expect(newest?.at.getTime()).toBeLessThanOrEqual(at.getTime());
});

async function typeOf(actorId: string, answers: Answers): Promise<string> {
  const actor = actorOf(actorId, "APPLICANT");
  const { version } = await openAccountDraft(db, actorId, at);
  const saved = await saveAnswers(db, { actor, orderNo: null, patch: answers, base: version, at });
  if (!saved.ok) throw new Error(saved.error.code);
  const { decision } = await checkType(db, saved.value.draft, { subject: subjectOf(actor, null), at });
  return `${decision?.row} ${decision?.type ?? decision?.code}`;
}

const {
  cancelled,
  elsewhere,
  access,
  owner,
  shellAdding,
  shellRefused,
  inReview,
  contradiction,
  unknown,
  claim,
} = REGISTRY_SPONSORS;
const [approved] = APPROVED_SPONSORS;
const lost = APPROVED_SPONSORS.at(-1);
if (!approved || !lost) throw new Error("nobody is approved");

interface Case {
  readonly who: "newcomer" | "approved" | "lost";
  readonly sponsor: { readonly certNo: string; readonly name: string; readonly province: string };
  readonly domains: readonly string[];
  readonly gives: string;
}

const CASES: readonly Case[] = [
  { who: "newcomer", sponsor: cancelled, domains: [cancelled.domain], gives: "1 FIRST" },
  { who: "newcomer", sponsor: elsewhere, domains: ["new-demo.cn"], gives: "2 ADD_SERVICE_EXTERNAL" },
  { who: "newcomer", sponsor: access, domains: [access.domain], gives: "3 ACCESS" },
  { who: "approved", sponsor: approved, domains: ["new-demo.cn"], gives: "4 ADD_SERVICE_INTERNAL" },
  { who: "approved", sponsor: approved, domains: [`news-${approved.domain}`], gives: "5 ACCESS" },
  { who: "approved", sponsor: approved, domains: [approved.domain], gives: "6 E-TYPE-ALREADY-HERE" },
  { who: "newcomer", sponsor: elsewhere, domains: [owner.domain], gives: "7 E-TYPE-DOMAIN-OWNED" },
  { who: "newcomer", sponsor: cancelled, domains: [owner.domain], gives: "8 E-TYPE-CERT-MISMATCH" },
  { who: "lost", sponsor: lost, domains: ["new-demo.cn"], gives: "9 FIRST" },
  { who: "newcomer", sponsor: shellAdding, domains: ["new-demo.cn"], gives: "10 ADD_SERVICE_EXTERNAL" },
  { who: "newcomer", sponsor: shellRefused, domains: ["new-demo.cn"], gives: "10 E-TYPE-SHELL" },
  { who: "newcomer", sponsor: inReview, domains: ["new-demo.cn"], gives: "11 E-TYPE-IN-REVIEW" },
  { who: "newcomer", sponsor: approved, domains: ["new-demo.cn"], gives: "12 E-ACCOUNT-OTHER" },
  { who: "newcomer", sponsor: contradiction, domains: [contradiction.domain], gives: "13 E-TYPE-REGISTRY" },
  { who: "newcomer", sponsor: unknown, domains: ["new-demo.cn"], gives: "14 E-TYPE-UNKNOWN" },
  { who: "newcomer", sponsor: access, domains: [access.domain, "new-demo.cn"], gives: "15 E-TYPE-MIXED" },
  { who: "approved", sponsor: access, domains: ["new-demo.cn"], gives: "16 E-ACCOUNT-SPONSOR" },
  { who: "newcomer", sponsor: claim, domains: [claim.domain], gives: "17 E-TYPE-CLAIM" },
];

test.each(CASES)("the registries of the demo give row $gives", async ({ who, sponsor, domains, gives }) => {
  const sponsorName = who === "lost" ? lost.name : approved.name;
  const subject = await db.filingSubject.findFirstOrThrow({ where: { sponsorName } });
  const actorId = who === "newcomer" ? (await anActor(db)).id : (subject.ownerId ?? "");
  const services = domains.map((domain, index) => ({
    [`services.s${index + 1}.serviceType`]: "WEBSITE",
    [`services.s${index + 1}.domain`]: domain,
  }));
  const answers: Answers = Object.assign(
    {
      "sponsor.regionCode": `${sponsor.province}0100`,
      "sponsor.sponsorKind": "ENTERPRISE",
      "sponsor.certType": "BUSINESS_LICENCE",
      "sponsor.certNo": sponsor.certNo,
      "sponsor.sponsorName": sponsor.name,
    },
    ...services,
  );
  expect(await typeOf(actorId, answers)).toBe(gives);
});

test("every other order is a first filing", async () => {
  const orders = await db.filingOrder.findMany({ where: { status: { not: "SUPPLEMENT_REQUIRED" } } });
  expect(new Set(orders.map(({ type }) => type))).toEqual(new Set(["FIRST"]));
});

test("the company's open order adds a website to its record, and its remarks are of what it may change", async () => {
  const order = await db.filingOrder.findFirstOrThrow({
    where: { status: "SUPPLEMENT_REQUIRED" },
    include: { draft: true, remarks: true },
  });
  expect(order.draft?.typeDecision).toMatchObject({ row: 4, type: "ADD_SERVICE_INTERNAL" });
  expect(order.remarks.map(({ target }) => target).sort()).toEqual([
    "services.s1.remark",
    "services.s1.serviceName",
  ]);
});

test("the ministry lacks one record for three days, and has all others", async () => {
  const lacking = await db.recordWatch.findMany({
    where: { missingSince: { not: null } },
    include: { subject: true },
  });
  expect(lacking.map(({ subject, missingSince }) => [subject.sponsorName, missingSince])).toEqual([
    [lost.name, new Date(at.getTime() - 3 * 86_400_000)],
  ]);
  // Whoever was compared then is due again; nobody's first comparison is left.
  const due = await db.recordWatch.findMany({ where: { askAt: { lte: at } } });
  expect(due.every(({ askAt }) => askAt.getTime() === at.getTime() - 2 * 86_400_000)).toBe(true);
});

test("what the tour types passes every rule but those of the last page and of the phones", async () => {
  const { id } = await db.account.findFirstOrThrow({
    where: { displayName: DEMO_ACCOUNTS.applicant.displayName },
  });
  expect(await typeOf(id, TOUR_ANSWERS)).toBe("1 FIRST");
  const draft = await requireDraft(db, { accountId: id });
  const subject = subjectOf(actorOf(id, "APPLICANT"), null);
  const context = await requireRuleContext(db, draft, subject, { phase: "SUBMISSION", at });
  const found = [...checkOrderBySteps(context).values()].flat();
  const left = found.filter(({ path }) => !/^agreements|^verificationForm|mobileCode$/.test(path));
  expect(left).toEqual([]);
});

test("a second start seeds nothing, and a broken seed is finished without doubles", async () => {
  const before = await counts();
  await seedDemo(db, at);
  expect(await counts()).toEqual(before);
  const key = "demoSeeded";
  await db.instanceSetting.create({ data: { key, value: { at: at.toISOString() }, updatedAt: at } });
  await prepareDatabase(url, db).fill(true);
  expect(await counts()).toEqual(before);
}, 60_000);
