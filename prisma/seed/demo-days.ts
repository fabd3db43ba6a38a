import { addDays, chinaDay, instantAt, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { isWorkday, type WorkingCalendar } from "@/lib/domain/calendar/working-days";

/** The working day so many working days before a day; 0 = the day itself, or the last working day before it. */
function workdayBefore(day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  let found = day;
  for (let left = count; ; left -= 1) {
    while (!isWorkday(found, calendar)) found = addDays(found, -1);
    if (left === 0) return found;
    found = addDays(found, -1);
  }
}

/**
 * A moment in the office hours of a working day before an instant, never after it.
 *
 * @param workdays working days earlier; 0 = today, or the last working day
 * @param slot tells the moments of a day apart
 */
export function officeMoment(at: Date, workdays: number, slot: number, calendar: WorkingCalendar): Date {
  const day = workdayBefore(chinaDay(at), workdays, calendar);
  const hour = String(9 + (slot % 8)).padStart(2, "0");
  const minute = String((slot * 7) % 60).padStart(2, "0");
  const moment = instantAt(day, `${hour}:${minute}`);
  if (moment <= at) return moment;
  // Early in the morning today's hours are still to come.
  return instantAt(workdayBefore(addDays(day, -1), 0, calendar), `${hour}:${minute}`);
}
