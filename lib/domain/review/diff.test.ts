import { expect, test } from "vitest";
import { diffAnswers } from "./diff";

test("equal answers differ in nothing, whatever the order of their keys", () => {
  const before = { a: "1", b: [{ x: 1, y: null }], c: { p: true, q: [1, 2] } };
  const after = { c: { q: [1, 2], p: true }, b: [{ y: null, x: 1 }], a: "1" };
  expect(diffAnswers(before, after)).toEqual([]);
});

test("added, removed and changed answers come sorted by path, s2 before s10", () => {
  const before = { "services.s10.domain": "a.cn", "services.s2.domain": "b.cn", gone: "x" };
  const after = { "services.s10.domain": "c.cn", "services.s2.domain": "d.cn", new: 0 };
  expect(diffAnswers(before, after)).toEqual([
    { path: "gone", kind: "REMOVED", before: "x", after: undefined },
    { path: "new", kind: "ADDED", before: undefined, after: 0 },
    { path: "services.s2.domain", kind: "CHANGED", before: "b.cn", after: "d.cn" },
    { path: "services.s10.domain", kind: "CHANGED", before: "a.cn", after: "c.cn" },
  ]);
});

test.each([
  ["", undefined],
  [null, ""],
  [undefined, null],
])("%j and %j both mean nothing", (before, after) => {
  expect(diffAnswers({ a: before }, { a: after })).toEqual([]);
});

test.each([
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [[1], { 0: 1 }],
  ["1", 1],
  [false, true],
  [{ a: null }, { a: 1 }],
  [[1], "1"],
])("%j and %j differ", (before, after) => {
  expect(diffAnswers({ a: before }, { a: after })).toMatchObject([{ path: "a", kind: "CHANGED" }]);
});

test("false and 0 are answers", () => {
  expect(diffAnswers({}, { a: false, b: 0 }).map(({ kind }) => kind)).toEqual(["ADDED", "ADDED"]);
});
