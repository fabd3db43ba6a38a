import { expect, test } from "vitest";
import { at, violation } from "@/lib/domain/findings/finding";
import { ruleContext } from "@/tests/support/rule-context";
import { isKeyOf, normaliseTick, oneOf, yesOrNo } from "./choices";
import { checkField, eachOnce, normaliseValue } from "./engine";
import type { ChoicesField, TextField } from "./field";

const context = { ...ruleContext({ answers: {} }), owner: "sponsor" };

const text: TextField = {
  widget: "text",
  privacy: "open",
  normalise: (typed) => typed.replace("x", ""),
  rules: [],
};
const ticks: ChoicesField = { widget: "checkboxes", privacy: "open", choices: () => [], rules: [] };

test("a text is treated until it stays as it is", () => {
  expect(normaliseValue(text, "xaxxb", context)).toBe("ab");
});

test.each([
  ["", []],
  ["A", ["A"]],
  [
    ["A", " A ", "", "B\u0000"],
    ["A", "B"],
  ],
])("choices %j become %j", (typed, stored) => {
  expect(normaliseValue(ticks, typed, context)).toEqual(stored);
});

test.each([
  ["text", "F001"],
  ["textarea", "F001"],
  ["code", "F001"],
  ["date", "F002"],
  ["select", "F002"],
  ["radios", "F002"],
  ["checkbox", "F002"],
  ["region", "F002"],
] as const)("an empty %s is told by %s", (widget, code) => {
  expect(checkField("sponsor.x", { ...text, widget }, context)).toEqual([at("sponsor.x", violation(code))]);
});

test("an empty field with its own code, or none at all where it may be empty", () => {
  expect(checkField("sponsor.x", { ...text, emptyCode: "F208" }, context)[0]?.code).toBe("F208");
  expect(checkField("sponsor.x", { ...text, requiredWhen: () => false }, context)).toEqual([]);
  expect(checkField("sponsor.x", ticks, context)[0]?.code).toBe("F002");
});

test("the same fault is told once, in its strictest form; other parameters are another fault", () => {
  const soft = at("a.b", violation("F456", { word: "博彩" }, "WARN"));
  const hard = at("a.b", violation("F456", { word: "博彩" }, "BLOCK"));
  const other = at("a.b", violation("F456", { word: "赌博" }, "WARN"));
  expect(eachOnce([soft, hard, other, soft])).toEqual([hard, other]);
});

test("names of the prototype are no keys of a list", () => {
  const table = { A: 1 };
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty", ""]) {
    expect(isKeyOf(table, name)).toBe(false);
    expect(oneOf(table)(name, context)).toEqual(violation("F002"));
  }
  expect(oneOf(table, "F450")("A", context)).toBeNull();
});

test.each([
  ["true", "true"],
  ["on", "true"],
  ["false", ""],
  ["<b>", ""],
  ["", ""],
])("a tick box that says %j stores %j", (typed, stored) => {
  expect(normaliseTick(typed)).toBe(stored);
});

test("a question is answered by yes or no alone", () => {
  expect(yesOrNo("true", context)).toBeNull();
  expect(yesOrNo("false", context)).toBeNull();
  expect(yesOrNo("yes", context)).toEqual(violation("F002"));
});
