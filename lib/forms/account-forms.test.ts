import { expect, test } from "vitest";
import { findContact } from "./account-fields";
import {
  changeEmailForm,
  changeMobileForm,
  changePasswordForm,
  parseForm,
  parseSignUp,
  recoverCodeForm,
  recoverForm,
  signInForm,
  signUpCodesForm,
} from "./account-forms";
import { readForm, withoutPasswords } from "./form-state";

const good = {
  displayName: "王小明",
  email: "wang@example.cn",
  mobile: "13800138000",
  password: "k7#pQz2mXw",
  agreed: "yes",
};

test("a registration is read in its normalised form", () => {
  const typed = {
    ...good,
    displayName: " 王小明　",
    email: "Wang ＠EXAMPLE.cn",
    mobile: "+86 138-0013-8000",
  };
  expect(parseSignUp(typed)).toEqual({ ok: true, value: { ...good, email: "Wang@example.cn" } });
});

test.each([
  ["displayName", "", "F001"],
  ["displayName", "王", "F003"],
  ["displayName", "王".repeat(65), "F003"],
  ["email", "", "F001"],
  ["email", "wang@", "F312"],
  ["mobile", "", "F001"],
  ["mobile", "1380013800", "F306"],
  ["mobile", "12800138000", "F306"],
  ["password", "", "F001"],
  ["password", "short", "PASSWORD_SHORT"],
  ["password", "password123", "PASSWORD_COMMON"],
  ["password", "x13800138000x", "PASSWORD_OWN_DATA"],
  ["agreed", "", "AGREE"],
])("%s “%s” is refused with %s, and nothing else is", (path, value, code) => {
  const parsed = parseSignUp({ ...good, [path]: value });
  expect(parsed.ok ? [] : parsed.error.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
});

test("a name's length is told with its bounds", () => {
  const parsed = parseSignUp({ ...good, displayName: "王" });
  expect(parsed).toMatchObject({ error: [{ params: { min: 2, max: 64, n: 1 } }] });
});

test("everything wrong is told at once", () => {
  const parsed = parseSignUp({ displayName: "", email: "", mobile: "", password: "" });
  expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual([
    "displayName",
    "email",
    "mobile",
    "password",
    "agreed",
  ]);
});

test("values nobody asked for are refused", () => {
  expect(parseSignUp({ ...good, role: "ADMIN" }).ok).toBe(false);
});

test.each([
  ["a@example.cn", { kind: "email", value: "a@example.cn" }],
  ["a＠example.cn", { kind: "email", value: "a@example.cn" }],
  ["１３８００１３８０００", { kind: "mobile", value: "13800138000" }],
  ["0086 13800138000", { kind: "mobile", value: "13800138000" }],
  ["admin", null],
  ["a@b", null],
  ["", null],
])("“%s” to sign in with means %j", (text, contact) => {
  expect(findContact(text)).toEqual(contact);
});

test.each([
  [recoverForm, { contact: "" }, "contact", "F001"],
  [recoverForm, { contact: "admin" }, "contact", "CONTACT"],
  [recoverCodeForm, { code: "12345", newPassword: "k7#pQz2mXw" }, "code", "CODE_FORMAT"],
  [recoverCodeForm, { code: "", newPassword: "k7#pQz2mXw" }, "code", "F001"],
  [signUpCodesForm, { emailCode: "１２３４５６", mobileCode: "12345a" }, "mobileCode", "CODE_FORMAT"],
  [signInForm, { identifier: "a@b.cn", password: "" }, "password", "F001"],
  [signInForm, { identifier: " ", password: "x" }, "identifier", "F001"],
  [signInForm, { identifier: "a", password: "x".repeat(257) }, "password", "PASSWORD_LONG"],
  [changePasswordForm, { currentPassword: "x", newPassword: "x" }, "newPassword", "PASSWORD_SHORT"],
  [changeEmailForm, { email: "x", currentPassword: "x" }, "email", "F312"],
  [changeMobileForm, { mobile: "x", currentPassword: "x" }, "mobile", "F306"],
])("a form says which value to repair (%#)", (schema, raw, path, code) => {
  const parsed = parseForm<unknown>(schema, raw);
  expect(parsed.ok ? [] : parsed.error.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
});

test("what React adds to a form is left out, and passwords are not shown again", () => {
  const form = new FormData();
  form.set("$ACTION_REF_1", "");
  form.set("email", "a@b.cn");
  form.set("newPassword", "secret");
  form.set("token", "secret");
  const values = readForm(form);
  expect(values).toEqual({ email: "a@b.cn", newPassword: "secret", token: "secret" });
  expect(withoutPasswords(values)).toEqual({ email: "a@b.cn" });
});
