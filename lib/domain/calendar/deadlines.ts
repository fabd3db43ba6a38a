import { type DayLimit, dayLimit } from "./day-limit";
import { DEFAULT_DEADLINES, type DeadlineSettings } from "./deadline-settings";
import { addDays, chinaDay, chinaTime, instantAt } from "./plain-date";
import { CLOSE_OF_BUSINESS, type DueTime, dueAt, nextWorkday, type WorkingCalendar } from "./working-days";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

function after(start: Date, milliseconds: number): Date {
  return new Date(start.getTime() + milliseconds);
}

/**
 * When the initial review (初审) is due.
 *
 * @source workflow.md §3 of the domain notes
 */
export function initialReviewDue(
  submittedAt: Date,
  calendar: WorkingCalendar,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): DueTime {
  return dueAt(submittedAt, settings.initialReviewWorkingDays, calendar);
}

/**
 * The latest due time of an initial review that reviewers are warned of by `at` (N19).
 *
 * @source workflow.md §3 of the domain notes
 */
export function nearlyLateUntil(
  at: Date,
  calendar: WorkingCalendar,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): Date {
  const isClosed = chinaTime(at) >= CLOSE_OF_BUSINESS;
  let day = isClosed ? chinaDay(at) : addDays(chinaDay(at), -1);
  const between = settings.initialReviewWorkingDays - settings.initialReviewWarningWorkingDays;
  for (let counted = 0; counted < between; counted += 1) day = nextWorkday(day, calendar);
  return instantAt(day, CLOSE_OF_BUSINESS);
}

/**
 * When the bureau's review (管局审核) is due.
 *
 * @param workingDays the bureau's column `slaWorkingDays`
 * @source Order No. 33 of the Ministry of Information Industry, art. 12; workflow.md §3 of the domain notes
 */
export function bureauReviewDue(startedAt: Date, workingDays: number, calendar: WorkingCalendar): DueTime {
  return dueAt(startedAt, workingDays, calendar);
}

/** From this day on due times run into the next year. */
const CALENDAR_NEEDED_FROM = "12-15";

/**
 * The next year when, from mid December on, its working days are still missing; null before and when they are known.
 *
 * @source workflow.md §4 of the domain notes
 */
export function missingCalendarYear(at: Date, calendar: WorkingCalendar): string | null {
  const day = chinaDay(at);
  const next = String(Number(day.slice(0, 4)) + 1);
  return day.slice(5) >= CALENDAR_NEEDED_FROM && !calendar.years.has(next) ? next : null;
}

/**
 * When the SMS verification (工信部短信核验) of the whole order ends; resends do not extend it.
 *
 * @param firstSentAt the first sending to any verifier; hours are wall-clock hours
 * @source workflow.md §3 of the domain notes
 */
export function smsDeadline(firstSentAt: Date, settings: DeadlineSettings = DEFAULT_DEADLINES): Date {
  return after(firstSentAt, settings.smsWindowHours * HOUR_MS);
}

/**
 * When the codes are sent a second time by the system itself.
 *
 * @source workflow.md §3 of the domain notes
 */
export function smsAutomaticResendAt(
  firstSentAt: Date,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): Date {
  return after(firstSentAt, settings.smsAutomaticResendHours * HOUR_MS);
}

/**
 * When an order that waits for the applicant expires: at the end of the 45th day.
 *
 * @param since the instant the state was entered or the applicant last saved something, whichever is later
 * @source workflow.md §2 (#25) and §3 of the domain notes; Civil Code of the PRC, art. 201 and 203
 */
export function waitingLimit(since: Date, settings: DeadlineSettings = DEFAULT_DEADLINES): DayLimit {
  return dayLimit(since, settings.waitingDays);
}

/**
 * Until when an expired order may be revived and after which a closed order's answers and files are deleted.
 *
 * @param closedAt the instant ABANDONED, EXPIRED or CANCELLED_BY_ADMIN was entered
 * @source workflow.md §2 (#26, #33) of the domain notes
 */
export function purgeLimit(closedAt: Date, settings: DeadlineSettings = DEFAULT_DEADLINES): DayLimit {
  return dayLimit(closedAt, settings.purgeDays);
}

/**
 * Until when a fresh verification is still worth a warning (F417).
 *
 * @source fields.md §4.2 rule 7 of the domain notes
 */
export function realNameSettledAt(
  verifiedAt: Date,
  calendar: WorkingCalendar,
  settings: DeadlineSettings = DEFAULT_DEADLINES,
): DueTime {
  return dueAt(verifiedAt, settings.domainRealNameWarningWorkingDays, calendar);
}

/**
 * By when the police network filing (公安联网备案) must be done.
 *
 * @source workflow.md §§3, 7 of the domain notes
 */
export function policeFilingLimit(openedAt: Date, settings: DeadlineSettings = DEFAULT_DEADLINES): DayLimit {
  return dayLimit(openedAt, settings.policeFilingDays);
}

/**
 * When a reviewer's lease (审核锁定) ends unless it is renewed.
 *
 * @source workflow.md §8 of the domain notes
 */
export function reviewLeaseEnd(takenAt: Date, settings: DeadlineSettings = DEFAULT_DEADLINES): Date {
  return after(takenAt, settings.reviewLeaseMinutes * MINUTE_MS);
}
