import "server-only";
import { missingCalendarYear } from "@/lib/domain/calendar/deadlines";
import type { PrismaClient } from "../db/generated/client";
import { notifyStaff } from "../messages/notify";
import { requireRules } from "../rules/rule-tables";
import { remindEach } from "./remind-once";

/** N19 to the administrators, once a year, when due times run into a year without a calendar. */
export async function warnOfMissingCalendar(db: PrismaClient, at: Date): Promise<number> {
  const year = missingCalendarYear(at, (await requireRules(db, at)).calendar);
  if (year === null) return 0;
  const key = `N19:calendar:${year}`;
  const params = { orderNo: "", sponsor: "", kind: "calendar", year } as const;
  const notice = { code: "N19", params, link: "/admin/orders", key } as const;
  return remindEach(db, [{ key, tell: (tx) => notifyStaff(tx, { role: "ADMIN" }, notice) }], at);
}
