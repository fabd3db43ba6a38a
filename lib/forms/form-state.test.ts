import { expect, test } from "vitest";
import { readForm } from "./form-state";

function form(...entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("of a name that comes twice the last value counts", () => {
  expect(readForm(form(["a", "1"], ["b", "2"], ["a", "3"]))).toEqual({ a: "3", b: "2" });
});

test("what React adds, and files, are no values", () => {
  const data = form(["$ACTION_REF_1", ""], ["a", "1"]);
  data.append("file", new File(["x"], "x.png"));
  expect(readForm(data)).toEqual({ a: "1" });
});

test("names of the prototype are names like any other, and change no prototype", () => {
  const values = readForm(form(["__proto__", "x"], ["constructor", "y"], ["toString", "z"]));
  expect(Object.entries(values)).toEqual([
    ["constructor", "y"],
    ["toString", "z"],
  ]);
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});
