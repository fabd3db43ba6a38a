import { expect, test } from "vitest";
import { remainingText } from "./remaining";

const TEXTS = { days: "{d}天{h}小时", hours: "{h}小时{m}分", minutes: "{m}分", over: "已截止" };
const MINUTE = 60_000;

test.each([
  [-1, "已截止"],
  [0, "已截止"],
  [1, "1分"],
  [59, "59分"],
  [60, "1小时0分"],
  [24 * 60, "24小时0分"],
  [48 * 60 - 1, "47小时59分"],
  [48 * 60, "2天0小时"],
  [75 * 60 + 30, "3天3小时"],
])("%i minutes before the end it says %s", (minutes, text) => {
  expect(remainingText(minutes * MINUTE, 0, TEXTS)).toBe(text);
});

test("the last second still counts as a minute", () => {
  expect(remainingText(1_000, 0, TEXTS)).toBe("1分");
});
