import {
  addDays,
  chinaDay,
  chinaTime,
  dayOfWeek,
  daysBetween,
  instantAt,
  type PlainDate,
} from "./plain-date";

/** One row of the calendar table: a day on which the rule of the week does not hold. */
export interface CalendarDay {
  readonly date: PlainDate;
  readonly isWorkday: boolean;
  /** The holiday it belongs to, in Chinese. */
  readonly name: string;
  /** Address of the notice. */
  readonly source: string;
}

/** The calendar rows, indexed: made once by `indexCalendar`, asked many times. */
export interface WorkingCalendar {
  readonly days: ReadonlyMap<PlainDate, CalendarDay>;
  /** Years whose notice is in the table. */
  readonly years: ReadonlySet<string>;
}

/** The end of a time limit; `provisional` = it touches a year without a notice and will be counted again. */
export interface DueTime {
  readonly at: Date;
  readonly day: PlainDate;
  readonly provisional: boolean;
}

/** Work after this time counts for the next working day, and a time limit ends at it. */
export const CLOSE_OF_BUSINESS = "18:00";

const NATIONAL_DAY = "10-01";
const STATUTORY_DAYS_OFF: ReadonlySet<string> = new Set([
  "01-01",
  "05-01",
  "05-02",
  NATIONAL_DAY,
  "10-02",
  "10-03",
]);

/**
 * Indexes the calendar rows. A year counts as known when its National Day (10-01) is in the table: every notice
 * has it, while the notice of the year before or after may already hold a few of its days.
 *
 * @source workflow.md §4 of the domain notes
 */
export function indexCalendar(rows: readonly CalendarDay[]): WorkingCalendar {
  const days = new Map(rows.map((row) => [row.date, row]));
  const known = rows.filter((row) => row.date.slice(5) === NATIONAL_DAY).map((row) => row.date.slice(0, 4));
  return { days, years: new Set(known) };
}

/**
 * Whether the calendar lacks the notice of the day's year, so that only the fixed statutory days off are known.
 *
 * @source workflow.md §4 of the domain notes (fall-back)
 */
export function isProvisional(day: PlainDate, calendar: WorkingCalendar): boolean {
  return !calendar.years.has(day.slice(0, 4));
}

/**
 * Whether `day` is a working day (工作日): Monday to Friday without public holidays, plus make-up workdays. In a
 * year without notice: Monday to Friday without 01-01, 05-01, 05-02, 10-01, 10-02, 10-03.
 *
 * @throws RangeError when `day` is no day
 * @source yearly holiday notices of the State Council General Office; workflow.md §4 of the domain notes
 */
export function isWorkday(day: PlainDate, calendar: WorkingCalendar): boolean {
  const row = calendar.days.get(day);
  if (row) return row.isWorkday;
  const isWeekday = dayOfWeek(day) <= 5;
  if (!isProvisional(day, calendar)) return isWeekday;
  return isWeekday && !STATUTORY_DAYS_OFF.has(day.slice(5));
}

/**
 * The first working day after `day`.
 *
 * @throws RangeError when `day` is no day
 * @source workflow.md §4 of the domain notes
 */
export function nextWorkday(day: PlainDate, calendar: WorkingCalendar): PlainDate {
  let next = addDays(day, 1);
  while (!isWorkday(next, calendar)) next = addDays(next, 1);
  return next;
}

/**
 * Working days after `from` up to and including `to`; 0 when `to` is not later.
 *
 * @throws RangeError when one of them is no day
 * @source workflow.md §4 of the domain notes (the first day does not count)
 */
export function countWorkdays(from: PlainDate, to: PlainDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let offset = daysBetween(from, to); offset > 0; offset -= 1) {
    if (isWorkday(addDays(from, offset), calendar)) count += 1;
  }
  return count;
}

/**
 * Day 0 of a time limit: the day of the event, or the next working day when the event is at 18:00:00 or later or
 * on a day off.
 *
 * @throws RangeError when the instant is invalid
 * @source workflow.md §4 of the domain notes
 */
export function dayZero(event: Date, calendar: WorkingCalendar): PlainDate {
  const day = chinaDay(event);
  const inTime = chinaTime(event) < CLOSE_OF_BUSINESS;
  return inTime && isWorkday(day, calendar) ? day : nextWorkday(day, calendar);
}

/**
 * The end (18:00 in China) of the `count`-th working day after day 0.
 *
 * @param event the instant the time limit begins
 * @param count number of working days, 1 or more
 * @returns the instant, its day, and whether a year without notice was touched
 * @throws RangeError when `count` is not a positive integer or the instant is invalid
 * @source workflow.md §4 of the domain notes; first day not counted: Civil Code of the PRC, art. 201
 */
export function dueAt(event: Date, count: number, calendar: WorkingCalendar): DueTime {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`not a number of working days: ${count}`);
  let day = dayZero(event, calendar);
  for (let counted = 0; counted < count; counted += 1) day = nextWorkday(day, calendar);
  const provisional = isProvisional(chinaDay(event), calendar) || isProvisional(day, calendar);
  return { at: instantAt(day, CLOSE_OF_BUSINESS), day, provisional };
}
