import type { FormField } from "@/components/ui/form-field";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** What a change of the way in asks for again: the password and, where an app is set up, its code. */
export function currentFactorFields(
  { fields, hints }: Pick<Messages["account"], "fields" | "hints">,
  hasApp: boolean,
  passwordHint: string = hints.currentPassword,
): readonly FormField[] {
  const { currentPassword, twoStepCode } = fields;
  const password: FormField = {
    name: "currentPassword",
    label: currentPassword,
    hint: passwordHint,
    kind: "password",
  };
  const code: FormField = {
    name: "twoStepCode",
    label: twoStepCode,
    hint: hints.twoStepCode,
    kind: "text",
    autoComplete: "one-time-code",
  };
  return hasApp ? [password, code] : [password];
}
