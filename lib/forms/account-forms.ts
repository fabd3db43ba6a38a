import { z } from "zod";
import { fail, ok, type Result } from "@/lib/domain/result";
import {
  codeField,
  contactField,
  displayNameField,
  emailField,
  identifierField,
  mobileField,
  newPasswordField,
  passwordField,
} from "./account-fields";
import { type FieldIssue, listIssues } from "./field-issue";
import { checkPassword } from "./password";
import { currentFactorFields } from "./second-factor";

export const signInForm = z.strictObject({
  identifier: identifierField,
  password: passwordField,
  next: z.string().max(1000).optional(),
});

export const signUpForm = z.strictObject({
  displayName: displayNameField,
  email: emailField,
  mobile: mobileField,
  password: newPasswordField,
  agreed: z.literal("yes", { error: "AGREE" }),
});

export const signUpCodesForm = z.strictObject({ emailCode: codeField, mobileCode: codeField });

export const recoverForm = z.strictObject({ contact: contactField });

export const recoverCodeForm = z.strictObject({ code: codeField, newPassword: newPasswordField });

export const setPasswordForm = z.strictObject({
  token: z.string().max(200),
  newPassword: newPasswordField,
});

export const changePasswordForm = z.strictObject({
  ...currentFactorFields,
  newPassword: newPasswordField,
});

export const changeEmailForm = z.strictObject({ email: emailField, ...currentFactorFields });

export const changeMobileForm = z.strictObject({ mobile: mobileField, ...currentFactorFields });

export const contactCodeForm = z.strictObject({ code: codeField });

/** Which of the two codes to send again. */
export const resendForm = z.strictObject({ kind: z.enum(["email", "mobile"]).optional() });

/** Reads a form, or says which values need repair, the first thing wrong with each. */
export function parseForm<T>(schema: z.ZodType<T>, raw: unknown): Result<T, readonly FieldIssue[]> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail(listIssues(parsed.error));
}

export type SignUpAnswers = z.infer<typeof signUpForm>;

/** Reads the registration form; the password is held against the other answers at the same time. */
export function parseSignUp(
  raw: Readonly<Record<string, string>>,
): Result<SignUpAnswers, readonly FieldIssue[]> {
  const parsed = parseForm(signUpForm, raw);
  const { displayName = "", email = "", mobile = "", password = "" } = raw;
  const code = checkPassword(password, { displayName, email, mobile });
  if (code !== "PASSWORD_OWN_DATA") return parsed;
  const issue = { path: "password", code };
  return fail(parsed.ok ? [issue] : [...parsed.error.filter(({ path }) => path !== "password"), issue]);
}
