import { expect, test } from "vitest";
import { fillText } from "./fill-text";
import { findingText } from "./finding-text";

test("a finding speaks the reader's language and names the field", () => {
  const found = { code: "F003", params: { min: 2, max: 64, n: 1 } } as const;
  expect(findingText("zh-CN", found, { field: "姓名" })).toBe("姓名应为2至64个字，当前1个字");
  expect(findingText("en", found, { field: "Name" })).toBe("Name must have 2 to 64 characters; it has 1");
});

test("a parameter that nobody gave stays visible", () => {
  expect(fillText("{a} {b}", { a: 0 })).toBe("0 {b}");
});
