/** A day without time in China (Asia/Shanghai), written `YYYY-MM-DD`; sorts as text. */
export type PlainDate = string;

/** A time of day in China, `HH:MM` from 00:00 to 23:59. */
export type ClockTime = string;

const DAY_MS = 86_400_000;
/** China has kept UTC+8 all year since 1992. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/**
 * Whether `text` is a day that exists, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31.
 *
 * @source ISO 8601 calendar dates
 */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  return year !== 0 && day !== 0 && (day ?? 0) <= lengthOfMonth(year ?? 0, month ?? 0);
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month from 1 to 12; no other number is a month with days. */
function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Milliseconds of the day's midnight in UTC: a number line for whole days. */
function dayNumber(day: PlainDate): number {
  if (!isPlainDate(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/**
 * The day `count` calendar days after `day` (before it when negative).
 *
 * @throws RangeError when `day` is no day or `count` no whole number
 * @source proleptic Gregorian calendar
 */
export function addDays(day: PlainDate, count: number): PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a number of days: ${count}`);
  const moved = new Date((dayNumber(day) + count) * DAY_MS).toISOString().slice(0, 10);
  if (!isPlainDate(moved)) throw new RangeError(`outside the calendar: ${day} + ${count}`);
  return moved;
}

/**
 * Calendar days from `from` to `to`: 0 for the same day, negative when `to` is earlier.
 *
 * @throws RangeError when one of them is no day
 * @source proleptic Gregorian calendar
 */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day of the week: 1 = Monday … 7 = Sunday.
 *
 * @throws RangeError when `day` is no day
 * @source ISO 8601
 */
export function dayOfWeek(day: PlainDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * The day it is in China at an instant.
 *
 * @throws RangeError when the instant is invalid
 * @source workflow.md §4 of the domain notes (UTC+8, no summer time)
 */
export function chinaDay(instant: Date): PlainDate {
  return chinaWallClock(instant).slice(0, 10);
}

/**
 * The last day in China of a limit that ends at an instant: midnight is the end of the day before.
 *
 * @source workflow.md §4 of the domain notes (limits end with a day)
 */
export function lastDayOf(endsAt: Date): PlainDate {
  return chinaDay(new Date(endsAt.getTime() - 1));
}

/**
 * The time of day in China at an instant, `HH:MM` (seconds are cut off).
 *
 * @throws RangeError when the instant is invalid
 * @source workflow.md §4 of the domain notes (UTC+8, no summer time)
 */
export function chinaTime(instant: Date): ClockTime {
  return chinaWallClock(instant).slice(11, 16);
}

function chinaWallClock(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString();
}

/**
 * The instant at which it is `time` on `day` in China.
 *
 * @throws RangeError when `day` is no day or `time` is not `HH:MM` from 00:00 to 23:59
 * @source workflow.md §4 of the domain notes (UTC+8, no summer time)
 */
export function instantAt(day: PlainDate, time: ClockTime): Date {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!clock) throw new RangeError(`not a time of day: ${time}`);
  const sinceMidnight = (Number(clock[1]) * 60 + Number(clock[2])) * 60_000;
  return new Date(dayNumber(day) * DAY_MS + sinceMidnight - CHINA_OFFSET_MS);
}

/**
 * The instant a day ends in China: 00:00 of the next day.
 *
 * @throws RangeError when `day` is no day
 * @source Civil Code of the PRC, art. 203 (a period ends at 24:00 of its last day)
 */
export function endOfDay(day: PlainDate): Date {
  return instantAt(addDays(day, 1), "00:00");
}
