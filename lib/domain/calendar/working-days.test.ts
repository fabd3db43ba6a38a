import { isWorkday as isWorkdayElsewhere } from "chinese-days";
import { expect, test } from "vitest";
import { addDays, instantAt } from "./plain-date";
import { CALENDAR_2024_2026 } from "./tables/calendar-2024-2026";
import {
  countWorkdays,
  dayZero,
  dueAt,
  indexCalendar,
  isProvisional,
  isWorkday,
  nextWorkday,
} from "./working-days";

const calendar = indexCalendar(CALENDAR_2024_2026);

test.each([
  ["2026-02-13", "10:00", 2, "2026-02-13", "2026-02-24"],
  ["2026-02-13", "18:00", 2, "2026-02-14", "2026-02-25"],
  ["2026-02-14", "09:00", 1, "2026-02-14", "2026-02-24"],
  ["2025-09-30", "10:00", 2, "2025-09-30", "2025-10-10"],
  ["2026-09-21", "10:00", 20, "2026-09-21", "2026-10-26"],
  ["2026-01-03", "10:00", 2, "2026-01-04", "2026-01-06"],
  ["2025-12-31", "10:00", 2, "2025-12-31", "2026-01-05"],
  ["2025-12-31", "18:30", 1, "2026-01-04", "2026-01-05"],
  ["2025-01-27", "09:00", 2, "2025-01-27", "2025-02-06"],
  ["2024-02-09", "10:00", 1, "2024-02-09", "2024-02-18"],
  ["2024-04-30", "10:00", 2, "2024-04-30", "2024-05-07"],
  ["2024-09-13", "10:00", 2, "2024-09-13", "2024-09-18"],
  ["2026-10-07", "12:00", 1, "2026-10-08", "2026-10-09"],
] as const)("%s %s plus %i working days: day 0 is %s, due %s at 18:00", (day, time, count, zero, due) => {
  const event = instantAt(day, time);
  expect(dayZero(event, calendar)).toBe(zero);
  expect(dueAt(event, count, calendar)).toEqual({
    at: instantAt(due, "18:00"),
    day: due,
    provisional: false,
  });
});

test.each([
  ["2024", 251],
  ["2025", 248],
  ["2026", 248],
])("the year %s has %i working days", (year, count) => {
  expect(countWorkdays(`${Number(year) - 1}-12-31`, `${year}-12-31`, calendar)).toBe(count);
});

test("agrees with the calendar of another house on every day of 2024 to 2026", () => {
  for (let day = "2024-01-01"; day <= "2026-12-31"; day = addDays(day, 1)) {
    expect([day, isWorkday(day, calendar)]).toEqual([day, isWorkdayElsewhere(day)]);
  }
});

test("the table has each day once, with its holiday and the notice, and only days off the rule of the week", () => {
  expect(new Set(CALENDAR_2024_2026.map((row) => row.date)).size).toBe(CALENDAR_2024_2026.length);
  for (const row of CALENDAR_2024_2026) {
    expect(row.source).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/zhengceku\/20\d{4}\/content_\d+\.htm$/);
    expect(row.name).toMatch(/^(元旦|春节|清明节|劳动节|端午节|中秋节|国庆节|国庆节、中秋节)$/);
  }
  expect(CALENDAR_2024_2026.filter((row) => row.isWorkday)).toHaveLength(8 + 5 + 6);
  expect(CALENDAR_2024_2026.filter((row) => !row.isWorkday)).toHaveLength(30 + 28 + 33);
});

test("one second decides about the day: 17:59:59 counts, 18:00:00 does not", () => {
  const close = instantAt("2026-11-20", "18:00");
  expect(dayZero(new Date(close.getTime() - 1), calendar)).toBe("2026-11-20");
  expect(dayZero(close, calendar)).toBe("2026-11-23");
});

test("a year without notice falls back to Monday to Friday without the fixed days, and says so", () => {
  expect(isProvisional("2026-12-31", calendar)).toBe(false);
  expect(isProvisional("2027-01-01", calendar)).toBe(true);
  const daysOff = ["2027-01-01", "2028-05-01", "2028-05-02", "2027-10-01", "2029-10-02", "2029-10-03"];
  for (const day of daysOff) expect(isWorkday(day, calendar)).toBe(false);
  expect(isWorkday("2027-01-04", calendar)).toBe(true);
  expect(isWorkday("2027-05-04", calendar)).toBe(true);
  expect(isWorkday("2027-10-04", calendar)).toBe(true);
  expect(isWorkday("2027-02-06", calendar)).toBe(false);
  expect(dueAt(instantAt("2026-12-30", "10:00"), 1, calendar).provisional).toBe(false);
  expect(dueAt(instantAt("2026-12-30", "10:00"), 2, calendar)).toEqual({
    at: instantAt("2027-01-04", "18:00"),
    day: "2027-01-04",
    provisional: true,
  });
});

test("a few days of the next year in a notice do not make that year known, but they count", () => {
  const early = indexCalendar([
    ...CALENDAR_2024_2026,
    { date: "2027-01-04", isWorkday: false, name: "元旦", source: "https://www.gov.cn/" },
  ]);
  expect(isProvisional("2027-01-04", early)).toBe(true);
  expect(isWorkday("2027-01-04", early)).toBe(false);
  expect(nextWorkday("2026-12-31", early)).toBe("2027-01-05");
});

test("with the notice the due date is counted again and no longer provisional", () => {
  const later = indexCalendar([
    ...CALENDAR_2024_2026,
    { date: "2027-10-01", isWorkday: false, name: "国庆节", source: "https://www.gov.cn/" },
  ]);
  expect(dueAt(instantAt("2026-12-30", "10:00"), 2, later).provisional).toBe(false);
  expect(isWorkday("2027-05-03", later)).toBe(true);
});

test("an event in an unknown year makes the due date provisional", () => {
  expect(dueAt(instantAt("2023-12-29", "10:00"), 1, calendar).provisional).toBe(true);
});

test.each([0, -1, 1.5, Number.NaN])("%d working days are refused", (count) => {
  expect(() => dueAt(instantAt("2026-11-20", "10:00"), count, calendar)).toThrow(RangeError);
});

test("counting leaves the first day out, takes the last one in, and is 0 backwards", () => {
  expect(countWorkdays("2026-11-20", "2026-11-23", calendar)).toBe(1);
  expect(countWorkdays("2026-11-20", "2026-11-20", calendar)).toBe(0);
  expect(countWorkdays("2026-11-23", "2026-11-20", calendar)).toBe(0);
  expect(() => countWorkdays("2026-11-23", "x", calendar)).toThrow(RangeError);
});

test("the n-th due day is always n working days after day 0", () => {
  for (let day = "2025-01-20"; day < "2025-02-20"; day = addDays(day, 1)) {
    const event = instantAt(day, "12:00");
    for (const count of [1, 2, 5, 20]) {
      expect(countWorkdays(dayZero(event, calendar), dueAt(event, count, calendar).day, calendar)).toBe(
        count,
      );
    }
  }
});
