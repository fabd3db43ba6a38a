import { expect, test } from "vitest";
import { compareVisit, findFilingNumbers } from "./shown-numbers";

test.each([
  ["© 2026 深圳 粤ICP备2026000001号-1 版权所有", ["粤ICP备2026000001号-1"]],
  ["粤ICP备12345678号", ["粤ICP备12345678号"]],
  ["粤ICP备12345678号-2A", ["粤ICP备12345678号-2A"]],
  ["粤icp备12345678号－３", ["粤ICP备12345678号-3"]],
  ["粤ICP备  2026000001  号 — 1", ["粤ICP备2026000001号-1"]],
  ["粤 ICP 备 2026000001 号 -1 2026", ["粤ICP备2026000001号-1"]],
  ["粤ICP备2026000001号-1All rights", ["粤ICP备2026000001号-1"]],
  ["粤ICP备2026000001号-99999", ["粤ICP备2026000001号-99999"]],
  ["粤ICP备2026000001号-100000", ["粤ICP备2026000001号"]],
  ["粤ICP备2026000001号-1 京ICP备12345678号-9", ["粤ICP备2026000001号-1", "京ICP备12345678号-9"]],
  ["粤ICP备2026000001号-1，粤ICP备2026000001号-1", ["粤ICP备2026000001号-1"]],
  ["增值电信业务经营许可证：粤B2-20260001", ["粤B2-20260001"]],
  ["京ICP证060001号", ["京ICP证060001号"]],
])("in %j stand %j", (text, numbers) => {
  expect(findFilingNumbers(text)).toEqual(numbers);
});

test.each([
  "",
  "ICP备12345678号",
  "火ICP备12345678号-1",
  "粤ICP备1234567号-1",
  "粤ICP备123456789号-1",
  "粤ICP备12345678901号-1",
  "粤ICP备案中",
  "粤公网安备 44030502000001号",
  "粤ICP备            12345678号",
])("in %j stands none", (text) => {
  expect(findFilingNumbers(text)).toEqual([]);
});

test.each(["粤", "粤 ", "粤ICP备", "粤ICP备1"])("half a megabyte of %j is read at once", (piece) => {
  const began = performance.now();
  expect(findFilingNumbers(piece.repeat(500_000 / piece.length))).toEqual([]);
  expect(performance.now() - began).toBeLessThan(1000);
});

const ON_RECORD = ["粤ICP备2026000001号-2"];

test.each([
  ["the number on record", ["粤ICP备2026000001号-2"], ON_RECORD, true],
  ["it among others", ["京ICP备12345678号-9", "粤ICP备2026000001号-2"], ON_RECORD, true],
  ["the sponsor's number", ["粤ICP备2026000001号"], ON_RECORD, true],
  ["another website's of the sponsor", ["粤ICP备2026000001号-1"], ON_RECORD, false],
  ["somebody else's", ["京ICP备12345678号-9"], ON_RECORD, false],
  ["somebody else's sponsor's", ["京ICP备12345678号"], ON_RECORD, false],
  ["none", [], ON_RECORD, false],
  ["a number, and none is on record", ["粤ICP备2026000001号-2"], [], "UNKNOWN"],
] as const)("a site that shows %s", (_, shownNumbers, onRecord, matchesRecord) => {
  const showsNumber = shownNumbers.length > 0;
  expect(compareVisit({ reachable: true, shownNumbers }, onRecord)).toEqual({
    reachable: true,
    showsNumber,
    matchesRecord,
  });
});

test("a site nobody visited stays unknown", () => expect(compareVisit("UNKNOWN", ON_RECORD)).toBe("UNKNOWN"));
