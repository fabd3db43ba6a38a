import { expect, test } from "vitest";
import { isTooLarge, MOST_FORM_BYTES } from "./form-size";

function formOf(value: string | Blob): FormData {
  const form = new FormData();
  form.append("text", value);
  return form;
}

/** What the line between two parts, their heads and the name may take at most. */
const AROUND = 2_000;

test.each([
  ["signs of one byte", "x", 1],
  ["Chinese", "字", 3],
])("%s count as they are sent", (_, sign, bytes) => {
  const most = Math.floor(MOST_FORM_BYTES / bytes);
  expect(isTooLarge(formOf(sign.repeat(most - AROUND)))).toBe(false);
  expect(isTooLarge(formOf(sign.repeat(most + 1)))).toBe(true);
});

test("no form that is let go is larger on the wire than the server takes", async () => {
  let size = MOST_FORM_BYTES;
  while (isTooLarge(formOf("x".repeat(size)))) size -= 16;
  const body = formOf("x".repeat(size));
  const sent = await new Request("http://portal.example", { method: "POST", body }).arrayBuffer();
  expect(sent.byteLength).toBeLessThanOrEqual(MOST_FORM_BYTES);
});

test("files and the state of the form count as well", () => {
  const half = "x".repeat(MOST_FORM_BYTES / 2);
  expect(isTooLarge(formOf(half))).toBe(false);
  expect(isTooLarge(formOf(half), { values: { text: half } })).toBe(true);
  expect(isTooLarge(formOf(new Blob(["x".repeat(MOST_FORM_BYTES)])))).toBe(true);
});
