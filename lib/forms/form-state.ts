import type { ActionResult } from "@/lib/shared/action-result";

/** The answer of a form's action, with what was typed (passwords excepted), so that nothing is lost. */
export interface FormState {
  readonly result: ActionResult;
  readonly values: Readonly<Record<string, string>>;
  /** A sentence about something that was done while the form stays open (a code sent again). */
  readonly notice?: string;
}

/** A form as it opens, perhaps with values. */
export function startForm(values: Readonly<Record<string, string>> = {}): FormState {
  return { result: { status: "idle" }, values };
}

/**
 * Takes the values out of a form; what React and the browser add, and files, are left out. Of a name that comes
 * twice the last value counts. No field of ours is called `__proto__`, and React does not carry it back.
 */
export function readForm(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION") || name === "__proto__") continue;
    if (typeof value === "string") values[name] = value;
  }
  return values;
}

/** What may be shown again. */
export function withoutPasswords(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token/i.test(name)));
}
