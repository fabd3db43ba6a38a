import { expect, test } from "vitest";
import {
  addDays,
  chinaDay,
  chinaTime,
  dayOfWeek,
  daysBetween,
  endOfDay,
  instantAt,
  isPlainDate,
  lastDayOf,
} from "./plain-date";

test.each(["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (day) => {
  expect(isPlainDate(day)).toBe(true);
});

test.each([
  "2026-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-04-31",
  "2026-1-1",
  "0000-01-01",
  "",
])("%s is no day", (day) => {
  expect(isPlainDate(day)).toBe(false);
});

test("days are added across months, leap days and years, in both directions", () => {
  expect(addDays("2026-01-31", 1)).toBe("2026-02-01");
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(addDays("2026-11-21", 90)).toBe("2027-02-19");
  expect(addDays("2026-11-21", 0)).toBe("2026-11-21");
});

test("adding and counting days are inverse to each other over five years", () => {
  for (let count = -900; count <= 900; count += 7) {
    expect(daysBetween("2025-06-01", addDays("2025-06-01", count))).toBe(count);
  }
});

test("what is no day or leaves the calendar is refused", () => {
  expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
  expect(() => addDays("2026-02-28", 0.5)).toThrow(RangeError);
  expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  expect(() => addDays("0001-01-01", -1)).toThrow(RangeError);
  expect(() => daysBetween("2026-02-28", "x")).toThrow(RangeError);
  expect(() => dayOfWeek("x")).toThrow(RangeError);
});

test("the week begins on Monday with 1 and agrees with the computer's own calendar", () => {
  expect(dayOfWeek("2026-11-21")).toBe(6);
  expect(dayOfWeek("2026-11-22")).toBe(7);
  expect(dayOfWeek("2026-11-23")).toBe(1);
  expect(dayOfWeek("1969-12-31")).toBe(3);
  for (let day = "1899-12-01"; day < "1900-03-10"; day = addDays(day, 1)) {
    expect(dayOfWeek(day) % 7).toBe(new Date(`${day}T12:00:00Z`).getUTCDay());
  }
});

test("the day in China changes at 16:00 UTC", () => {
  expect(chinaDay(new Date("2026-11-21T15:59:59.999Z"))).toBe("2026-11-21");
  expect(chinaDay(new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
  expect(chinaTime(new Date("2026-11-21T15:59:59.999Z"))).toBe("23:59");
  expect(chinaTime(new Date("2026-11-21T10:00:30Z"))).toBe("18:00");
  // A limit that ends at midnight is over with the day before.
  expect(lastDayOf(new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-21");
  expect(lastDayOf(new Date("2026-11-21T16:00:00.001Z"))).toBe("2026-11-22");
  expect(lastDayOf(new Date("2026-11-21T15:59:59.999Z"))).toBe("2026-11-21");
  expect(() => chinaDay(new Date("never"))).toThrow(RangeError);
});

test("an instant is made from a day and a time in China", () => {
  expect(instantAt("2026-11-21", "18:00").toISOString()).toBe("2026-11-21T10:00:00.000Z");
  expect(instantAt("2026-01-01", "00:00").toISOString()).toBe("2025-12-31T16:00:00.000Z");
  expect(endOfDay("2026-11-21").toISOString()).toBe("2026-11-21T16:00:00.000Z");
  for (const time of ["00:00", "07:59", "08:00", "23:59"]) {
    const instant = instantAt("2024-02-29", time);
    expect([chinaDay(instant), chinaTime(instant)]).toEqual(["2024-02-29", time]);
  }
});

test.each(["24:00", "18:60", "8:00", "18", ""])("%s is no time of day", (time) => {
  expect(() => instantAt("2026-11-21", time)).toThrow(RangeError);
});
