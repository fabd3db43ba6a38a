import { lazy } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { ControlProps } from "@/components/ui/field-parts";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormField } from "./form-field";
import { PasswordInput } from "./password-input";
import type { PlainFormTexts } from "./plain-form";

/** Only administrators choose several of many: their code is not brought to everybody. */
const PlainChoices = lazy(async () => ({ default: (await import("./plain-choices")).PlainChoices }));

export interface PlainControlProps {
  readonly field: FormField;
  /** Tells the controls of several forms on one page apart. */
  readonly id: string;
  readonly value: string | undefined;
  /** What the whole form holds, for a control of several values. */
  readonly values: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  readonly texts: PlainFormTexts;
}

function input(field: FormField, control: ControlProps, value: string | undefined) {
  const { name, kind, autoComplete, options = [], placeholder, limit, rows } = field;
  if (kind === "select") {
    // A new key, because React puts a list back to its first choice after each post.
    const list = { ...control, name, options, placeholder, defaultValue: value ?? "" };
    return <Select key={value} {...list} className="w-fit min-w-72 max-w-full" />;
  }
  if (kind === "area") {
    const area = { ...control, name, limit, rows, defaultValue: value ?? "" };
    return <TextArea key={value} {...area} />;
  }
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

/** One control of a plain form. */
export function PlainControl(props: PlainControlProps) {
  const { field, id, value, error, texts } = props;
  const { name, label, hint, kind, optional } = field;
  if (kind === "choices") return <PlainChoices {...props} />;
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
    <Field id={id} label={label} texts={texts.ui} hint={hint} error={error} optional={optional}>
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
