import { afterEach, beforeEach, expect, test } from "vitest";
import type { FilingStatus } from "@/lib/domain/filing/states";
import { NOTICE_CODES, type NoticeCode } from "@/lib/domain/filing/tables/notices";
import { endOrder } from "@/lib/server/admin/end-order";
import type { Actor } from "@/lib/server/auth/actor";
import { approveOrder } from "@/lib/server/bureau/approve-order";
import { refuseOrder } from "@/lib/server/bureau/refuse-order";
import { startBureauReview } from "@/lib/server/bureau/start-bureau-review";
import { setClock } from "@/lib/server/clock";
import { abandonOrder, withdrawOrder } from "@/lib/server/filing/applicant-acts";
import { enterTrackingNumber } from "@/lib/server/filing/enter-tracking-number";
import { tellSubmitted } from "@/lib/server/filing/order-notices";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { remindEndingTerms } from "@/lib/server/jobs/remind-ending-terms";
import { remindPoliceFilings } from "@/lib/server/jobs/remind-police-filings";
import { remindWaitingApplicants } from "@/lib/server/jobs/remind-waiting-applicants";
import { warnOfLateReviews } from "@/lib/server/jobs/warn-of-late-reviews";
import { tellDecision } from "@/lib/server/review/tell-decision";
import { anActor } from "@/tests/support/builders/account";
import { anAnsweredOrder } from "@/tests/support/builders/answered-facts";
import { anEndedAgreement } from "@/tests/support/builders/ended-agreement";
import { requireSavedOrder } from "@/tests/support/builders/saved-order";
import { aSubmittedOrder } from "@/tests/support/builders/submitted-order";
import { BureauBench } from "@/tests/support/bureau-bench";
import { testDatabase } from "@/tests/support/database";
import { isPage } from "@/tests/support/is-page";
import { QueueBench } from "@/tests/support/queue-bench";
import { after, HOUR, START, TAILS, VerificationBench } from "@/tests/support/verification-bench";

const { db } = await testDatabase();
const bureau = await BureauBench.open(db);
const verification = await VerificationBench.open(db);
const queue = new QueueBench(db, START);
const DAY = 24 * HOUR;

let owner: Actor;

beforeEach(async () => {
  setClock(() => START);
  owner = await anActor(db);
});
afterEach(() => setClock(null));

/** Whom the notice reaches, and where it must lead. */
interface Told {
  readonly accountId: string;
  readonly link: string;
}

const anOrder = (status: FilingStatus) =>
  aSubmittedOrder(db, { ownerId: owner.id, status, submittedAt: START });
const act = (orderNo: string) => ({ orderNo, actor: owner, at: START });
const toOwner = (orderNo: string, part = ""): Told => ({
  accountId: owner.id,
  link: `/filings/${orderNo}${part}`,
});

/** Leads to where an applicant who stands in `status` goes on. */
async function afterDecision(
  decision: "PASS" | "SUPPLEMENT" | "REJECT" | "MAILING",
  status: FilingStatus,
  part: string,
): Promise<Told> {
  const order = await anOrder(status);
  await tellDecision(db, { order, decision, reasonCodes: ["R-SUB-04"], address: "成都市1号", at: START });
  return toOwner(order.orderNo, part);
}

async function approved() {
  const order = await bureau.anOrder("44");
  const plan = await approveOrder(db, bureau.request(order));
  const link = `/records/${encodeURIComponent(plan.ok ? plan.value.subjectNumber : "")}`;
  return { order, told: { accountId: bureau.owner.id, link } };
}

async function wrongEntries(count: number, part: string, repushes = 0): Promise<Told> {
  const { order, first } = await verification.anOrderBeingVerified();
  await db.filingOrder.update({ where: { id: order.id }, data: { smsRepushes: repushes } });
  for (let n = 1; n <= count; n += 1) await verification.enter(first, "999999", after(n), "000000");
  return { ...toOwner(order.orderNo, part), accountId: verification.owner.id };
}

async function dueReview(role: "REVIEWER" | "ADMIN", path: string): Promise<Told> {
  const { id: accountId } = await anActor(db, { role });
  const { id, orderNo } = await anOrder("SUBMITTED");
  await db.filingOrder.update({ where: { id }, data: { dueAt: after(role === "ADMIN" ? -HOUR : HOUR) } });
  await warnOfLateReviews(db, START);
  return { accountId, link: `${path}/${orderNo}` };
}

/** What causes each notice, by its real way; N17 comes with inspection. */
const CAUSES: readonly (readonly [NoticeCode, string, () => Promise<Told>])[] = [
  [
    "N1",
    "the order",
    async () => {
      const order = await anOrder("SUBMITTED");
      await tellSubmitted(db, order);
      return toOwner(order.orderNo);
    },
  ],
  [
    "N2",
    "the draft",
    async () => {
      const { orderNo } = await anOrder("SUBMITTED");
      await withdrawOrder(db, act(orderNo));
      return toOwner(orderNo);
    },
  ],
  ["N3", "the remarks", () => afterDecision("SUPPLEMENT", "SUPPLEMENT_REQUIRED", "/remarks")],
  ["N4", "the remarks", () => afterDecision("REJECT", "INITIAL_REJECTED", "/remarks")],
  ["N5", "the papers", () => afterDecision("MAILING", "MAILING_REQUIRED", "/papers")],
  ["N6", "the order", () => afterDecision("PASS", "PENDING_BUREAU_SUBMIT", "")],
  ["N7", "who must verify", () => wrongEntries(0, "")],
  ["N8", "sending it again", () => wrongEntries(6, "/resubmit")],
  [
    "N8",
    "what to change when a mobile got no message",
    async () => {
      const { order } = await verification.anOrderBeingVerified();
      const [row] = await verification.challengesOf(order);
      const where = { key: { startsWith: `verification:${row?.id}:` } };
      await db.outboxMessage.updateMany({ where, data: { status: "FAILED" } });
      await closeDueChallenges(db, after(24 * HOUR));
      return { ...toOwner(order.orderNo, "/remarks"), accountId: verification.owner.id };
    },
  ],
  ["N8", "what to change once it was sent again three times", () => wrongEntries(6, "/remarks", 3)],
  [
    "N9",
    "the order",
    async () => {
      const { order, first, second } = await verification.anOrderBeingVerified();
      await verification.enter(first, TAILS.first, after(1));
      await verification.enter(second, TAILS.second, after(2));
      return { ...toOwner(order.orderNo), accountId: verification.owner.id };
    },
  ],
  ["N10", "the record", async () => (await approved()).told],
  [
    "N11",
    "the remarks",
    async () => {
      const order = await bureau.anOrder("44");
      const reasons = [{ code: "R-NAME-01", target: "services.s1.serviceName", text: "" }];
      await refuseOrder(db, { ...bureau.request(order), reasons });
      return { ...toOwner(order.orderNo, "/remarks"), accountId: bureau.owner.id };
    },
  ],
  [
    "N12",
    "the order",
    async () => {
      const { orderNo } = await anOrder("DRAFT");
      await abandonOrder(db, { ...act(orderNo), typed: orderNo });
      return toOwner(orderNo);
    },
  ],
  [
    "N13",
    "the remarks it waits for",
    async () => {
      const { orderNo } = await anOrder("BUREAU_REJECTED");
      await remindWaitingApplicants(db, after(8 * DAY));
      return toOwner(orderNo, "/remarks");
    },
  ],
  [
    "N13",
    "the papers it waits for",
    async () => {
      const { orderNo } = await anOrder("MAILING_REQUIRED");
      await remindWaitingApplicants(db, after(8 * DAY));
      return toOwner(orderNo, "/papers");
    },
  ],
  [
    "N14",
    "the order",
    async () => {
      const { id, orderNo } = await anOrder("SUPPLEMENT_REQUIRED");
      await db.filingOrder.update({
        where: { id },
        data: { dueAt: after(-HOUR), lastSavedAt: after(-50 * DAY), stageEnteredAt: after(-50 * DAY) },
      });
      await expireWaitingOrders(db, START);
      return toOwner(orderNo);
    },
  ],
  [
    "N15",
    "the order",
    async () => {
      const { orderNo, version } = await anOrder("SUBMITTED");
      const actor = await anActor(db, { role: "ADMIN" });
      await endOrder(db, { orderNo, version, actor, at: START, ground: { reason: "AUTHORITY", note: "" } });
      return toOwner(orderNo);
    },
  ],
  [
    "N16",
    "the record",
    async () => {
      const { told } = await approved();
      // The documents of the example are valid to 1 March 2038.
      await remindEndingTerms(db, new Date("2038-02-22T02:00:00.000Z"));
      return told;
    },
  ],
  [
    "N18",
    "the record",
    async () => {
      const { told } = await approved();
      await remindPoliceFilings(db, after(8 * DAY));
      return told;
    },
  ],
  [
    "N19",
    "the new task of a reviewer",
    async () => {
      const { id } = await anActor(db, { role: "REVIEWER" });
      const order = await anOrder("SUBMITTED");
      await tellSubmitted(db, order);
      return { accountId: id, link: `/review/${order.orderNo}` };
    },
  ],
  [
    "N19",
    "the new task of an officer",
    async () => {
      const { id } = await anActor(db, { role: "BUREAU" });
      const { orderNo } = await verification.anOrderBeingVerified().then(({ order }) => order);
      await db.$transaction((tx) =>
        startBureauReview(tx, orderNo, { facts: { smsOutcome: "VERIFIED" }, at: START }),
      );
      return { accountId: id, link: `/bureau/${orderNo}` };
    },
  ],
  ["N19", "the review that is nearly late", () => dueReview("REVIEWER", "/review")],
  ["N19", "the review that is late", () => dueReview("ADMIN", "/admin/orders")],
  [
    "N19",
    "the ending that takes two",
    async () => {
      const [actor, { id }] = [await anActor(db, { role: "ADMIN" }), await anActor(db, { role: "ADMIN" })];
      const { orderNo, version } = await anOrder("BUREAU_REVIEW");
      await endOrder(db, { orderNo, version, actor, at: START, ground: { reason: "AUTHORITY", note: "" } });
      return { accountId: id, link: `/admin/orders/${orderNo}/end` };
    },
  ],
  ["N20", "who must verify", () => wrongEntries(3, "")],
  [
    "N21",
    "the review that asked for the papers",
    async () => {
      const { id } = await anActor(db, { role: "REVIEWER" });
      const order = await anOrder("MAILING_REQUIRED");
      await db.filingOrder.update({ where: { id: order.id }, data: { initialReviewerId: id } });
      const { orderNo } = await requireSavedOrder(db, order.orderNo);
      await enterTrackingNumber(db, {
        ...act(orderNo),
        parcel: { carrier: "SF", number: "SF1234567890123" },
      });
      return { accountId: id, link: `/review/${orderNo}` };
    },
  ],
  ["N22", "the order that the queued filing became", () => queue.begun()],
  ["N23", "the filing in the queue that must be changed", () => queue.stopped()],
  ["N24", "the basic check of an order in the making", () => anAnsweredOrder(db, START)],
  ["N25", "the last page of an order that was changed", () => anEndedAgreement(db, START)],
];

test.each(CAUSES)("%s leads to %s", async (code, _, cause) => {
  const { accountId, link } = await cause();
  const notices = await db.inboxNotice.findMany({ where: { accountId, code }, orderBy: { id: "asc" } });
  expect(notices.map((notice) => notice.link)).toContain(link);
  expect(isPage(link)).toBe(true);
});

test("of every notice it is said where it leads, but that of inspection, which nobody sends yet", () => {
  const said = new Set(CAUSES.map(([code]) => code));
  expect(NOTICE_CODES.filter((code) => !said.has(code))).toEqual(["N17"]);
  expect(isPage("/filings/BA20261121000001/nowhere")).toBe(false);
});
