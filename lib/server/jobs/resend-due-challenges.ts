import "server-only";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { findOrder } from "../filing/order-repository";
import { resendAutomatically } from "../sms-verification/send-again";
import { eachDueOrder } from "./each-due-order";

const HOUR_MS = 3_600_000;

/** Sends the ministry's message once more to those who have not verified after 12 hours; returns of how many orders. */
export function resendDueChallenges(db: PrismaClient, at: Date): Promise<number> {
  const sentBefore = new Date(at.getTime() - DEFAULT_DEADLINES.smsAutomaticResendHours * HOUR_MS);
  return eachDueOrder(db, {
    name: "resend-due-challenges",
    due: Prisma.sql`o.status = 'SMS_VERIFYING' and exists (
      select 1 from sms_challenge c where c.order_id = o.id and c.status = 'PENDING' and not c.auto_resent
         and c.first_sent_at <= ${sentBefore} and c.deadline > ${at})`,
    work: async (tx, orderNo) => {
      const order = await findOrder(tx, orderNo);
      if (!order) throw new NotFoundError("order");
      await resendAutomatically(tx, order.id, at);
      return true;
    },
  });
}
