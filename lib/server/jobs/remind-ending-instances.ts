import "server-only";
import { endsRemindedAt } from "@/lib/domain/calendar/day-limit";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { PrismaClient } from "../db/generated/client";
import { noticeBase } from "../filing/order-notices";
import { notify } from "../messages/notify";
import { type DueReminder, remindEach } from "./remind-once";

/** Instances that a filing on record stands on and that end soon, each with the filing. */
async function listDue(db: PrismaClient, at: Date, left: number, next: number) {
  const { from, until } = endsRemindedAt(at, left, next);
  const codes = await db.serviceCode.findMany({
    where: {
      state: "USED",
      order: { status: "APPROVED" },
      instance: { expiresAt: { gte: from, lt: until } },
    },
    include: { instance: true, order: true },
    distinct: ["instanceId", "orderId"],
    orderBy: { code: "asc" },
  });
  const due = codes.flatMap(({ instance, order }) => {
    if (!order) return [];
    // Renewed, it ends another day and is reminded of anew.
    const key = `N16:${instance.id}:${order.orderNo}:${instance.expiresAt.getTime()}:${left}`;
    return [{ key, instance, order }];
  });
  const keys = due.map(({ key }) => key);
  const given = await db.reminder.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const done = new Set(given.map(({ key }) => key));
  return due.filter(({ key }) => !done.has(key));
}

function reminderOf({ key, instance, order }: Awaited<ReturnType<typeof listDue>>[number]): DueReminder {
  const params = {
    ...noticeBase(order),
    object: { zh: `云服务器“${instance.name}”`, en: `Server “${instance.name}”` },
    date: chinaDay(instance.expiresAt),
  };
  const notice = { code: "N16", params, key, link: `/filings/${order.orderNo}`, orderId: order.id } as const;
  return { key, tell: (tx) => notify(tx, { ...notice, accountId: order.ownerId }) };
}

/** N16 when an instance of a filing on record ends in 90, 30 or 7 days; returns how many were given. */
export async function remindEndingInstances(db: PrismaClient, at: Date): Promise<number> {
  const days = DEFAULT_DEADLINES.expiryReminderDays;
  let done = 0;
  for (const [index, left] of days.entries()) {
    const due = await listDue(db, at, left, days[index + 1] ?? 0);
    done += await remindEach(db, due.map(reminderOf), at);
  }
  return done;
}
