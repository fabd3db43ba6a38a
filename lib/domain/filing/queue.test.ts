import { expect, test } from "vitest";
import { type Direction, moveItem } from "./queue";

test.each<[string, Direction, string]>([
  ["a", "up", "abc"],
  ["b", "up", "bac"],
  ["c", "up", "acb"],
  ["a", "down", "bac"],
  ["b", "down", "acb"],
  ["c", "down", "abc"],
  ["x", "up", "abc"],
  ["x", "down", "abc"],
])("%s of abc goes %s: %s", (item, direction, after) => {
  expect(moveItem(["a", "b", "c"], item, direction).join("")).toBe(after);
});
