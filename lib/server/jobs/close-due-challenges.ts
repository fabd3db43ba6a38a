import "server-only";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { NotFoundError } from "../errors";
import { findOrder } from "../filing/order-repository";
import { settleRound } from "../sms-verification/end-round";
import { eachDueOrder } from "./each-due-order";

/** Returns the orders whose 24 hours of SMS verification are over; returns how many. */
export function closeDueChallenges(db: PrismaClient, at: Date): Promise<number> {
  return eachDueOrder(db, {
    name: "close-due-challenges",
    due: Prisma.sql`o.status = 'SMS_VERIFYING' and exists (
      select 1 from sms_challenge c where c.order_id = o.id and c.status = 'PENDING' and c.deadline <= ${at})`,
    work: async (tx, orderNo) => {
      const order = await findOrder(tx, orderNo);
      if (!order) throw new NotFoundError("order");
      return (await settleRound(tx, order, at)) !== "OPEN";
    },
  });
}
