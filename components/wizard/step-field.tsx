"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Checkboxes } from "@/components/ui/checkboxes";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import type { ControlProps } from "@/components/ui/field-parts";
import { Radios } from "@/components/ui/radios";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { FieldView } from "@/lib/wizard/step-view";
import { ChoiceGroups } from "./choice-groups";
import { fieldHelp } from "./field-help";
import { RegionField } from "./region-field";

export interface StepFieldProps {
  readonly field: FieldView;
  readonly error: string | undefined;
  readonly texts: WizardTexts;
  readonly onRegion: (path: string, code: string) => void;
}

/** As wide as the longest choice. */
const SELECT_WIDTH = "w-fit min-w-48 max-w-full";

const CHARS = { short: 12, medium: 28, full: undefined } as const;

function textOf({ value }: FieldView): string {
  return typeof value === "string" ? value : value.join("");
}

function chosen({ value }: FieldView): readonly string[] {
  return typeof value === "string" ? (value ? [value] : []) : value;
}

function control(props: StepFieldProps, attributes: ControlProps) {
  const { field, texts } = props;
  const common = {
    ...attributes,
    name: field.path,
    defaultValue: textOf(field),
    disabled: field.isLocked || undefined,
  };
  const options = field.groups.flatMap(({ choices }) => choices);
  if (field.widget === "select") {
    return <Select {...common} className={SELECT_WIDTH} placeholder={texts.choose} options={options} />;
  }
  if (field.widget === "date") return <DateInput {...common} />;
  if (field.widget === "textarea") return <textarea {...common} rows={4} className="control py-2" />;
  const chars = CHARS[field.width];
  return (
    <TextInput
      {...common}
      inputMode={field.inputMode}
      autoComplete={field.autoComplete}
      code={field.inputMode !== "text"}
      {...(chars ? { chars } : {})}
    />
  );
}

/** One field of the wizard, drawn on a native control that posts with and without script. */
export function StepField(props: StepFieldProps) {
  const { field, error, texts, onRegion } = props;
  const { path, label } = field;
  const hint = fieldHelp(field);
  const look = { id: path, label, hint, error, texts: texts.ui };
  const options = field.groups.flatMap(({ choices }) => choices);
  const input = { disabled: field.isLocked || undefined };
  switch (field.widget) {
    case "region":
      return (
        <RegionField field={field} error={error} texts={texts} onChange={(code) => onRegion(path, code)} />
      );
    case "radios":
      return (
        <Radios {...look} name={path} options={options} defaultValue={textOf(field)} input={input} inline />
      );
    case "checkboxes":
      return field.groups.length > 1 ? (
        <ChoiceGroups {...look} name={path} groups={field.groups} chosen={chosen(field)} input={input} />
      ) : (
        <Checkboxes
          {...look}
          name={path}
          options={options}
          defaultValue={chosen(field)}
          input={input}
          inline={options.length > 4}
        />
      );
    case "checkbox":
      return (
        <Checkbox
          id={path}
          name={path}
          value={options[0]?.value ?? "true"}
          defaultChecked={textOf(field) !== ""}
          label={label}
          hint={hint}
          error={error}
          texts={texts.ui}
          {...input}
        />
      );
    default:
      return (
        <Field {...look} optional={field.isOptional && field.widget !== "code"}>
          {(attributes) => control(props, attributes)}
        </Field>
      );
  }
}
