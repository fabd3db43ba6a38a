import "server-only";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { findOrderForUpdate } from "../filing/order-repository";
import { tellVerifying } from "../sms-verification/tell-verifying";
import { eachDueOrder } from "./each-due-order";
import { remindOnce } from "./remind-once";

const HOUR_MS = 3_600_000;

function remindWith(db: PrismaClient, at: Date, hours: number, next: number): Promise<number> {
  const [until, from] = [hours, next].map((left) => new Date(at.getTime() + left * HOUR_MS));
  return eachDueOrder(db, {
    name: "remind-verifiers",
    due: Prisma.sql`o.status = 'SMS_VERIFYING' and exists (
      select 1 from sms_challenge c where c.order_id = o.id and c.status = 'PENDING'
         and c.deadline > ${from} and c.deadline <= ${until}
         and not exists (select 1 from reminder r where r.key = 'N7:' || o.order_no || ':' ||
                           o.submission_number || ':' || o.sms_repushes || ':' || ${hours}::int))`,
    work: async (tx, orderNo) => {
      const order = await findOrderForUpdate(tx, orderNo);
      if (order?.status !== "SMS_VERIFYING") return false;
      // Every hand-over has its reminders: of a submission the first, and those resubmitted unchanged.
      const key = `N7:${orderNo}:${order.submissionNumber}:${order.smsRepushes}:${hours}`;
      return remindOnce(tx, { key, at }, () => tellVerifying(tx, order, { at, step: String(hours) }));
    },
  });
}

/** N7 again with 12, 3 and 1 hours left to whoever has not verified; returns of how many orders. */
export async function remindVerifiers(db: PrismaClient, at: Date): Promise<number> {
  const steps = DEFAULT_DEADLINES.smsReminderHoursLeft;
  let done = 0;
  for (const [index, hours] of steps.entries()) {
    done += await remindWith(db, at, hours, steps[index + 1] ?? 0);
  }
  return done;
}
