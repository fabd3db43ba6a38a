import "server-only";
import { nearlyLateUntil } from "@/lib/domain/calendar/deadlines";
import type { FilingStatus } from "@/lib/domain/filing/states";
import type { StaffMatter } from "@/lib/i18n/notice-text";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { noticeBase } from "../filing/order-notices";
import { adminPath, reviewPath } from "../filing/order-paths";
import { findOrderForUpdate } from "../filing/order-repository";
import { notifyStaff, type StaffGroup } from "../messages/notify";
import { requireRules } from "../rules/rule-tables";
import { eachDueOrder } from "./each-due-order";
import { remindOnce } from "./remind-once";

interface Warning {
  readonly kind: StaffMatter;
  readonly statuses: readonly FilingStatus[];
  readonly to: StaffGroup["role"];
  /** Due times it is for, both ends included; without `from` however old. */
  readonly from?: Date;
  readonly until: Date;
}

function warn(db: PrismaClient, at: Date, { kind, statuses, to, from, until }: Warning): Promise<number> {
  return eachDueOrder(db, {
    name: "warn-of-late-reviews",
    due: Prisma.sql`o.status = any(${[...statuses]}::filing_status[]) and o.due_at <= ${until}
      and ${from ? Prisma.sql`o.due_at > ${from}` : Prisma.sql`true`}
      and not exists (select 1 from reminder r
                       where r.key = 'N19:' || ${kind} || ':' || o.order_no || ':' || o.submission_number)`,
    work: async (tx, orderNo) => {
      const order = await findOrderForUpdate(tx, orderNo);
      if (!order?.dueAt || !statuses.includes(order.status)) return false;
      const key = `N19:${kind}:${orderNo}:${order.submissionNumber}`;
      const params = { ...noticeBase(order), due: order.dueAt.toISOString(), kind };
      const link = to === "ADMIN" ? adminPath(orderNo) : reviewPath(orderNo);
      const notice = { code: "N19", params, link, key, orderId: order.id } as const;
      return remindOnce(tx, { key, at }, () =>
        notifyStaff(tx, { role: to, exceptId: order.ownerId }, notice),
      );
    },
  });
}

/**
 * N19 to the reviewers when an initial review is nearly late, to the administrators when it is late or the bureau is;
 * returns of how many orders.
 */
export async function warnOfLateReviews(db: PrismaClient, at: Date): Promise<number> {
  const { calendar } = await requireRules(db, at);
  const statuses = ["SUBMITTED", "INITIAL_REVIEW"] as const;
  const soon = nearlyLateUntil(at, calendar);
  return (
    (await warn(db, at, { kind: "nearlyLate", statuses, to: "REVIEWER", from: at, until: soon })) +
    (await warn(db, at, { kind: "late", statuses, to: "ADMIN", until: at })) +
    (await warn(db, at, { kind: "bureauLate", statuses: ["BUREAU_REVIEW"], to: "ADMIN", until: at }))
  );
}
