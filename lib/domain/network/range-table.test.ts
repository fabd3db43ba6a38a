import { expect, test } from "vitest";
import { parseRangeTable } from "./range-table";

test("a table has ranges, blocks and single addresses, in any writing", () => {
  const table =
    "119.29.0.0 - 119.29.255.255\r\n\n118.89.0.0/16\n8.8.8.8\n2400:3200::/32\n２３.1.1.1～23.1.1.9";
  expect(parseRangeTable(table)).toEqual({
    ok: true,
    value: [
      { start: "119.29.0.0", end: "119.29.255.255" },
      { start: "118.89.0.0", end: "118.89.255.255" },
      { start: "8.8.8.8", end: "8.8.8.8" },
      { start: "2400:3200::", end: "2400:3200:ffff:ffff:ffff:ffff:ffff:ffff" },
      { start: "23.1.1.1", end: "23.1.1.9" },
    ],
  });
});

test.each([
  ["119.29.0.0/0", "malformed"],
  ["119.29.7.9/16", "malformed"],
  ["119.29.0.0/33", "malformed"],
  ["119.29.0.9-119.29.0.1", "malformed"],
  ["119.29.0.1-2400:3200::1", "malformed"],
  ["119.29.0.1-119.29.0.2-119.29.0.3", "malformed"],
  ["119.29", "malformed"],
  ["=1+1", "malformed"],
  ["<script>", "malformed"],
  ["10.0.0.0/8", "not-public"],
  ["127.0.0.1", "not-public"],
])("%s is %s, and its line is told", (text, fault) => {
  const read = parseRangeTable(`8.8.8.8\n${text}`);
  expect(read).toEqual({ ok: false, error: [{ line: 2, text, fault }] });
});

test.each([
  ["8.8.8.0/24\n8.8.8.255", 2],
  ["8.8.8.255\n8.8.8.0/24", 2],
  ["8.8.8.8\n9.9.9.9\n8.8.8.8", 3],
])("of two lines that share addresses the later is told", (table, line) => {
  expect(parseRangeTable(table)).toMatchObject({ error: [{ line, fault: "overlaps" }] });
});

test("ranges that only touch are two ranges", () => {
  expect(parseRangeTable("8.8.8.0/25\n8.8.8.128/25")).toMatchObject({ ok: true });
});

const addresses = (count: number) =>
  Array.from({ length: count }, (_, n) => `8.8.${Math.floor(n / 200)}.${n % 200}`).join("\n");

test("no line is refused, and so are more than 2,000", () => {
  expect(parseRangeTable(" \n\n")).toEqual({ ok: false, error: "empty" });
  expect(parseRangeTable(addresses(2_000))).toMatchObject({ ok: true });
  expect(parseRangeTable(addresses(2_001))).toEqual({ ok: false, error: "too-long" });
});
