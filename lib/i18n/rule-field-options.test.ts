import { expect, test } from "vitest";
import { shippedDocument } from "@/tests/support/builders/rule-documents";
import { ruleEditor as english } from "./messages/en/rule-editor";
import { ruleEditor as chinese } from "./messages/zh-CN/rule-editor";
import { fieldFault, fieldOptions } from "./rule-field-options";

test("every field that is offered exists, and so does the whole order", () => {
  const offered = fieldOptions("zh-CN", shippedDocument("own.annual-review.42"));
  for (const { value } of [...offered, { value: "" }]) {
    expect(fieldFault("zh-CN", value, chinese.faults)).toBeNull();
  }
});

test.each(["serviceNames", "ServiceName", "service_name"])(
  "%s is refused, and the field that may be meant is named",
  (name) => {
    expect(fieldFault("zh-CN", name, chinese.faults)).toContain("(serviceName)");
    expect(fieldFault("en", name, english.faults)).toContain(`“${name}”`);
  },
);

test.each(["__proto__", "toString", "备注"])("%s is refused", (name) => {
  expect(fieldFault("zh-CN", name, chinese.faults)).toContain(`“${name}”`);
});
