import { expect, test } from "vitest";
import {
  footerNumber,
  formatServiceNumber,
  formatSubjectNumber,
  nextServiceSerial,
  normaliseFilingNumber,
  parseFilingNumber,
  SERVICE_SUFFIXES,
} from "./numbers";
import { formatOrderNumber, isOrderNumber, normaliseOrderNumber } from "./order-number";

const ISSUED = [..."京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新"];

test.each([
  ["陇ICP备15000343号", { kind: "SUBJECT", subject: "陇ICP备15000343号", abbr: "陇" }],
  ["蜀ICP备2020036560号", { kind: "SUBJECT", subject: "蜀ICP备2020036560号", abbr: "蜀" }],
  ["甘ICP备15000343号", { kind: "SUBJECT", subject: "甘ICP备15000343号", abbr: "甘" }],
  ["陇ICP备 05000593", { kind: "UNUSUAL", text: "陇ICP备05000593" }],
  ["陇icp备 05000593 号", { kind: "SUBJECT", subject: "陇ICP备05000593号", abbr: "陇" }],
  [
    "滇ICP备2026011700号-7X",
    { kind: "SERVICE", subject: "滇ICP备2026011700号", abbr: "滇", serial: 7, service: "MINI_PROGRAM" },
  ],
  [
    "黔ＩＣＰ备２０２６００２９０１号－１",
    { kind: "SERVICE", subject: "黔ICP备2026002901号", abbr: "黔", serial: 1, service: "WEBSITE" },
  ],
  [
    "粤ICP备2026012345号—2a",
    { kind: "SERVICE", subject: "粤ICP备2026012345号", abbr: "粤", serial: 2, service: "APP" },
  ],
  [
    "粤ICP备2026012345号–99999k",
    { kind: "SERVICE", subject: "粤ICP备2026012345号", abbr: "粤", serial: 99999, service: "QUICK_APP" },
  ],
  ["粤B2-20090059-5", { kind: "LICENCE", subject: "粤B2-20090059", abbr: "粤" }],
  ["粤B2-20090059-1626X", { kind: "LICENCE", subject: "粤B2-20090059", abbr: "粤" }],
  ["粤B2-20090059", { kind: "LICENCE", subject: "粤B2-20090059", abbr: "粤" }],
  ["川A1-20090059", { kind: "LICENCE", subject: "川A1-20090059", abbr: "川" }],
  ["京ICP证030173号-1", { kind: "LICENCE", subject: "京ICP证030173号", abbr: "京" }],
  ["京ICP证030173号", { kind: "LICENCE", subject: "京ICP证030173号", abbr: "京" }],
  ["川ICP备2020036560号", { kind: "UNUSUAL", text: "川ICP备2020036560号" }],
  ["粤ICP备123456789号", { kind: "UNUSUAL", text: "粤ICP备123456789号" }],
  ["粤ICP备2026012345号-0", { kind: "UNUSUAL", text: "粤ICP备2026012345号-0" }],
  ["粤ICP备2026012345号-100000", { kind: "UNUSUAL", text: "粤ICP备2026012345号-100000" }],
  ["粤ICP备2026012345号-1B", { kind: "UNUSUAL", text: "粤ICP备2026012345号-1B" }],
  ["B1.B2-20090059", { kind: "UNUSUAL", text: "B1.B2-20090059" }],
] as const)("%s is read", (text, value) => {
  expect(parseFilingNumber(text)).toEqual({ ok: true, value });
});

test.each(["", "2026012345", "粤公网安备4403050200123号", "ICP"])("%s is no filing number", (text) => {
  expect(parseFilingNumber(text)).toEqual({ ok: false, error: "F703" });
});

test("numbers are compared in one form", () => {
  expect(normaliseFilingNumber(" 粤icp备 2026000001号－1a ")).toBe("粤ICP备2026000001号-1A");
  expect(normaliseFilingNumber("粤ICP备\u00002026000001号\uD800")).toBe("粤ICP备2026000001号");
});

test.each(ISSUED)("%s issues numbers that are read again", (abbr) => {
  const subject = formatSubjectNumber(abbr, 2026, 1);
  expect(subject).toBe(`${abbr}ICP备2026000001号`);
  expect(parseFilingNumber(subject)).toMatchObject({ value: { kind: "SUBJECT", subject } });
});

test("there are 31 issuing bureaus", () => {
  expect(new Set(ISSUED).size).toBe(31);
});

test.each([
  ["甘", 2026, 1],
  ["川", 2026, 1],
  ["京津", 2026, 1],
  ["", 2026, 1],
  ["京", 26, 1],
  ["京", 10000, 1],
  ["京", 2026.5, 1],
  ["京", 2026, 0],
  ["京", 2026, 1_000_000],
  ["京", 2026, 1.5],
] as const)("%s %d %d is never issued", (abbr, year, counter) => {
  expect(() => formatSubjectNumber(abbr, year, counter)).toThrow(RangeError);
});

test("the counter runs to 999999", () => {
  expect(formatSubjectNumber("京", 2026, 999_999)).toBe("京ICP备2026999999号");
});

test("all kinds share one serial and each has its suffix", () => {
  const subject = "粤ICP备2026000001号";
  expect(formatServiceNumber(subject, 1, "WEBSITE")).toBe(`${subject}-1`);
  expect(formatServiceNumber(subject, 2, "APP")).toBe(`${subject}-2A`);
  expect(formatServiceNumber(subject, 3, "MINI_PROGRAM")).toBe(`${subject}-3X`);
  expect(formatServiceNumber(subject, 4, "QUICK_APP")).toBe(`${subject}-4K`);
  expect(Object.keys(SERVICE_SUFFIXES)).toHaveLength(4);
  for (const serial of [0, 100_000, 1.5]) {
    expect(() => formatServiceNumber(subject, serial, "APP")).toThrow(RangeError);
  }
});

test.each([
  [[], 1],
  [[1], 2],
  [[1, 3], 4],
  [[7, 2], 8],
] as const)("after the serials %j comes %d", (given, next) => {
  expect(nextServiceSerial(given)).toBe(next);
});

test.each([
  ["粤ICP备2026000001号-1", "SUBJECT", "粤ICP备2026000001号"],
  ["粤ICP备2026000001号-1", "SERVICE", "粤ICP备2026000001号-1"],
  ["粤ICP备2026000001号-2A", "SUBJECT", "粤ICP备2026000001号-2A"],
  ["粤B2-20090059-5", "SUBJECT", "粤B2-20090059-5"],
  ["?", "SUBJECT", "?"],
] as const)("%s with footer %s is shown as %s", (number, footer, shown) => {
  expect(footerNumber(number, footer)).toBe(shown);
});

test("an order number is BA, the day and six digits", () => {
  expect(formatOrderNumber("2026-11-21", 42)).toBe("BA20261121000042");
  expect(formatOrderNumber("2026-11-21", 999_999)).toBe("BA20261121999999");
  for (const random of [-1, 1_000_000, 0.5]) expect(() => formatOrderNumber("2026-11-21", random)).toThrow();
  expect(() => formatOrderNumber("20261121", 1)).toThrow(RangeError);
  expect(normaliseOrderNumber(" ｂａ2026-1121 000042 ")).toBe("BA20261121000042");
});

test.each([
  ["BA20261121000042", true],
  ["BA2026112100004", false],
  ["BA202611210000421", false],
  ["ba20261121000042", false],
  ["XX20261121000042", false],
  [["BA20261121000042"], false],
  [null, false],
] as const)("%s has the form of an order number: %s", (text, is) => {
  expect(isOrderNumber(text)).toBe(is);
});
