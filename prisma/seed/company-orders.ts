import { endOrder } from "@/lib/server/admin/end-order";
import { abandonOrder } from "@/lib/server/filing/applicant-acts";
import { findOrder } from "@/lib/server/filing/order-repository";
import { expireWaitingOrders } from "@/lib/server/jobs/expire-waiting-orders";
import type { DemoApplicant } from "./applicant";
import { daysBefore, doAt, minutesAfter } from "./demo-clock";
import { officeMoment } from "./demo-days";
import { COMPANY_SECOND_SITE } from "./demo-sponsors";
import { reviewAt } from "./desks";
import { allAnswers, fileOrder, openOrder } from "./file-order";
import { bringToApproval, CONTENT_REMARK, NAME_REMARK, type OrderScope, submissionOf } from "./order-scope";
import { requireDone } from "./require-done";

async function endAsAsked({ db, staff }: OrderScope, orderNo: string, at: Date): Promise<void> {
  const order = await findOrder(db, orderNo);
  const ground = { reason: "APPLICANT_ASKED", note: "" } as const;
  const act = { orderNo, version: order?.version ?? 0, actor: staff.admin, at };
  requireDone("end an order", await endOrder(db, { ...act, ground }));
}

async function seedClosedOrders(scope: OrderScope, applicant: DemoApplicant): Promise<void> {
  const { db, at, calendar } = scope;
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
  await doAt(daysBefore(at, 103), (when) => endAsAsked(scope, ended, when));
}

/**
 * The orders of `company@demo.example`: one in each closed state with its record, and, since an account has one open
 * order, one in one open state: a second website with remarks to answer.
 */
export async function seedCompanyOrders(scope: OrderScope, applicant: DemoApplicant): Promise<void> {
  const { db, at, staff, calendar } = scope;
  await seedClosedOrders(scope, applicant);
  const firstAt = submissionOf(officeMoment(daysBefore(at, 80), 0, 2, calendar));
  const first = await fileOrder(db, applicant, firstAt);
  await bringToApproval(scope, { applicant, orderNo: first, submittedAt: firstAt });
  const submittedAt = officeMoment(at, 4, 3, calendar);
  const open = await fileOrder(db, { ...applicant, sponsor: COMPANY_SECOND_SITE }, submittedAt);
  await reviewAt(db, open, {
    actor: staff.reviewers[0],
    at: minutesAfter(submittedAt, 24 * 60),
    decision: "SUPPLEMENT",
    remarks: [NAME_REMARK, CONTENT_REMARK],
  });
}
