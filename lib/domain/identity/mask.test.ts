import { expect, test } from "vitest";
import { maskCertificateNumber, maskEmail, maskLandline, maskMobile, maskPersonName } from "./mask";

test.each([
  ["110101199001010015", "110***********0015"],
  ["MA2ABCD13", "MA2**CD13"],
  ["01234567", "******67"],
  ["X1234", "***34"],
  ["123", "*23"],
  ["12", "**"],
  ["", ""],
])("the document number %j is shown as %j", (certNo, shown) => {
  expect(maskCertificateNumber(certNo)).toBe(shown);
});

test.each([
  ["13800138000", "138****8000"],
  ["1380", "**80"],
])("the mobile %s is shown as %s", (mobile, shown) => {
  expect(maskMobile(mobile)).toBe(shown);
});

test.each([
  ["086-010-82998299", "086-010-******99"],
  ["086-0571-8502208-1234", "086-0571-*****08"],
  ["13800138000", "138****8000"],
])("the landline %s is shown as %s", (landline, shown) => {
  expect(maskLandline(landline)).toBe(shown);
});

test.each([
  ["zhangsan@demo.example", "z***@demo.example"],
  ["z@demo.example", "z***@demo.example"],
  ["@demo.example", "*************"],
  ["zhang", "*****"],
])("the e-mail %s is shown as %s", (email, shown) => {
  expect(maskEmail(email)).toBe(shown);
});

test.each([
  ["张三", "张*"],
  ["𠮷田三", "𠮷**"],
  ["阿卜杜拉·买买提", "阿*******"],
  ["SMITH, JOHN-PAUL", "S***"],
  ["张", "*"],
  ["", ""],
])("the name %j is shown as %j", (name, shown) => {
  expect(maskPersonName(name)).toBe(shown);
});
