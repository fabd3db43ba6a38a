import "server-only";
import { startsRemindedAt } from "@/lib/domain/calendar/day-limit";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { policeFilingLimit } from "@/lib/domain/calendar/deadlines";
import type { Prisma, PrismaClient } from "../db/generated/client";
import { noticeBase } from "../filing/order-notices";
import { recordPath } from "../filing/order-paths";
import { notify } from "../messages/notify";
import { type DueReminder, remindEach } from "./remind-once";

const BATCH = 100;

type Subject = Prisma.FilingSubjectGetPayload<Record<string, never>>;

async function listDue(db: PrismaClient, at: Date, day: number, next: number): Promise<readonly Subject[]> {
  const { from, until } = startsRemindedAt(at, day, next);
  const found = await db.filingSubject.findMany({
    where: {
      state: "ACTIVE",
      policeDoneAt: null,
      ownerId: { not: null },
      approvedAt: { gte: from, lt: until },
    },
    orderBy: [{ approvedAt: "asc" }, { id: "asc" }],
  });
  const keys = found.map(({ id }) => keyOf(id, day));
  const given = await db.reminder.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const done = new Set(given.map(({ key }) => key));
  return found.filter(({ id }) => !done.has(keyOf(id, day))).slice(0, BATCH);
}

const keyOf = (id: string, day: number) => `N18:${id}:${day}`;

function reminderOf({ id, orderId, subjectNumber, approvedAt }: Subject, day: number): DueReminder {
  const key = keyOf(id, day);
  const tell: DueReminder["tell"] = async (tx) => {
    // Reported or moved to another account meanwhile.
    const subject = await tx.filingSubject.findUnique({ where: { id } });
    const order = orderId ? await tx.filingOrder.findUnique({ where: { id: orderId } }) : null;
    if (!subject?.ownerId || !order || subject.policeDoneAt) return;
    const params = { ...noticeBase(order), date: policeFilingLimit(approvedAt).lastDay };
    const link = recordPath(subjectNumber);
    await notify(tx, { accountId: subject.ownerId, code: "N18", params, link, key, orderId: order.id });
  };
  return { key, tell };
}

/** N18 on day 7, 20 and 28 after the approval, unless the owner reported the police filing as done; returns how many. */
export async function remindPoliceFilings(db: PrismaClient, at: Date): Promise<number> {
  const { policeReminderDays: days, policeFilingDays } = DEFAULT_DEADLINES;
  let done = 0;
  for (const [index, day] of days.entries()) {
    const due = await listDue(db, at, day, days[index + 1] ?? policeFilingDays);
    done += await remindEach(
      db,
      due.map((subject) => reminderOf(subject, day)),
      at,
    );
  }
  return done;
}
