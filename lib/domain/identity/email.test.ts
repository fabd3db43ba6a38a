import { expect, test } from "vitest";
import { checkEmail, normaliseEmail } from "./email";

const REFUSED = { code: "F312", severity: "BLOCK" };
const label = (length: number): string => "a".repeat(length);

test.each([
  "a@b.cn",
  "zhang.san+icp@demo.example",
  "a_@demo.example",
  "1%-x@sub-domain.demo.example",
  `${label(64)}@demo.example`,
  `a@${label(63)}.cn`,
  `a@demo.${label(24)}`,
])("accepts %s", (email) => {
  expect(checkEmail(email)).toBeNull();
});

test.each([
  "",
  "a@b.c",
  "a@bcn",
  "@demo.example",
  "a@",
  "a@demo",
  ".a@demo.example",
  "a.@demo.example",
  "a..b@demo.example",
  "a@demo..example",
  "a@-demo.example",
  "a@demo-.example",
  "a@demo.1a",
  "a b@demo.example",
  "a@b@demo.example",
  "张@demo.example",
  "a@demo.example\n",
  `${label(65)}@demo.example`,
  `a@${label(64)}.cn`,
  `a@demo.${label(25)}`,
])("refuses %j", (email) => {
  expect(checkEmail(email)).toEqual(REFUSED);
});

test("an address has 6 to 128 characters", () => {
  const ofLength = (length: number): string => `${label(60)}@${label(length - 64)}.cn`;
  expect(checkEmail("a@b.cn")).toBeNull();
  expect(checkEmail("a@b.c")).toEqual(REFUSED);
  expect(ofLength(127)).toHaveLength(127);
  expect(checkEmail(ofLength(127))).toBeNull();
  expect(checkEmail(`${label(61)}@${label(63)}.cn`)).toBeNull();
  expect(checkEmail(`${label(62)}@${label(63)}.cn`)).toEqual(REFUSED);
});

test.each([
  ["Zhang.San＠Demo.EXAMPLE ", "Zhang.San@demo.example"],
  ["a @ b . cn", "a@b.cn"],
  ["NoAt", "noat"],
])("the address %j is stored as %s", (typed, stored) => {
  expect(normaliseEmail(typed)).toBe(stored);
});
