import { expect, test } from "vitest";
import { gramsOf } from "./grams";

test("a text gives its characters and pairs, each once", () => {
  expect(gramsOf("星河星河")).toEqual(["星", "河", "星河", "河星"]);
});

test("case, width and blanks do not matter", () => {
  expect(gramsOf("Ａ b")).toEqual(["a", "b", "ab"]);
  expect(gramsOf("")).toEqual([]);
});

test("rare characters outside the basic plane stay whole", () => {
  expect(gramsOf("𠮷野")).toEqual(["𠮷", "野", "𠮷野"]);
});
