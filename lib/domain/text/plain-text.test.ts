import { expect, test } from "vitest";
import { plainText } from "./plain-text";

test.each([
  ["Ｘｉｎｇｈｅ　Software", "xinghesoftware"],
  [" 深圳市 星河\n软件（集团） ", "深圳市星河软件(集团)"],
  ["ABC", "abc"],
  ["", ""],
])("%j is compared as %s", (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
