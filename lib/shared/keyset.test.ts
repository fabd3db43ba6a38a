import { expect, test } from "vitest";
import { makePage, readCursor, readPage, writeCursor } from "./keyset";

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const cursor = (n: number) => ({ at: new Date(n * 1000), id: id(n) });

test("a cursor survives the way through an address", () => {
  expect(readCursor(writeCursor(cursor(3)))).toEqual(cursor(3));
});

test.each([undefined, "", "x", "1_2", "1", `1_${id(1)}'`, `-1_${id(1)}`, `${"9".repeat(16)}_${id(1)}`])(
  "%s is no cursor",
  (text) => {
    expect(readCursor(text)).toBeNull();
  },
);

test("an address that asks for both neighbours gets the later one", () => {
  expect(readPage(writeCursor(cursor(1)), writeCursor(cursor(2)))).toEqual({ after: cursor(1) });
  expect(readPage("", writeCursor(cursor(2)))).toEqual({ before: cursor(2) });
  expect(readPage(undefined, undefined)).toEqual({});
});

test.each([
  { name: "the first and only page", found: [3, 2], asked: {}, rows: [3, 2], previous: null, next: null },
  { name: "the first of several", found: [5, 4, 3], asked: {}, rows: [5, 4], previous: null, next: 4 },
  {
    name: "one in the middle",
    found: [3, 2, 1],
    asked: { after: cursor(4) },
    rows: [3, 2],
    previous: 3,
    next: 2,
  },
  { name: "the last", found: [1], asked: { after: cursor(2) }, rows: [1], previous: 1, next: null },
  {
    name: "back to the first",
    found: [4, 5],
    asked: { before: cursor(3) },
    rows: [5, 4],
    previous: null,
    next: 4,
  },
  {
    name: "back to the middle",
    found: [4, 5, 6],
    asked: { before: cursor(3) },
    rows: [5, 4],
    previous: 5,
    next: 4,
  },
  { name: "nothing there", found: [], asked: { after: cursor(1) }, rows: [], previous: null, next: null },
])("$name", ({ found, asked, rows, previous, next }) => {
  expect(makePage(found, 2, asked, cursor)).toEqual({
    rows,
    previous: previous === null ? null : cursor(previous),
    next: next === null ? null : cursor(next),
  });
});
