import "server-only";
import { startsRemindedAt } from "@/lib/domain/calendar/day-limit";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { isWaitingForApplicant, WAITING_STATUSES } from "@/lib/domain/filing/states";
import type { Db } from "../db/client";
import { Prisma, type PrismaClient } from "../db/generated/client";
import { noticeBase } from "../filing/order-notices";
import { waitingPath } from "../filing/order-paths";
import { findOrderForUpdate } from "../filing/order-repository";
import { notify } from "../messages/notify";
import { eachDueOrder } from "./each-due-order";
import { remindOnce } from "./remind-once";

async function remind(tx: Db, orderNo: string, { at, day }: { at: Date; day: number }): Promise<boolean> {
  const order = await findOrderForUpdate(tx, orderNo);
  if (!order || !isWaitingForApplicant(order.status)) return false;
  const { id: orderId, ownerId: accountId, stageEnteredAt, lastSavedAt } = order;
  // Whatever the applicant saves begins the waiting anew, and its reminders with it.
  const since = Math.max(stageEnteredAt.getTime(), lastSavedAt.getTime());
  const key = `N13:${orderNo}:${since}:${day}`;
  const params = { ...noticeBase(order), d: day };
  const link = waitingPath(order);
  return remindOnce(tx, { key, at }, () =>
    notify(tx, { accountId, orderId, code: "N13", params, link, key }),
  );
}

function remindOn(db: PrismaClient, at: Date, day: number, next: number): Promise<number> {
  const { from, until } = startsRemindedAt(at, day, next);
  const since = Prisma.sql`greatest(o.stage_entered_at, o.last_saved_at)`;
  return eachDueOrder(db, {
    name: "remind-waiting-applicants",
    due: Prisma.sql`o.status = any(${[...WAITING_STATUSES]}::filing_status[])
      and ${since} >= ${from} and ${since} < ${until}
      and not exists (select 1 from reminder r where r.key =
        'N13:' || o.order_no || ':' || (extract(epoch from ${since}) * 1000)::bigint || ':' || ${day}::int)`,
    work: (tx, orderNo) => remind(tx, orderNo, { at, day }),
  });
}

/** N13 on day 7, 15 and 30 of waiting for the applicant; returns of how many orders. */
export async function remindWaitingApplicants(db: PrismaClient, at: Date): Promise<number> {
  const { waitingReminderDays: days, waitingDays } = DEFAULT_DEADLINES;
  let done = 0;
  for (const [index, day] of days.entries()) {
    done += await remindOn(db, at, day, days[index + 1] ?? waitingDays);
  }
  return done;
}
