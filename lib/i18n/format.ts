import type { Locale } from "./locale";

const ZONE = "Asia/Shanghai";
const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An instant (Date or ISO text), or a China day as `YYYY-MM-DD`. */
export type DateInput = Date | string;

function toDate(value: DateInput): Date {
  if (value instanceof Date) return value;
  return new Date(PLAIN_DATE.test(value) ? `${value}T12:00:00+08:00` : value);
}

// Made once: to make one takes a hundred times as long as to use it.
const DIGITS = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});
const LONG_DAY = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, dateStyle: "long" });
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, day: "numeric", month: "short" });
const LISTS = {
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  "zh-CN": new Intl.ListFormat("zh-CN", { type: "conjunction" }),
} as const satisfies Record<Locale, Intl.ListFormat>;

function parts(value: DateInput): Record<string, string> {
  return Object.fromEntries(DIGITS.formatToParts(toDate(value)).map((part) => [part.type, part.value]));
}

/** “2026年11月21日” or “21 November 2026”, the day in China. */
export function formatDate(locale: Locale, value: DateInput): string {
  const { year, month, day } = parts(value);
  if (locale === "zh-CN") return `${year}年${Number(month)}月${Number(day)}日`;
  return LONG_DAY.format(toDate(value));
}

/** “11月21日” or “21 Nov”, where every character counts. */
export function formatDayOfYear(locale: Locale, value: DateInput): string {
  const { month, day } = parts(value);
  if (locale === "zh-CN") return `${Number(month)}月${Number(day)}日`;
  return SHORT_DAY.format(toDate(value));
}

/** “2026-11-21”, for tables and narrow places; the same in both languages. */
export function formatShortDate(value: DateInput): string {
  const { year, month, day } = parts(value);
  return `${year}-${month}-${day}`;
}

/** “2026年11月21日 18:00” or “21 November 2026, 18:00” (China time). */
export function formatDateTime(locale: Locale, value: DateInput): string {
  return `${formatDate(locale, value)}${locale === "zh-CN" ? " " : ", "}${formatTime(value)}`;
}

/** The day with which a limit ends: midnight in China is the end of the day before. Null when it ends within a day. */
function wholeDay(due: DateInput): Date | null {
  return formatTime(due, true) === "00:00:00" ? new Date(toDate(due).getTime() - 1) : null;
}

/** A due time wherever one is read: the date and time, or only the day when the limit ends with it. */
export function formatDue(locale: Locale, value: DateInput): string {
  const day = wholeDay(value);
  return day ? formatDate(locale, day) : formatDateTime(locale, value);
}

/** The same for tables: “2026-11-21”, or “2026-11-21 18:00”. */
export function formatShortDue(value: DateInput): string {
  const day = wholeDay(value);
  return day ? formatShortDate(day) : formatShortDateTime(value);
}

/** “2026-11-21 18:00”, for tables. */
export function formatShortDateTime(value: DateInput): string {
  return `${formatShortDate(value)} ${formatTime(value)}`;
}

/** “18:00”, or “18:00:05” with seconds (China time). */
export function formatTime(value: DateInput, withSeconds = false): string {
  const { hour, minute, second } = parts(value);
  return withSeconds ? `${hour}:${minute}:${second}` : `${hour}:${minute}`;
}

/** Working days until a due date: “还有2个工作日”, “今天到期”, “已超期1个工作日”. */
export function formatWorkingDays(locale: Locale, days: number): string {
  const count = Math.abs(days);
  if (locale === "zh-CN") {
    if (days === 0) return "今天到期";
    return days > 0 ? `还有${count}个工作日` : `已超期${count}个工作日`;
  }
  if (days === 0) return "due today";
  const unit = count === 1 ? "working day" : "working days";
  return days > 0 ? `${count} ${unit} left` : `${count} ${unit} overdue`;
}

/** “3.8 MB”; steps of 1,024, at most one decimal. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${Math.round(value * 10) / 10} ${units[unit]}`;
}

/** “甲、乙和丙” or “A, B and C”. */
export function formatList(locale: Locale, items: readonly string[]): string {
  return LISTS[locale].format(items);
}
