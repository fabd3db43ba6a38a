import { expect, test } from "vitest";
import { foldText } from "./fold-text";

test.each([
  [" ＡＢ c ", "abc"],
  ["國家網站", "国家网站"],
  ["信託和消費金融", "信托和消费金融"],
  ["（A）", "(a)"],
  ["星　河", "星河"],
  ["", ""],
])("folds %s to %s", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
