import { expect, test } from "vitest";
import { checkField } from "@/lib/wizard/engine";
import { SPONSOR_CHECK_FIELDS } from "@/lib/wizard/fields/sponsor-check";
import { ruleContext } from "@/tests/support/rule-context";
import { fieldMessage } from "./field-messages";

const PATH = "sponsor.certType";

test.each([
  ["", "请选择主办者证件类型"],
  ["PASSPORT", "所选主办者性质不能使用该证件类型，请重新选择"],
])("document type %j of an enterprise: %s", (certType, told) => {
  const answers = { "sponsor.sponsorKind": "ENTERPRISE", [PATH]: certType };
  const context = { ...ruleContext({ answers }), owner: "sponsor" };
  const [found] = checkField(PATH, SPONSOR_CHECK_FIELDS.certType, context);
  expect(found?.code).toBe("F104");
  expect(found && fieldMessage("zh-CN", found)).toBe(told);
});
