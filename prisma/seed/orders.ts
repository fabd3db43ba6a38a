import type { WorkingCalendar } from "@/lib/domain/calendar/working-days";
import type { Actor } from "@/lib/server/auth/actor";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { abandonOrder } from "@/lib/server/filing/applicant-acts";
import { changeOrder } from "@/lib/server/filing/change-order";
import { releaseServiceCodes } from "@/lib/server/filing/instances";
import { noticeBase } from "@/lib/server/filing/order-notices";
import { closeDueChallenges } from "@/lib/server/jobs/close-due-challenges";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import { notify } from "@/lib/server/messages/notify";
import { anApplicant, type DemoApplicant } from "./applicant";
import { daysBefore, doAt, minutesAfter } from "./demo-clock";
import { officeMoment } from "./demo-days";
import {
  APPROVED_SPONSORS,
  COMPANY_SECOND_SITE,
  type OpenDemoStatus,
  QUEUE_SPONSORS,
  SPONSORS_BY_STATUS,
} from "./demo-sponsors";
import { approveAt, type DemoRemark, handOverAt, refuseAt, reviewAt, takeAt, verifyAt } from "./desks";
import { allAnswers, fileOrder, openOrder } from "./file-order";
import { addElsewhere, cancelAtRegistry } from "./registries";
import { requireDone } from "./require-done";

/** Who works at the desks of the demo. */
export interface DemoStaff {
  readonly reviewers: readonly [Actor, Actor];
  readonly bureau: Actor;
  readonly admin: Actor;
}

/** What every part of the orders needs. */
export interface OrderScope {
  readonly db: PrismaClient;
  readonly staff: DemoStaff;
  /** The present of the demo. */
  readonly at: Date;
  readonly calendar: WorkingCalendar;
}

const ADDRESS_REMARK: DemoRemark = {
  target: "sponsor.commAddress",
  reasonCode: "R-SUB-05",
  text: "请补充到门牌号，并与营业执照核对。",
};
const NAME_REMARK: DemoRemark = {
  target: "services.s1.serviceName",
  reasonCode: "R-NAME-03",
  text: "请使用能体现单位名称或主营业务的网站名称。",
};

/** Passes everything up to the bureau's desk: review, messages, answers. */
async function bringToBureau(
  scope: OrderScope,
  applicant: DemoApplicant,
  submittedAt: Date,
): Promise<string> {
  const { db, staff } = scope;
  const orderNo = await fileOrder(db, applicant, submittedAt);
  const reviewer = staff.reviewers[applicant.sponsor.number % 2 === 0 ? 0 : 1];
  const passedAt = minutesAfter(submittedAt, 60);
  await reviewAt(db, orderNo, { actor: reviewer, at: passedAt, decision: "PASS" });
  await handOverAt(db, minutesAfter(passedAt, 1));
  await verifyAt(db, orderNo, applicant.sponsor, minutesAfter(passedAt, 45));
  return orderNo;
}

/** Brings an order to its number; returns when that was. */
async function bringToApproval(scope: OrderScope, applicant: DemoApplicant, approvedAt: Date): Promise<void> {
  const orderNo = await bringToBureau(scope, applicant, daysBefore(approvedAt, 6));
  await approveAt(scope.db, orderNo, scope.staff.bureau, approvedAt);
}

type Bring = (scope: OrderScope, applicant: DemoApplicant) => Promise<void>;

const BRING: Readonly<Record<OpenDemoStatus, Bring>> = {
  DRAFT: async ({ db, at }, applicant) => {
    const isTyped = (path: string) => !/\.(?:access|remark)/.test(path);
    const answers = Object.entries(allAnswers(applicant)).filter(([path]) => isTyped(path));
    await openOrder(db, applicant, Object.fromEntries(answers), daysBefore(at, 2));
  },
  SUBMITTED: async ({ db, at, calendar }, applicant) => {
    await fileOrder(db, applicant, officeMoment(at, 0, 0, calendar));
  },
  INITIAL_REVIEW: async ({ db, at, staff, calendar }, applicant) => {
    const orderNo = await fileOrder(db, applicant, officeMoment(at, 1, 1, calendar));
    await takeAt(db, orderNo, staff.reviewers[0], minutesAfter(at, -1));
  },
  MAILING_REQUIRED: async ({ db, at, staff, calendar }, applicant) => {
    const submittedAt = officeMoment(at, 4, 2, calendar);
    const orderNo = await fileOrder(db, applicant, submittedAt);
    const decidedAt = minutesAfter(submittedAt, 120);
    await reviewAt(db, orderNo, { actor: staff.reviewers[1], at: decidedAt, decision: "MAILING" });
  },
  INITIAL_REJECTED: async ({ db, at, staff, calendar }, applicant) => {
    const submittedAt = officeMoment(at, 6, 3, calendar);
    const orderNo = await fileOrder(db, applicant, submittedAt);
    await reviewAt(db, orderNo, {
      actor: staff.reviewers[0],
      at: minutesAfter(submittedAt, 150),
      decision: "REJECT",
      remarks: [ADDRESS_REMARK],
    });
  },
  SMS_VERIFYING: async ({ db, at, staff }, applicant) => {
    const orderNo = await fileOrder(db, applicant, minutesAfter(at, -300));
    await reviewAt(db, orderNo, {
      actor: staff.reviewers[1],
      at: minutesAfter(at, -130),
      decision: "PASS",
    });
    await handOverAt(db, minutesAfter(at, -120));
  },
  SMS_FAILED: async ({ db, at, staff, calendar }, applicant) => {
    const submittedAt = officeMoment(at, 7, 4, calendar);
    const orderNo = await fileOrder(db, applicant, submittedAt);
    const passedAt = minutesAfter(submittedAt, 60);
    await reviewAt(db, orderNo, { actor: staff.reviewers[0], at: passedAt, decision: "PASS" });
    await handOverAt(db, passedAt);
    const closedAt = minutesAfter(passedAt, 24 * 60);
    await doAt(closedAt, () => closeDueChallenges(db, closedAt));
  },
  BUREAU_REVIEW: async (scope, applicant) => {
    await bringToBureau(scope, applicant, officeMoment(scope.at, 5, 5, scope.calendar));
  },
  BUREAU_REJECTED: async (scope, applicant) => {
    const submittedAt = officeMoment(scope.at, 12, 6, scope.calendar);
    const orderNo = await bringToBureau(scope, applicant, submittedAt);
    const { bureau: actor } = scope.staff;
    const reasons = [{ code: NAME_REMARK.reasonCode, target: NAME_REMARK.target, text: NAME_REMARK.text }];
    await refuseAt(scope.db, orderNo, { actor, at: minutesAfter(submittedAt, 6 * 24 * 60), reasons });
  },
  // The last: whoever hands over after it would take it along.
  PENDING_BUREAU_SUBMIT: async ({ db, at, staff }, applicant) => {
    const orderNo = await fileOrder(db, applicant, minutesAfter(at, -90));
    await reviewAt(db, orderNo, { actor: staff.reviewers[0], at: minutesAfter(at, -1), decision: "PASS" });
  },
};

/** Name of the account that shows a state: `bureau-review`. */
export const accountOf = (status: OpenDemoStatus): string => status.toLowerCase().replaceAll("_", "-");

const isOpenStatus = (key: string): key is OpenDemoStatus => key in BRING;

/** One order in each open state, each of somebody else. */
export async function seedOpenOrders(scope: OrderScope): Promise<void> {
  for (const status of Object.keys(BRING).filter(isOpenStatus)) {
    const since = daysBefore(scope.at, 30);
    const applicant = await anApplicant(scope.db, accountOf(status), SPONSORS_BY_STATUS[status], since);
    await BRING[status](scope, applicant);
  }
}

/** Twelve numbers of Guangdong, so that the next one is not the first. */
export async function seedApprovedOrders(scope: OrderScope): Promise<void> {
  for (const [index, sponsor] of APPROVED_SPONSORS.entries()) {
    const approvedAt = officeMoment(daysBefore(scope.at, 64 - index * 5), 0, index, scope.calendar);
    const name = `approved-${String(index + 1).padStart(2, "0")}`;
    const applicant = await anApplicant(scope.db, name, sponsor, daysBefore(approvedAt, 10));
    await bringToApproval(scope, applicant, approvedAt);
    if (index === 0) await addElsewhere(scope.db, sponsor);
  }
}

/** Twenty more that wait for a reviewer, due from a working day ago to two from now. */
export async function seedQueue(scope: OrderScope): Promise<void> {
  for (const [index, sponsor] of QUEUE_SPONSORS.entries()) {
    const submittedAt = officeMoment(scope.at, 3 - (index % 4), index, scope.calendar);
    const name = `queue-${String(index + 1).padStart(2, "0")}`;
    const applicant = await anApplicant(scope.db, name, sponsor, daysBefore(submittedAt, 3));
    await fileOrder(scope.db, applicant, submittedAt);
  }
}

/** The orders of `company@demo.example`: one in each closed state with its record, and one with remarks. */
export async function seedCompanyOrders(scope: OrderScope, applicant: DemoApplicant): Promise<void> {
  const { db, at, staff, calendar } = scope;
  const { actor } = applicant;
  const answers = allAnswers(applicant);
  const abandoned = await openOrder(db, applicant, answers, daysBefore(at, 170));
  await doAt(daysBefore(at, 165), async (when) => {
    const act = { orderNo: abandoned, actor, at: when, typed: abandoned };
    requireDone("abandon an order", await abandonOrder(db, act));
  });
  await openOrder(db, applicant, answers, daysBefore(at, 160));
  await doAt(daysBefore(at, 114), (when) => expireWaitingOrders(db, when));
  const ended = await fileOrder(db, applicant, officeMoment(daysBefore(at, 105), 0, 1, calendar));
  await doAt(daysBefore(at, 103), (when) => endOrder(scope, ended, when));
  await bringToApproval(scope, applicant, officeMoment(daysBefore(at, 80), 0, 2, calendar));
  await cancelAtRegistry(db, applicant.sponsor);
  const submittedAt = officeMoment(at, 4, 3, calendar);
  const open = await fileOrder(db, { ...applicant, sponsor: COMPANY_SECOND_SITE }, submittedAt);
  await reviewAt(db, open, {
    actor: staff.reviewers[0],
    at: minutesAfter(submittedAt, 24 * 60),
    decision: "SUPPLEMENT",
    remarks: [ADDRESS_REMARK, NAME_REMARK],
  });
}

async function endOrder({ db, staff }: OrderScope, orderNo: string, at: Date): Promise<void> {
  const reason = "申请人在客服确认后要求终止";
  const changed = await changeOrder(db, {
    orderNo,
    event: "end",
    actor: staff.admin,
    at,
    facts: () => ({ endReason: reason }),
    apply: async ({ tx, order }) => {
      await releaseServiceCodes(tx, order.id);
      await notify(tx, {
        accountId: order.ownerId,
        code: "N15",
        params: { ...noticeBase(order, false), reason: { zh: reason, en: "asked for by the applicant" } },
        link: `/filings/${orderNo}`,
        key: `N15:${orderNo}`,
        orderId: order.id,
      });
      return { payload: { reason } };
    },
  });
  requireDone("end an order", changed);
}
