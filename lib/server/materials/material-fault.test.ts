import { expect, test } from "vitest";
import { faultView, reasonsText } from "./material-fault";

const texts = { locale: "zh-CN", comesBackAs: "对应退回原因：" } as const;

test.each([
  ["M109", "material:PRINCIPAL_AUTH_LETTER:sponsor", "对应退回原因：R-PER-02"],
  ["M109", "material:SPONSOR_CERT:sponsor", "对应退回原因：R-MAT-03"],
] as const)("%s at %s names the reason it would come back with", (code, path, about) => {
  expect(reasonsText(texts, { code, path, params: { material: "SPONSOR_CERT" } })).toBe(about);
});

test("a finding that no reason names says what is wrong alone", () => {
  const fault = faultView(texts, { code: "M110", path: "material:SPONSOR_CERT:sponsor" });
  expect(fault.text).not.toBe("");
  expect(fault.about).toBe("");
});

test.each(["M101", "M102", "M105", "M106", "M108"] as const)("%s says how it is repaired", (code) => {
  const finding = { code, path: "material:SPONSOR_CERT:sponsor", params: { size: "5MB", field: "" } };
  expect(faultView(texts, finding).about).toMatch(/^请|的，请/);
  expect(faultView({ ...texts, locale: "en" }, finding).about).toMatch(/^[A-Z]/);
});
