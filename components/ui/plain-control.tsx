import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import type { ControlProps } from "@/components/ui/field-parts";
import { Fieldset } from "@/components/ui/fieldset";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormField } from "./form-field";
import { PasswordInput } from "./password-input";
import type { PlainFormTexts } from "./plain-form";

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
    return <Select key={value} {...list} className="max-w-72" />;
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

interface ChoiceListProps extends Pick<PlainControlProps, "field" | "id" | "values"> {
  readonly onTick?: (isTicked: boolean) => void;
}

function ChoiceList({ field: { name, options = [] }, id, values, onTick }: ChoiceListProps) {
  return options.map((option, index) => (
    <Choice
      key={option.value}
      type="checkbox"
      id={index === 0 ? id : `${id}.${option.value}`}
      name={`${name}.${option.value}`}
      value="yes"
      label={option.label}
      defaultChecked={values[`${name}.${option.value}`] === "yes"}
      onChange={onTick && (({ currentTarget }) => onTick(currentTarget.checked))}
    />
  ));
}

function PlainChoices({ field, id, values, error, texts }: PlainControlProps) {
  const { label, hint, optional } = field;
  return (
    <Fieldset id={id} label={label} hint={hint} error={error} optional={optional} texts={texts.ui}>
      <div className="grid gap-2 sm:flex sm:flex-wrap sm:gap-x-6">
        <ChoiceList field={field} id={id} values={values} />
      </div>
    </Fieldset>
  );
}

interface FoldedChoicesProps extends PlainControlProps {
  readonly ticked: number;
  readonly counted: NonNullable<FormField["folded"]>;
}

/** Many choices behind one line, which says how many are taken. */
function FoldedChoices({ field, id, values, error, texts, ticked, counted }: FoldedChoicesProps) {
  const [count, setCount] = useState(ticked);
  const said = count > 0 ? counted.some.replace("{n}", String(count)) : counted.none;
  const { label, hint } = field;
  const summary = (
    <span>
      <span className="font-semibold">{label}</span> <span className="text-muted">{said}</span>
    </span>
  );
  return (
    <Details summary={summary} open={error !== undefined}>
      <Fieldset
        id={id}
        label={<span className="sr-only">{label}</span>}
        hint={hint}
        error={error}
        texts={texts.ui}
      >
        <div className="grid gap-2 sm:grid-cols-2">
          <ChoiceList
            field={field}
            id={id}
            values={values}
            onTick={(isTicked) => setCount((known) => known + (isTicked ? 1 : -1))}
          />
        </div>
      </Fieldset>
    </Details>
  );
}

function choicesOf(props: PlainControlProps) {
  const { field, values } = props;
  if (!field.folded) return <PlainChoices {...props} />;
  const ticked = (field.options ?? []).filter(({ value }) => values[`${field.name}.${value}`] === "yes");
  // A new key, because React puts the boxes back to what the form was answered with.
  const key = ticked.map(({ value }) => value).join();
  return <FoldedChoices key={key} {...props} ticked={ticked.length} counted={field.folded} />;
}

/** One control of a plain form. */
export function PlainControl(props: PlainControlProps) {
  const { field, id, value, error, texts } = props;
  const { name, label, hint, kind, optional } = field;
  if (kind === "choices") return choicesOf(props);
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
