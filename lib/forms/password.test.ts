import { expect, test } from "vitest";
import { readSource } from "@/tests/support/sources";
import { CONTEXT_WORDS, checkPassword } from "./password";
import { WORST_PASSWORDS } from "./worst-passwords";

const own = { displayName: "Li Weiming", email: "weiming.li@example.cn", mobile: "13800138000" };

test.each([
  ["9 characters", "k7#pQz2mX", "PASSWORD_SHORT"],
  ["10 characters", "k7#pQz2mXw", null],
  ["128 characters", `${"ab3".repeat(42)}zz`, null],
  ["129 characters", "ab3".repeat(43), "PASSWORD_LONG"],
  ["9 characters outside the basic plane (18 UTF-16 units)", "𠮷𠮸𠮹𠮺𠮻𠮼𠮽𠮾𠮿", "PASSWORD_SHORT"],
  ["10 Chinese characters, no composition rule", "早上的太阳照在墙上了", null],
  ["only letters, no composition rule", "correcthorsebattery", null],
  ["one character again and again", "aaaaaaaaaaaa", "PASSWORD_COMMON"],
  ["two characters in turn", "1212121212", "PASSWORD_COMMON"],
  ["three characters", "1231231231", null],
  ["a worst one", "1qaz2wsx3edc", "PASSWORD_COMMON"],
  ["a worst one in capitals", "QwertyUIOP", "PASSWORD_COMMON"],
  ["words of the portal and a year", "ICP-Beian-2026", "PASSWORD_CONTEXT"],
  ["such words in Chinese", "备案管理员密码2026", "PASSWORD_CONTEXT"],
  ["such words and seven more letters and digits", "filing-abcd123!!", "PASSWORD_CONTEXT"],
  ["such words and eight more", "filing-abcd1234!!", null],
  ["the display name inside, any case", "xx-li WEIMING-77", "PASSWORD_OWN_DATA"],
  ["the name of the address inside", "Weiming.Li-2026", "PASSWORD_OWN_DATA"],
  ["the mobile inside", "my13800138000", "PASSWORD_OWN_DATA"],
])("%s", (_, password, expected) => {
  expect(checkPassword(password, own)).toBe(expected);
});

test("own data of three characters may stand in a password, of four not", () => {
  expect(checkPassword("lee-goes-home", { displayName: "lee", email: "lee@a.cn", mobile: null })).toBeNull();
  expect(checkPassword("leee-goes-home", { displayName: "leee", email: "x@a.cn", mobile: null })).toBe(
    "PASSWORD_OWN_DATA",
  );
});

test("each worst password is long enough to be reached, in lower case, and refused", () => {
  expect(WORST_PASSWORDS.size).toBeGreaterThan(100);
  for (const password of WORST_PASSWORDS) {
    expect([password, password.length >= 10, password.toLowerCase()]).toEqual([password, true, password]);
    expect(checkPassword(password, null)).toBe("PASSWORD_COMMON");
  }
});

test("every word of the portal is in the document, and is taken out before its parts are", () => {
  const document = readSource("docs/security.md");
  expect(CONTEXT_WORDS.filter((word) => !document.includes(word))).toEqual([]);
  for (const [index, word] of CONTEXT_WORDS.entries()) {
    expect(CONTEXT_WORDS.slice(0, index).filter((earlier) => word.includes(earlier))).toEqual([]);
    expect(checkPassword(`${word}-${word}-2026`, null)).toBe("PASSWORD_CONTEXT");
  }
});
