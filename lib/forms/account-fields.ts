import { z } from "zod";
import { checkEmail, normaliseEmail } from "@/lib/domain/identity/email";
import { normaliseMobile } from "@/lib/domain/identity/mobile";
import { checkLength } from "@/lib/domain/text/check-length";
import { normaliseCode, normaliseName } from "@/lib/domain/text/normalise";
import { checkPassword, PASSWORD_MAX } from "./password";

// An account takes any mainland mobile: the code sent to it proves that it is one. Which ranges are fit for
// filing is a question of the filing form.
const MOBILE = /^1[3-9]\d{9}$/;
const CODE = /^\d{6}$/;

const typed = z.string({ error: "F001" }).max(2000, { error: "F001" });

export const emailField = typed.transform(normaliseEmail).check((field) => {
  const code = field.value === "" ? "F001" : checkEmail(field.value)?.code;
  if (code) field.issues.push({ code: "custom", message: code, input: field.value });
});

export const mobileField = typed.transform(normaliseMobile).check((field) => {
  const code = field.value === "" ? "F001" : MOBILE.test(field.value) ? null : "F306";
  if (code) field.issues.push({ code: "custom", message: code, input: field.value });
});

const DISPLAY_NAME_LENGTH = { min: 2, max: 64 } as const;

export const displayNameField = typed.transform(normaliseName).check((field) => {
  const found = checkLength(field.value, DISPLAY_NAME_LENGTH);
  if (!found) return;
  const params = found.params ? { params: { ...found.params } } : {};
  field.issues.push({ code: "custom", message: found.code, input: field.value, ...params });
});

/** A new password; what it must not share with the account is checked where the account is known. */
export const newPasswordField = z.string({ error: "F001" }).check((field) => {
  const code = field.value === "" ? "F001" : checkPassword(field.value, null);
  if (code) field.issues.push({ code: "custom", message: code, input: field.value });
});

/** A password that exists: only whether there is one. */
export const passwordField = z
  .string({ error: "F001" })
  .min(1, { error: "F001" })
  .max(PASSWORD_MAX * 2, { error: "PASSWORD_LONG" });

export const codeField = typed.transform(normaliseCode).check((field) => {
  const code = field.value === "" ? "F001" : CODE.test(field.value) ? null : "CODE_FORMAT";
  if (code) field.issues.push({ code: "custom", message: code, input: field.value });
});

export type ContactAnswer = { readonly kind: "email" | "mobile"; readonly value: string };

/** E-mail or mobile, whatever was typed; null when it is neither. */
export function findContact(text: string): ContactAnswer | null {
  if (text.includes("@") || text.includes("＠")) {
    const email = normaliseEmail(text);
    return checkEmail(email) ? null : { kind: "email", value: email };
  }
  const mobile = normaliseMobile(text);
  return MOBILE.test(mobile) ? { kind: "mobile", value: mobile } : null;
}

/** E-mail or mobile. */
export const contactField = typed.transform((text, field) => {
  const contact = findContact(text);
  if (contact) return contact;
  field.issues.push({ code: "custom", message: text.trim() === "" ? "F001" : "CONTACT", input: text });
  return z.NEVER;
});

/** What was typed as a name to sign in with; whether it is one is not told before the password is compared. */
export const identifierField = typed.trim().min(1, { error: "F001" });
