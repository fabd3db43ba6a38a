import "server-only";
import { waitingLimit } from "@/lib/domain/calendar/deadlines";
import { WAITING_STATUSES } from "@/lib/domain/filing/states";
import { SYSTEM_ACTOR } from "../auth/actor";
import type { Db } from "../db/client";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { changeOrderIn } from "../filing/change-order";
import { noticeBase } from "../filing/order-notices";
import { orderPath } from "../filing/order-paths";
import type { StoredOrder } from "../filing/order-repository";
import { releaseServiceCodes } from "../filing/service-codes";
import { notify } from "../messages/notify";
import { eachDueOrder } from "./each-due-order";

/** The end of the 45th day after the applicant last did something, or the order came back. */
function limitOf({ stageEnteredAt, lastSavedAt }: StoredOrder): Date {
  return waitingLimit(lastSavedAt > stageEnteredAt ? lastSavedAt : stageEnteredAt).endsAt;
}

async function expire(tx: Db, orderNo: string, at: Date): Promise<boolean> {
  const changed = await changeOrderIn(tx, {
    orderNo,
    event: "expire",
    actor: SYSTEM_ACTOR,
    at,
    facts: ({ order }) => ({ timerEndsAt: limitOf(order) }),
    apply: async ({ order }) => {
      await releaseServiceCodes(tx, order.id);
      return undefined;
    },
  });
  if (!changed.ok) return false;
  const { before } = changed.value;
  await notify(tx, {
    accountId: before.ownerId,
    code: "N14",
    params: noticeBase(before),
    link: orderPath(orderNo),
    key: `N14:${orderNo}:${changed.value.change.order.version}`,
    orderId: before.id,
  });
  return true;
}

/** Ends the orders that have waited 45 days for the applicant and gives their service codes back; returns how many. */
export function expireWaitingOrders(db: PrismaClient, at: Date): Promise<number> {
  return eachDueOrder(db, {
    name: "expire-waiting-orders",
    due: Prisma.sql`o.status = any(${[...WAITING_STATUSES]}::filing_status[])
      and o.due_at <= ${at}`,
    work: (tx, orderNo) => expire(tx, orderNo, at),
  });
}
