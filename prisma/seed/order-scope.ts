import type { WorkingCalendar } from "@/lib/domain/calendar/working-days";
import type { Actor } from "@/lib/server/auth/actor";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import type { DemoApplicant } from "./applicant";
import { daysBefore, minutesAfter } from "./demo-clock";
import { approveAt, type DemoRemark, handOverAt, reviewAt, verifyAt } from "./desks";

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

/** An order that was submitted, and when. */
export interface FiledOrder {
  readonly applicant: DemoApplicant;
  readonly orderNo: string;
  readonly submittedAt: Date;
}

/** How long before its approval an approved order of the demo was submitted. */
const APPROVAL_DAYS = 6;

/** When an order is submitted that is approved at an instant. */
export const submissionOf = (approvedAt: Date): Date => daysBefore(approvedAt, APPROVAL_DAYS);

export const ADDRESS_REMARK: DemoRemark = {
  target: "sponsor.commAddress",
  reasonCode: "R-SUB-05",
  text: "请补充到门牌号，并与营业执照核对。",
};

export const NAME_REMARK: DemoRemark = {
  target: "services.s1.serviceName",
  reasonCode: "R-NAME-03",
  text: "请使用能体现单位名称或主营业务的网站名称。",
};

export const CONTENT_REMARK: DemoRemark = {
  target: "services.s1.remark",
  reasonCode: "R-CONT-06",
  text: "请在备注中说明网站实际展示的产品和服务。",
};

/** Passes a submitted order on to the bureau's desk: review, messages, answers. */
export async function bringToBureau({ db, staff }: OrderScope, filed: FiledOrder): Promise<void> {
  const { applicant, orderNo, submittedAt } = filed;
  const reviewer = staff.reviewers[applicant.sponsor.number % 2 === 0 ? 0 : 1];
  const passedAt = minutesAfter(submittedAt, 60);
  await reviewAt(db, orderNo, { actor: reviewer, at: passedAt, decision: "PASS" });
  await handOverAt(db, minutesAfter(passedAt, 1));
  await verifyAt(db, orderNo, applicant.sponsor, minutesAfter(passedAt, 45));
}

/** Brings a submitted order to its number. */
export async function bringToApproval(scope: OrderScope, filed: FiledOrder): Promise<void> {
  await bringToBureau(scope, filed);
  const approvedAt = minutesAfter(filed.submittedAt, APPROVAL_DAYS * 24 * 60);
  await approveAt(scope.db, filed.orderNo, scope.staff.bureau, approvedAt);
}
