import { expect, test } from "vitest";
import { parseUnsaved } from "./unsaved-store";

test("what was kept is read back, removed answers and choices included", () => {
  const unsaved = { base: 3, patch: { a: "1", b: null, c: ["X", "Y"] } };
  expect(parseUnsaved(JSON.stringify(unsaved))).toEqual(unsaved);
});

test.each([
  [null, null],
  ["null", null],
  ["[]", null],
  ['{"base":"3","patch":{}}', null],
  ['{"base":3}', null],
  ['{"base":3,"patch":{"a":1,"b":"2","c":[1]}}', { base: 3, patch: { b: "2" } }],
])("%s is not trusted", (text, expected) => expect(parseUnsaved(text)).toEqual(expected));
