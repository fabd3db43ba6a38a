import { z } from "zod";
import { normaliseChecksumNumber } from "@/lib/domain/text/normalise";
import { passwordField } from "./account-fields";
import type { FieldIssue } from "./field-issue";

/** Without I, L, O and U, which are misread or make words. */
export const RECOVERY_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const RECOVERY_LENGTH = 10;

const TIME_CODE = /^\d{6}$/;
const RECOVERY_CODE = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_LENGTH}}$`);

/** What proves the second factor: the code of the app, or one of the recovery codes. */
export interface SecondFactorCode {
  readonly kind: "time" | "recovery";
  readonly value: string;
}

/** Reads a code however it was typed: spaces and hyphens do not count, nor the case, nor an O for a zero. */
export function parseSecondFactorCode(text: string): SecondFactorCode | null {
  const value = normaliseChecksumNumber(text);
  if (TIME_CODE.test(value)) return { kind: "time", value };
  const read = value.replaceAll("O", "0").replace(/[IL]/g, "1");
  return RECOVERY_CODE.test(read) ? { kind: "recovery", value: read } : null;
}

const typed = z.string({ error: "F001" }).max(200, { error: "TWO_STEP_FORMAT" });

const secondFactorField = typed.transform((text, field) => {
  const code = parseSecondFactorCode(text);
  if (code) return code;
  const message = text.trim() === "" ? "F001" : "TWO_STEP_FORMAT";
  field.issues.push({ code: "custom", message, input: text });
  return z.NEVER;
});

/** The second page of signing in. */
export const secondFactorForm = z.strictObject({ twoStepCode: secondFactorField });

/** The code where somebody proves the way in again: only accounts with an app have one. */
const currentCodeField = typed.default("").transform((text, field) => {
  const code = parseSecondFactorCode(text);
  if (code || text.trim() === "") return code;
  field.issues.push({ code: "custom", message: "TWO_STEP_FORMAT", input: text });
  return z.NEVER;
});

/** What each change of the way in asks for again. */
export const currentFactorFields = { currentPassword: passwordField, twoStepCode: currentCodeField };

const CURRENT_FACTOR_CODES = ["PASSWORD_WRONG", "TWO_STEP_MISSING", "TWO_STEP_WRONG"] as const;
export type CurrentFactorCode = (typeof CURRENT_FACTOR_CODES)[number];

export const isCurrentFactorCode = (code: string): code is CurrentFactorCode =>
  CURRENT_FACTOR_CODES.some((known) => known === code);

/** Why what was proven again does not do, at its control. */
export function currentFactorIssue(code: CurrentFactorCode): FieldIssue {
  if (code === "PASSWORD_WRONG") return { path: "currentPassword", code };
  return { path: "twoStepCode", code: code === "TWO_STEP_MISSING" ? "F001" : code };
}

export const beginTwoStepForm = z.strictObject(currentFactorFields);

/** What to do with a second factor that is on; each asks for the password and a code. */
export const changeTwoStepForm = z.strictObject({
  ...currentFactorFields,
  act: z.enum(["codes", "move", "off"]).default("codes"),
});

/** A recovery code as it is shown: in two groups. */
export const groupRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
