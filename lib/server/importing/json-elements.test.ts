import { expect, test } from "vitest";
import { splitJsonList } from "./json-elements";

test("a list is taken apart, each element with the line it begins in", () => {
  const text = '[\n  {"a": "x, ]", "b": [1, 2]},\n\n  {"a":\n   "\\"}"},\n  5]\n';
  expect(splitJsonList(text)).toEqual({
    ok: true,
    value: [
      { line: 2, text: '{"a": "x, ]", "b": [1, 2]}' },
      { line: 4, text: '{"a":\n   "\\"}"}' },
      { line: 6, text: "5" },
    ],
  });
});

test("a broken element spoils no other", () => {
  expect(splitJsonList('[{"a" 1},\n{"a": 2}]')).toMatchObject({
    value: [{ text: '{"a" 1}' }, { line: 2, text: '{"a": 2}' }],
  });
});

test("an empty list has no elements", () => {
  expect(splitJsonList(" [ \n ] ")).toEqual({ ok: true, value: [] });
});

test.each([
  ["", 1],
  ["{}", 1],
  ["[", 1],
  ["[{}", 1],
  ['[{},\n{"a": "', 2],
  ["[{},]", 1],
  ["[{},\n,{}]", 2],
  ["[{}]\nmore", 2],
  ["[]]", 1],
  ["[{}}]", 1],
])("%j is no list, and line %i says so", (text, line) => {
  expect(splitJsonList(text)).toEqual({ ok: false, error: line });
});

test("a long list is read in a time that grows with its length alone", () => {
  const text = `[${Array.from({ length: 50_000 }, () => "{}").join(",\n")}]`;
  const split = splitJsonList(text);
  expect(split.ok && split.value.at(-1)?.line).toBe(50_000);
});
