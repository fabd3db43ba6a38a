import { expect, test } from "vitest";
import { findLocale } from "./locale";

test.each([
  ["the person's choice wins", "en", "zh-CN,zh;q=0.9", "en"],
  ["a forged choice is ignored", "fr", "en-US", "en"],
  ["the highest weight wins, not the first place", undefined, "en;q=0.5,zh-TW;q=0.8", "zh-CN"],
  ["the first of equal weights wins", undefined, "en-GB,zh", "en"],
  ["a language with weight 0 is refused", undefined, "en;q=0,zh;q=0.1", "zh-CN"],
  ["an unknown language is passed over", undefined, "fr-FR,en;q=0.3", "en"],
  ["nothing known gives the source language", undefined, "fr,de", "zh-CN"],
  ["a prefix of another word is not a match", undefined, "enm,zhx", "zh-CN"],
  ["no header gives the source language", undefined, null, "zh-CN"],
])("%s", (_, chosen, header, expected) => {
  expect(findLocale(chosen, header)).toBe(expected);
});
