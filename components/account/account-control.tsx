import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { ControlProps } from "@/components/ui/field-parts";
import { TextInput } from "@/components/ui/text-input";
import type { AccountFormTexts } from "./account-form";
import type { FormField } from "./form-field";
import { PasswordInput } from "./password-input";

export interface AccountControlProps {
  readonly field: FormField;
  /** Tells the controls of several forms on one page apart. */
  readonly id: string;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly texts: AccountFormTexts;
}

function input({ name, kind, autoComplete }: FormField, control: ControlProps, value: string | undefined) {
  const common = { ...control, name, defaultValue: value ?? "", autoComplete: autoComplete ?? "off" };
  if (kind === "code") {
    return <TextInput {...common} code chars={10} inputMode="numeric" autoComplete="one-time-code" />;
  }
  if (kind === "tel") return <TextInput {...common} type="tel" inputMode="tel" code chars={18} />;
  // Not `type="email"`: browsers would refuse or change what we read forgivingly.
  if (kind === "email")
    return <TextInput {...common} inputMode="email" autoCapitalize="off" spellCheck={false} />;
  return <TextInput {...common} />;
}

/** One control of an account form. */
export function AccountControl({ field, id, value, error, texts }: AccountControlProps) {
  const { name, label, hint, kind } = field;
  if (kind === "checkbox") {
    const ticked = value === "yes";
    return (
      <Checkbox
        id={id}
        name={name}
        value="yes"
        defaultChecked={ticked}
        label={label}
        texts={texts.ui}
        error={error}
      />
    );
  }
  const isPassword = kind === "password" || kind === "new-password";
  const autoComplete = kind === "password" ? "current-password" : "new-password";
  return (
    <Field id={id} label={label} texts={texts.ui} hint={hint} error={error}>
      {(control) =>
        isPassword ? (
          <PasswordInput {...control} name={name} autoComplete={autoComplete} texts={texts} />
        ) : (
          input(field, control, value)
        )
      }
    </Field>
  );
}
