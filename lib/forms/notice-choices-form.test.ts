import { expect, test } from "vitest";
import { readForm } from "./form-state";
import { noticeChoicesForm } from "./notice-choices-form";

/** A form as a browser posts it: the hidden field always, the box when it is ticked. */
function posted(pairs: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return noticeChoicesForm.safeParse(readForm(form)).data ?? null;
}

test("a ticked box wins over the hidden field before it, one that is not ticked leaves it alone", () => {
  const pairs = [
    ["N1:EMAIL", "0"],
    ["N1:EMAIL", "1"],
    ["N9:EMAIL", "0"],
  ] as const;
  expect(posted(pairs)).toEqual({ "N1:EMAIL": true, "N9:EMAIL": false });
});

test.each([
  ["N1:EMAIL", "yes"],
  ["N1:EMAIL", ""],
  ["N1:EMAIL and more than any name", "1"],
])("%j with %j is no form of ours", (name, value) => {
  expect(posted([[name, value]])).toBeNull();
});
