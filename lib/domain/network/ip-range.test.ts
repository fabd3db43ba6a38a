import { expect, test } from "vitest";
import { checkIpRanges, formatIpRanges, parseIpRanges } from "./ip-range";

const provider = [
  { start: "47.92.0.0", end: "47.92.255.255" },
  { start: "47.93.0.0", end: "47.93.255.255" },
  { start: "10.0.0.0", end: "10.255.255.255" },
  { start: "2400:3200::", end: "2400:3200:ffff:ffff:ffff:ffff:ffff:ffff" },
  { start: "broken", end: "47.1.1.1" },
  { start: "47.92.1.0", end: "47.92.2.0" },
];
const check = (...ranges: [string, string][]) =>
  checkIpRanges(
    ranges.map(([start, end]) => ({ start, end })),
    provider,
  )?.code;

test.each([
  ["a single address", ["47.92.1.1", "47.92.1.1"], undefined],
  ["a range", ["47.92.1.1", "47.92.1.20"], undefined],
  ["the first and the last address", ["47.92.0.0", "47.93.255.255"], undefined],
  ["a range across two neighbours", ["47.92.255.0", "47.93.0.10"], undefined],
  ["IPv6", ["2400:3200::1", "2400:3200::ff"], undefined],
  ["the address below the ranges", ["47.91.255.255", "47.92.0.1"], "F604"],
  ["the address above the ranges", ["47.93.255.255", "47.94.0.0"], "F604"],
  ["a foreign address", ["8.8.8.8", "8.8.8.8"], "F604"],
  ["a private address, although it is among the ranges", ["10.0.0.1", "10.0.0.2"], "F604"],
  ["an end before the start", ["47.92.1.2", "47.92.1.1"], "F604"],
  ["mixed families", ["47.92.1.1", "2400:3200::1"], "F604"],
  ["a short form", ["47.92", "47.92"], "F604"],
  ["an octal part", ["047.092.1.1", "47.92.1.1"], "F604"],
  ["a part above 255", ["47.92.1.256", "47.92.1.256"], "F604"],
  ["an IPv6 scope", ["2400:3200::1%1", "2400:3200::1%1"], "F604"],
  ["an IPv4 address inside IPv6", ["::ffff:47.92.1.1", "::ffff:47.92.1.1"], "F604"],
  ["no address", ["", ""], "F604"],
] as const)("%s: %o gives %s", (_, [start, end], code) => {
  expect(check([start, end])).toBe(code);
});

test("one to three ranges are allowed", () => {
  const range: [string, string] = ["47.92.1.1", "47.92.1.1"];
  expect(check()).toBe("F604");
  expect(check(range)).toBeUndefined();
  expect(check(range, range, range)).toBeUndefined();
  expect(check(range, range, range, range)).toBe("F604");
});

test.each([
  ["47.92.1.1-47.92.1.9;47.93.0.1-47.93.0.1", "47.92.1.1-47.92.1.9;47.93.0.1-47.93.0.1"],
  ["47.92.1.1", "47.92.1.1-47.92.1.1"],
  [" ４７.92.1.1 – 47.92.1.2 ； 2400:3200::A ", "47.92.1.1-47.92.1.2;2400:3200::a-2400:3200::a"],
  ["47.92.1.1，47.92.1.3\n47.92.1.5;", "47.92.1.1-47.92.1.1;47.92.1.3-47.92.1.3;47.92.1.5-47.92.1.5"],
  ["", ""],
])("reads %s as %s", (typed, exported) => {
  const read = parseIpRanges(typed);
  expect(read.ok && formatIpRanges(read.value)).toBe(exported);
});

test.each(["1.2.3.4-1.2.3.3", "a-b", "1.2.3.4-1.2.3.5-1.2.3.6", "1.2.3.4-::1", "1.2.3.4-", "1".repeat(1001)])(
  "refuses %s",
  (text) => {
    expect(parseIpRanges(text)).toEqual({ ok: false, error: "malformed-range" });
  },
);
