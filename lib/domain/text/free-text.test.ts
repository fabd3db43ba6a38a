import { expect, test } from "vitest";
import { findExcess, findTooLong, MOST_CHARACTERS } from "./free-text";

test.each([
  ["", null],
  ["字".repeat(499), null],
  ["字".repeat(500), null],
  ["字".repeat(501), { most: 500, over: 1 }],
  ["😀".repeat(512), { most: 500, over: 12 }],
])("a text is measured in characters as a reader counts them (case %#)", (text, excess) => {
  expect(findExcess(text, MOST_CHARACTERS.remark)).toEqual(excess);
  expect(findTooLong(text, MOST_CHARACTERS.remark)).toEqual(excess && { code: "text-too-long", excess });
});
