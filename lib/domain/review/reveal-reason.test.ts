import { expect, test } from "vitest";
import { parseRevealGround } from "./reveal-reason";

test.each([
  ["COMPARE", "", "COMPARE", ""],
  ["CALL", "  called back ", "CALL", "called back"],
  ["OTHER", "投诉", "OTHER", "投诉"],
  ["OTHER", "x".repeat(200), "OTHER", "x".repeat(200)],
  ["OTHER", `${"x".repeat(199)}😀`, "OTHER", `${"x".repeat(199)}😀`],
  ["OTHER", "投\u0000诉\uD800", "OTHER", "投诉"],
])("%s with %j is a reason", (reason, note, kept, words) => {
  expect(parseRevealGround(reason, note)).toEqual({ ok: true, value: { reason: kept, note: words } });
});

test.each([
  ["", "because"],
  ["compare", "because"],
  ["toString", ""],
  ["OTHER", ""],
  ["OTHER", " x "],
])("%j with %j is none", (reason, note) => {
  expect(parseRevealGround(reason, note)).toEqual({ ok: false, error: { code: "reason-missing" } });
});

test.each(["CALL", "OTHER"])("a note that is too long is refused with %s, and never cut", (reason) => {
  const error = { code: "text-too-long", excess: { most: 200, over: 2 } };
  expect(parseRevealGround(reason, `${"x".repeat(200)}😀😀`)).toEqual({ ok: false, error });
});
