import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import { newId, setClock } from "@/lib/server/clock";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { NotFoundError } from "@/lib/server/errors";
import { registriesOf } from "@/lib/server/gateways/registries";
import { askDomainTerms } from "@/lib/server/jobs/ask-domain-terms";
import { remindEndingInstances } from "@/lib/server/jobs/remind-ending-instances";
import { remindEndingTerms } from "@/lib/server/jobs/remind-ending-terms";
import { remindPoliceFilings } from "@/lib/server/jobs/remind-police-filings";
import { remindVerifiers } from "@/lib/server/jobs/remind-verifiers";
import { remindWaitingApplicants } from "@/lib/server/jobs/remind-waiting-applicants";
import { warnOfLateReviews } from "@/lib/server/jobs/warn-of-late-reviews";
import { warnOfMissingCalendar } from "@/lib/server/jobs/warn-of-missing-calendar";
import { saveDocumentTerms } from "@/lib/server/records/record-terms";
import { reportPoliceFiling } from "@/lib/server/records/report-police-filing";
import { anAccount, anActor } from "@/tests/support/builders/account";
import { aDraftOrder } from "@/tests/support/builders/draft-order";
import { testDatabase } from "@/tests/support/database";
import { listOutbox } from "@/tests/support/messages";
import { after, HOUR, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase();
const DAY = 24 * HOUR;
const MINUTE = HOUR / 60;
/** 09:00 in China, so many days after the day of START. */
const morning = (days: number) => new Date(Date.parse("2026-11-23T01:00:00.000Z") + days * DAY);

let bench: VerificationBench;

beforeAll(async () => {
  bench = await VerificationBench.open(db);
});
beforeEach(async () => {
  setClock(() => START);
  // Orders of earlier tests are out of the way.
  await db.filingOrder.updateMany({ data: { status: "ABANDONED" } });
});
afterEach(() => setClock(null));

type Job = (client: PrismaClient, at: Date) => Promise<number>;

/** How often two processes that run at once do something: just before, at the instant, and again a minute later. */
async function around(job: Job, at: Date): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const ms of [-1, 0, 60_000]) {
    const when = new Date(at.getTime() + ms);
    const both = await Promise.all([job(db, when), job(db, when)]);
    counts.push(both.reduce((sum, n) => sum + n, 0));
  }
  return counts;
}

const anOrder = (status: FilingStatus, ownerId = bench.owner.id) => aDraftOrder(db, { ownerId, status });
const noticesOf = (accountId: string, code: string) =>
  db.inboxNotice.findMany({ where: { accountId, code }, orderBy: { id: "asc" } });

test("N13 goes out on day 7, 15 and 30 at nine, each once", async () => {
  const owner = await anAccount(db);
  const { orderNo } = await anOrder("SUPPLEMENT_REQUIRED", owner.id);
  for (const day of [7, 15, 30])
    expect(await around(remindWaitingApplicants, morning(day))).toEqual([0, 1, 0]);
  const notices = await noticesOf(owner.id, "N13");
  expect(notices.map(({ params }) => params)).toMatchObject([{ d: 7 }, { d: 15 }, { d: 30 }]);
  expect(notices.every(({ link }) => link === `/filings/${orderNo}/remarks`)).toBe(true);
  const texts = await listOutbox(db, owner.mobile ?? "");
  expect(texts.map(({ body }) => /已等待您处理(\d+)天/.exec(body)?.[1])).toEqual(["7", "15", "30"]);
});

test("whatever is saved begins the reminders anew, and who missed two gets the later one", async () => {
  const owner = await anAccount(db);
  const { id } = await anOrder("DRAFT", owner.id);
  expect(await remindWaitingApplicants(db, morning(7))).toBe(1);
  await db.filingOrder.update({ where: { id }, data: { lastSavedAt: after(7 * DAY) } });
  expect(await remindWaitingApplicants(db, morning(15))).toBe(1);
  await db.filingOrder.update({ where: { id }, data: { lastSavedAt: after(20 * DAY) } });
  expect(await remindWaitingApplicants(db, morning(20 + 16))).toBe(1);
  const notices = await noticesOf(owner.id, "N13");
  expect(notices.map(({ params }) => params)).toMatchObject([{ d: 7 }, { d: 7 }, { d: 15 }]);
});

test.each(["SUBMITTED", "BUREAU_REVIEW", "APPROVED", "EXPIRED"] as const)(
  "%s does not wait for the applicant, who is not reminded",
  async (status) => {
    await anOrder(status);
    expect(await remindWaitingApplicants(db, morning(7))).toBe(0);
  },
);

test("N7 comes again with 12, 3 and 1 hours left, to who has not verified yet", async () => {
  const { order, first, second } = await bench.anOrderBeingVerified();
  await bench.enter(first, TAILS.first, after(HOUR));
  for (const left of [12, 3, 1]) {
    expect(await around(remindVerifiers, after((24 - left) * HOUR))).toEqual([0, 1, 0]);
  }
  const left = async (mobile: string) =>
    (await listOutbox(db, mobile)).flatMap(({ body }) => /剩(\d+)小时/.exec(body)?.[1] ?? []);
  expect(await left(first)).toEqual(["24"]);
  expect(await left(second)).toEqual(["24", "12", "3", "1"]);
  expect((await bench.noticesOf(order)).filter((code) => code === "N7")).toHaveLength(4);
});

test("nobody is reminded of a verification whose deadline is past", async () => {
  await bench.anOrderBeingVerified();
  expect(await remindVerifiers(db, after(24 * HOUR))).toBe(0);
});

async function anOrderDue(status: FilingStatus, dueAt: string) {
  const { id } = await anOrder(status);
  await db.filingOrder.update({ where: { id }, data: { dueAt: new Date(dueAt) } });
}

test.each(["SUBMITTED", "INITIAL_REVIEW"] as const)(
  "%s: reviewers are warned one working day before the review is due, administrators when it is late",
  async (status) => {
    const reviewer = await anAccount(db, { role: "REVIEWER" });
    const admin = await anAccount(db, { role: "ADMIN" });
    // Handed in on Thursday, due on Monday: the warning comes on Friday at six in the evening.
    await anOrderDue(status, "2026-11-30T10:00:00.000Z");
    expect(await around(warnOfLateReviews, new Date("2026-11-27T10:00:00.000Z"))).toEqual([0, 1, 0]);
    expect(await around(warnOfLateReviews, new Date("2026-11-30T10:00:00.000Z"))).toEqual([0, 1, 0]);
    expect(await noticesOf(reviewer.id, "N19")).toMatchObject([{ params: { kind: "nearlyLate" } }]);
    expect(await noticesOf(admin.id, "N19")).toMatchObject([{ params: { kind: "late" } }]);
  },
);

test("the administrators hear once that the bureau is overdue", async () => {
  const admin = await anAccount(db, { role: "ADMIN" });
  await anOrderDue("BUREAU_REVIEW", "2026-11-30T10:00:00.000Z");
  expect(await around(warnOfLateReviews, new Date("2026-11-30T10:00:00.000Z"))).toEqual([0, 1, 0]);
  expect(await noticesOf(admin.id, "N19")).toMatchObject([{ params: { kind: "bureauLate" } }]);
});

test("from 15 December on the administrators hear once that next year's working days are missing", async () => {
  const admin = await anAccount(db, { role: "ADMIN" });
  expect(await around(warnOfMissingCalendar, new Date("2026-12-14T16:00:00.000Z"))).toEqual([0, 1, 0]);
  expect(await warnOfMissingCalendar(db, new Date("2025-12-20T02:00:00.000Z"))).toBe(0);
  expect(await noticesOf(admin.id, "N19")).toMatchObject([{ params: { kind: "calendar", year: "2027" } }]);
});

let serial = 0;

async function anApprovedSubject(ownerId: string) {
  serial += 1;
  const { id: orderId, orderNo } = await anOrder("APPROVED", ownerId);
  const order = { id: orderId, orderNo };
  const subjectNumber = `京ICP备${2026000000 + serial}号`;
  const subject = await db.filingSubject.create({
    data: {
      ...{ id: newId(), ownerId, provinceCode: "11", subjectNumber, orderId: order.id, approvedAt: START },
      ...{ sponsorKind: "ENTERPRISE", sponsorName: "S", certType: "1", certNoCipher: "c" },
      ...{ certNoHash: newId(), searchGrams: [] },
      services: {
        create: {
          ...{
            id: newId(),
            serial: 1,
            serviceNumber: `${subjectNumber}-1`,
            serviceType: "WEBSITE",
            name: "示例站",
          },
          ...{ domainAscii: `site-${serial}.cn`, domainUnicode: `site-${serial}.cn` },
          ...{ orderId: order.id, serviceKey: "s1", approvedAt: START, domainAskAt: START },
        },
      },
    },
  });
  return { order, subject };
}

test("N18 goes out on day 7, 20 and 28 after the approval and leads to the record", async () => {
  const owner = await anAccount(db);
  const { subject } = await anApprovedSubject(owner.id);
  for (const day of [7, 20, 28]) expect(await around(remindPoliceFilings, morning(day))).toEqual([0, 1, 0]);
  const notices = await noticesOf(owner.id, "N18");
  expect(notices).toHaveLength(3);
  expect(notices[0]).toMatchObject({
    params: { date: "2026-12-23" },
    link: `/records/${encodeURIComponent(subject.subjectNumber)}`,
  });
  expect(await remindPoliceFilings(db, morning(30))).toBe(0);
});

test("who reported the police filing as done is not reminded of it, and nobody else may report it", async () => {
  const [actor, stranger] = [await anActor(db), await anActor(db)];
  const { id, subjectNumber: number } = (await anApprovedSubject(actor.id)).subject;
  await expect(reportPoliceFiling(db, { number, actor: stranger, at: START })).rejects.toThrow(NotFoundError);
  const days = [1, 2].map((day) => reportPoliceFiling(db, { number, actor, at: after(day * DAY) }));
  await Promise.all(days);
  expect(await db.auditRow.count({ where: { objectId: id } })).toBe(1);
  expect(await remindPoliceFilings(db, morning(7))).toBe(0);
});

test("N16 goes out 90, 30 and 7 days before an instance of a filing on record ends, and anew once it is renewed", async () => {
  const owner = await anAccount(db);
  const { order } = await anApprovedSubject(owner.id);
  const id = newId();
  await db.cloudInstance.create({
    data: {
      ...{ id, accountId: owner.id, name: "web", product: "ECS", provinceCode: "11", isMainland: true },
      ...{ isPrepaid: true, paidMonths: 12, expiresAt: after(100 * DAY), publicIps: [], quota: 5 },
      codes: {
        create: [1, 2].map((n) => ({ code: `${id}-${n}`, state: "USED" as const, orderId: order.id })),
      },
    },
  });
  for (const left of [90, 30, 7]) {
    expect(await around(remindEndingInstances, morning(100 - left))).toEqual([0, 1, 0]);
  }
  await db.cloudInstance.update({ where: { id }, data: { expiresAt: after(200 * DAY) } });
  expect(await remindEndingInstances(db, morning(111))).toBe(1);
  expect(await noticesOf(owner.id, "N16")).toHaveLength(4);
});

const aRecord = async (ownerId: string) => {
  const { order, subject } = await anApprovedSubject(ownerId);
  return { orderId: order.id, subjectId: subject.id, subjectNumber: subject.subjectNumber };
};

test("N16 tells of each document 90, 30 and 7 days before its last day, of one document of two persons once", async () => {
  const owner = await anAccount(db);
  const { subjectNumber, ...record } = await aRecord(owner.id);
  const person = { certNo: "110101199001010015", certValidTo: "2027-09-01" };
  const answers = {
    ...{ "sponsor.certNo": "91110000MA00000000", "sponsor.certValidTo": "2027-05-01" },
    ...Object.fromEntries(Object.entries(person).map(([name, value]) => [`sponsorPrincipal.${name}`, value])),
    ...Object.fromEntries(
      Object.entries(person).map(([name, value]) => [`services.s1.servicePrincipal.${name}`, value]),
    ),
    ...{ "services.s2.servicePrincipal.certNo": "11010519491231002X", "services.s2.serviceType": "WEBSITE" },
  };
  await db.$transaction((tx) => saveDocumentTerms(tx, { ...record, answers }));
  const nine = (day: string) => new Date(`${day}T01:00:00.000Z`);
  for (const day of ["2027-01-31", "2027-04-01", "2027-04-24"]) {
    expect(await around(remindEndingTerms, nine(day))).toEqual([0, 1, 0]);
  }
  expect(await remindEndingTerms(db, nine("2027-06-03"))).toBe(1);
  const notices = await noticesOf(owner.id, "N16");
  expect(notices).toHaveLength(4);
  expect(notices[0]).toMatchObject({
    params: { object: { zh: "主办者证件" }, date: "2027-05-01" },
    link: `/records/${encodeURIComponent(subjectNumber)}`,
  });
  expect(notices[3]).toMatchObject({ params: { object: { zh: "主体负责人证件" }, date: "2027-09-01" } });
});

test("a later filing of the record replaces the sponsor's documents", async () => {
  const owner = await anAccount(db);
  const { orderId, subjectId } = await aRecord(owner.id);
  const { id: later } = await anOrder("APPROVED", owner.id);
  const until = (day: string) => ({ "sponsor.certNo": "9111", "sponsor.certValidTo": day });
  for (const [id, day] of [
    [orderId, "2027-05-01"],
    [later, "2030-05-01"],
  ] as const) {
    await db.$transaction((tx) => saveDocumentTerms(tx, { subjectId, orderId: id, answers: until(day) }));
  }
  expect(await remindEndingTerms(db, new Date("2027-04-24T02:00:00.000Z"))).toBe(0);
  expect(await db.recordTerm.findMany({ where: { subjectId } })).toMatchObject([{ orderId: later }]);
});

test("the registry is asked how long a domain runs: soon after a silence, weekly, daily near the end, and N16 goes out; renewed, it is quiet", async () => {
  const owner = await anAccount(db);
  const { subjectId } = await aRecord(owner.id);
  const { domains } = registriesOf(db);
  const service = await db.filingService.findFirstOrThrow({ where: { subjectId } });
  const askAt = async () =>
    (await db.filingService.findUniqueOrThrow({ where: { id: service.id } })).domainAskAt;
  await db.filingService.updateMany({ where: { id: { not: service.id } }, data: { domainAskAt: null } });
  expect(await askDomainTerms(db, START, domains)).toBe(1);
  expect(await askDomainTerms(db, START, domains)).toBe(0);
  expect(await askAt()).toEqual(after(2 * MINUTE));
  expect(await askDomainTerms(db, after(2 * MINUTE), domains)).toBe(1);
  expect(await askAt()).toEqual(after(6 * MINUTE));
  const domain = {
    ...{ domain: String(service.domainAscii), registrar: "R", registrarApproved: true, holderName: "S" },
    expiresAt: after(400 * DAY),
  };
  await db.registryDomain.create({ data: domain });
  expect(await askDomainTerms(db, after(6 * MINUTE), domains)).toBe(1);
  expect(await askAt()).toEqual(after(7 * DAY + 6 * MINUTE));
  await db.registryDomain.update({ where: { domain: domain.domain }, data: { expiresAt: after(60 * DAY) } });
  await db.filingService.update({ where: { id: service.id }, data: { domainAskAt: after(7 * DAY) } });
  expect(await askDomainTerms(db, after(7 * DAY), domains)).toBe(1);
  expect(await askAt()).toEqual(after(8 * DAY));
  expect(await remindEndingTerms(db, morning(8))).toBe(1);
  expect(await around(remindEndingTerms, morning(30))).toEqual([0, 1, 0]);
  expect(await noticesOf(owner.id, "N16")).toMatchObject([
    { params: { date: "2027-01-22" } },
    { params: { object: { zh: `域名${service.domainUnicode}` }, date: "2027-01-22" } },
  ]);
  await db.registryDomain.update({ where: { domain: domain.domain }, data: { expiresAt: after(400 * DAY) } });
  expect(await askDomainTerms(db, after(31 * DAY), domains)).toBe(1);
  expect(await remindEndingTerms(db, morning(53))).toBe(0);
});
