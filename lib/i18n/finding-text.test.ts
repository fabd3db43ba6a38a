import { expect, test } from "vitest";
import { fillText } from "./fill-text";
import { findingText, findingWithRepair } from "./finding-text";

test("a finding speaks the reader's language and names the field", () => {
  const found = { code: "F003", params: { min: 2, max: 64, n: 1 } } as const;
  expect(findingText("zh-CN", found, { field: "姓名" })).toBe("姓名应为2至64个字，当前1个字");
  expect(findingText("en", found, { field: "Name" })).toBe("Name must have 2 to 64 characters; it has 1");
});

test("a parameter that nobody gave stays visible", () => {
  expect(fillText("{a} {b}", { a: 0 })).toBe("0 {b}");
});

test("a fault that does not say how it is repaired is told with it, any other alone", () => {
  expect(findingWithRepair("zh-CN", { code: "M108" })).toMatch(/^文件已损坏，无法打开。请确认.*。$/);
  expect(findingWithRepair("en", { code: "M108" })).toMatch(
    /^The file is damaged and cannot be opened\. Check .*\.$/,
  );
  expect(findingWithRepair("zh-CN", { code: "M107" })).toBe(findingText("zh-CN", { code: "M107" }));
});
