import "server-only";
import { endsRemindedAt, type Span } from "@/lib/domain/calendar/day-limit";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { chinaDay } from "@/lib/domain/calendar/plain-date";
import type { BothTexts } from "@/lib/i18n/label";
import type { PrismaClient } from "../db/generated/client";
import { noticeBase } from "../filing/order-notices";
import { recordPath } from "../filing/order-paths";
import type { StoredOrder } from "../filing/order-repository";
import { notify } from "../messages/notify";
import { type DueReminder, remindEach } from "./remind-once";

/** Something that a record stands on and that ends. */
export interface Ending {
  readonly id: string;
  readonly object: BothTexts;
  readonly endsAt: Date;
  /** The approved order it belongs to, and the number of its record. */
  readonly order: StoredOrder;
  readonly subjectNumber: string;
}

function reminderOf({ id, object, endsAt, order, subjectNumber }: Ending, left: number): DueReminder {
  // Renewed, it ends another day and is reminded of anew.
  const key = `N16:${id}:${endsAt.getTime()}:${left}`;
  const params = { ...noticeBase(order), object, date: chinaDay(endsAt) };
  const notice = { code: "N16", params, key, link: recordPath(subjectNumber), orderId: order.id } as const;
  return { key, tell: (tx) => notify(tx, { ...notice, accountId: order.ownerId }) };
}

async function withoutGiven(db: PrismaClient, due: readonly DueReminder[]): Promise<readonly DueReminder[]> {
  const keys = due.map(({ key }) => key);
  const given = await db.reminder.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const done = new Set(given.map(({ key }) => key));
  return due.filter(({ key }) => !done.has(key));
}

/**
 * N16 for what ends in 90, 30 or 7 days; returns how many were given.
 *
 * @param list what ends within a span
 */
export async function remindOfEnds(
  db: PrismaClient,
  at: Date,
  list: (db: PrismaClient, span: Span) => Promise<readonly Ending[]>,
): Promise<number> {
  const days = DEFAULT_DEADLINES.expiryReminderDays;
  let done = 0;
  for (const [index, left] of days.entries()) {
    const endings = await list(db, endsRemindedAt(at, left, days[index + 1] ?? 0));
    const due = endings.map((ending) => reminderOf(ending, left));
    done += await remindEach(db, await withoutGiven(db, due), at);
  }
  return done;
}
