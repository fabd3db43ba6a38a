import { expect, test } from "vitest";
import { newId } from "../clock";
import { openText, sealText } from "./seal";
import { readSearch, sealSearch } from "./sealed-search";

const accountId = newId();
const at = new Date("2026-11-21T02:00:00Z");
const later = (hours: number, ms = 0) => new Date(at.getTime() + hours * 3_600_000 + ms);
const OVER = { q: "", s: "", trouble: "over" };

test("what is looked for does not stand in the address, and comes back from it", () => {
  const s = sealSearch("zhang.wei@example.cn", { accountId, at });
  expect(decodeURIComponent(s)).not.toMatch(/zhang|example/);
  expect(readSearch({ s }, { accountId, at })).toEqual({ q: "zhang.wei@example.cn", s, trouble: null });
  expect(sealSearch("", { accountId, at })).toBe("");
  expect(readSearch({}, { accountId, at })).toEqual({ q: "", s: "", trouble: null });
});

test("it is read for twelve hours, and by the account alone that looked for it", () => {
  const s = sealSearch("13800138000", { accountId, at });
  expect(readSearch({ s }, { accountId, at: later(12, -1) }).q).toBe("13800138000");
  expect(readSearch({ s }, { accountId, at: later(12) })).toEqual(OVER);
  expect(readSearch({ s }, { accountId: newId(), at })).toEqual(OVER);
});

test.each([
  "x",
  "sealed:t1:AAAA",
  sealText("no json"),
  sealText(JSON.stringify({ account: accountId, q: "x" })),
  sealText(JSON.stringify({ account: accountId, at: at.getTime(), q: "x", more: 1 })),
])("what we did not seal as a search is none: %s", (s) => {
  expect(readSearch({ s }, { accountId, at })).toEqual(OVER);
});

test("what is typed into the address by hand is looked for, and sealed for the pages after it", () => {
  const { q, s } = readSearch({ q: " 星河" }, { accountId, at });
  expect(q).toBe("星河");
  expect(JSON.parse(openText(s))).toEqual({ account: accountId, at: at.getTime(), q });
});

test.each([
  ["长".repeat(99), null],
  ["𠮷".repeat(100), null],
  ["𠮷".repeat(101), "cut"],
])("whoever types more than a search takes is told that its beginning is searched for", (typed, trouble) => {
  const first = [...typed].slice(0, 100).join("");
  const byHand = readSearch({ q: typed }, { accountId, at });
  expect(byHand).toMatchObject({ q: first, trouble });
  const s = sealSearch(typed, { accountId, at });
  for (const sealed of [s, byHand.s]) {
    expect(readSearch({ s: sealed }, { accountId, at })).toMatchObject({ q: first, trouble });
  }
});
