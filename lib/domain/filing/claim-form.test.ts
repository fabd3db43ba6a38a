import { expect, test } from "vitest";
import { checkClaimedRecord, checkSubjectNumber } from "./claim-form";

test.each([
  "粤ICP备2026000001号",
  "陇ICP备15000343号",
  "粤B2-20090059",
  "京ICP证030173号",
  "粤ICP备123456789号",
])("%s is taken as a subject number", (text) => {
  expect(checkSubjectNumber(text)).toBeNull();
});

test.each(["粤ICP备2026000001号-1", "滇ICP备2026011700号-7X", "12345678", "", "<b>"])(
  "%j is no subject number",
  (text) => {
    expect(checkSubjectNumber(text)?.code).toBe("F703");
  },
);

const document = { certType: "BUSINESS_LICENCE", certNo: "91440300MA5DEMX715" };

test.each([
  ["the document of the record", document, true],
  ["another number", { ...document, certNo: "91330106MA2ABCD139" }, false],
  ["another type", { ...document, certType: "USCC_CERTIFICATE" }, false],
  ["no record", "NONE", false],
  ["no answer of the registry", "UNKNOWN", true],
] as const)("%s", (_, lookup, passes) => {
  expect(checkClaimedRecord(lookup, document)?.code ?? null).toBe(passes ? null : "F704");
});
