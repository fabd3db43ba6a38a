import { expect, test } from "vitest";
import { checkCharacters } from "./check-characters";

const LETTERS = /^[A-Z\u4E00-\u9FFF]$/u;

test("a text of allowed characters passes, an empty one too", () => {
  expect(checkCharacters("ABC甲", LETTERS)).toBeNull();
  expect(checkCharacters("", LETTERS)).toBeNull();
});

test("each unfit character is named once, in the order of the text", () => {
  expect(checkCharacters("A😀-B-😀甲#", LETTERS)).toEqual({
    code: "F004",
    severity: "BLOCK",
    params: { chars: "😀 - #" },
  });
});

test("at most ten unfit characters are named", () => {
  expect(checkCharacters("abcdefghijkl", LETTERS)?.params).toEqual({ chars: "a b c d e f g h i j" });
});
