import { addDays, chinaDay, chinaTime, endOfDay, type PlainDate } from "./plain-date";

/** The end of a time limit in calendar days: the last day, and the instant that day ends. */
export interface DayLimit {
  readonly lastDay: PlainDate;
  readonly endsAt: Date;
}

/**
 * A time limit of `days` calendar days; the day of `start` in China does not count.
 *
 * @source Civil Code of the PRC, art. 201 and 203
 */
export function dayLimit(start: Date, days: number): DayLimit {
  const lastDay = addDays(chinaDay(start), days);
  return { lastDay, endsAt: endOfDay(lastDay) };
}

/** Reminders go out when people begin to work. @source workflow.md §5 of the domain notes (days; the hour is ours) */
const REMINDER_HOUR = "09:00";

/** From `from`, the instant itself included, to before `until`. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** The last day of which 09:00 is past. */
function lastReminderDay(at: Date): PlainDate {
  const day = chinaDay(at);
  return chinaTime(at) < REMINDER_HOUR ? addDays(day, -1) : day;
}

/**
 * When the limits began of which the reminder on day `day` is the last one due; so whoever missed several reminders
 * gets one. Reminders go out at 09:00 in China.
 *
 * @param next the day of the reminder after it, or of the limit's end
 */
export function startsRemindedAt(at: Date, day: number, next: number): Span {
  const today = lastReminderDay(at);
  return { from: endOfDay(addDays(today, -next)), until: endOfDay(addDays(today, -day)) };
}

/**
 * When the things end of which the reminder with `left` days left is the last one due.
 *
 * @param next the days left at the reminder after it; 0 for none
 */
export function endsRemindedAt(at: Date, left: number, next: number): Span {
  const today = lastReminderDay(at);
  return { from: next === 0 ? at : endOfDay(addDays(today, next)), until: endOfDay(addDays(today, left)) };
}
