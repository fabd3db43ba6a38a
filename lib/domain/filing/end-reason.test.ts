import { expect, test } from "vitest";
import { endGroundText, parseEndGround } from "./end-reason";

test.each([
  ["DUPLICATE", "", { ok: true, value: { reason: "DUPLICATE", note: "" } }],
  ["OTHER", " 已 ", { ok: false, error: { code: "note-missing" } }],
  ["OTHER", " 已合并 ", { ok: true, value: { reason: "OTHER", note: "已合并" } }],
  ["AUTHORITY", "𠀀".repeat(200), { ok: true, value: { reason: "AUTHORITY", note: "𠀀".repeat(200) } }],
  [
    "AUTHORITY",
    "a".repeat(201),
    { ok: false, error: { code: "text-too-long", excess: { most: 200, over: 1 } } },
  ],
  ["", "any", { ok: false, error: { code: "reason-missing" } }],
  ["toString", "any", { ok: false, error: { code: "reason-missing" } }],
])("reason %j with note %j", (reason, note, expected) => {
  expect(parseEndGround(reason, note)).toEqual(expected);
});

test("a note completes its reason; of another reason it is all that is told", () => {
  expect(endGroundText({ reason: "DUPLICATE", note: "" }).zh).toBe("与其他备案订单重复");
  expect(endGroundText({ reason: "DUPLICATE", note: "见BA1" })).toEqual({
    zh: "与其他备案订单重复（见BA1）",
    en: "another order is about the same filing (见BA1)",
  });
  expect(endGroundText({ reason: "OTHER", note: "已合并" })).toEqual({ zh: "已合并", en: "已合并" });
});
