import { expect, test } from "vitest";
import { withName } from "./with-name";

test.each([
  ["主办者名称", "请填写主办者名称", "请填写主办者名称"],
  ["联系方式1（手机号）", "请填写手机号", "请填写手机号"],
  ["证件号码", "校验码不正确，请核对", "证件号码：校验码不正确，请核对"],
  ["Sponsor’s name", "Enter the sponsor’s name", "Enter the sponsor’s name"],
  ["Languages", "Choose at least one", "Languages: Choose at least one"],
  ["Valid until (optional)", "Choose a later day", "Valid until (optional): Choose a later day"],
  ["App名称", "App already filed", "App名称：App already filed"],
  ["", "请填写", "请填写"],
])("“%s” and “%s” read “%s”", (label, sentence, text) => expect(withName({ label }, sentence)).toBe(text));

test("where a page has several items the message says which", () => {
  expect(withName({ label: "网站域名", item: "网站2" }, "请填写网站域名")).toBe("网站2：请填写网站域名");
  expect(withName({ label: "网站域名", item: "网站2" }, "已备案")).toBe("网站2 · 网站域名：已备案");
});
