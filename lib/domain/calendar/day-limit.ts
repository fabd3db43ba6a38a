import { addDays, chinaDay, endOfDay, instantAt, type PlainDate } from "./plain-date";

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

/**
 * 09:00 in China so many calendar days after `start`.
 *
 * @source workflow.md §5 of the domain notes (days; the hour is ours)
 */
export function remindersAfter(start: Date, days: readonly number[]): readonly Date[] {
  return days.map((count) => instantAt(addDays(chinaDay(start), count), "09:00"));
}
