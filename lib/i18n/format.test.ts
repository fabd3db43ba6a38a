import { expect, test } from "vitest";
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDue,
  formatList,
  formatShortDate,
  formatShortDateTime,
  formatShortDue,
  formatTime,
  formatWorkingDays,
} from "./format";

test("an instant is shown as the day and hour in China", () => {
  const justAfterMidnight = "2026-11-20T16:00:05Z";
  expect(formatDate("zh-CN", justAfterMidnight)).toBe("2026年11月21日");
  expect(formatDate("en", justAfterMidnight)).toBe("21 November 2026");
  expect(formatDateTime("zh-CN", justAfterMidnight)).toBe("2026年11月21日 00:00");
  expect(formatDateTime("en", new Date(justAfterMidnight))).toBe("21 November 2026, 00:00");
  expect(formatTime(justAfterMidnight, true)).toBe("00:00:05");
  expect(formatShortDateTime("2026-11-20T15:59:59Z")).toBe("2026-11-20 23:59");
});

test("a day without time stays that day", () => {
  expect(formatDate("zh-CN", "2026-01-05")).toBe("2026年1月5日");
  expect(formatShortDate("2026-01-05")).toBe("2026-01-05");
});

test.each([
  [2, "还有2个工作日", "2 working days left"],
  [1, "还有1个工作日", "1 working day left"],
  [0, "今天到期", "due today"],
  [-1, "已超期1个工作日", "1 working day overdue"],
  [-2, "已超期2个工作日", "2 working days overdue"],
])("%i working days in words", (days, zh, en) => {
  expect(formatWorkingDays("zh-CN", days)).toBe(zh);
  expect(formatWorkingDays("en", days)).toBe(en);
});

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1024, "1 KB"],
  [4 * 1024 * 1024, "4 MB"],
  [3_984_588, "3.8 MB"],
  [5 * 1024 ** 4, "5120 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test("lists follow the language", () => {
  expect(formatList("zh-CN", ["甲", "乙", "丙"])).toBe("甲、乙和丙");
  expect(formatList("en", ["A", "B", "C"])).toBe("A, B and C");
});

test("a limit that ends with a day names the day, any other the time", () => {
  expect(formatDue("zh-CN", "2027-01-06T16:00:00Z")).toBe("2027年1月6日");
  expect(formatDue("zh-CN", "2027-01-06T10:00:00Z")).toBe("2027年1月6日 18:00");
  expect(formatDue("en", "2027-01-06T16:00:00Z")).toBe("6 January 2027");
  expect(formatShortDue("2027-01-14T16:00:00Z")).toBe("2027-01-14");
  expect(formatShortDue("2027-01-14T15:59:59Z")).toBe("2027-01-14 23:59");
  expect(formatShortDue("2027-01-14T16:00:01Z")).toBe("2027-01-15 00:00");
});
