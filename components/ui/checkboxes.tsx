import { Choice } from "./choice";
import { Fieldset } from "./fieldset";
import type { RadiosProps } from "./radios";

export interface CheckboxesProps extends Omit<RadiosProps, "defaultValue"> {
  readonly defaultValue?: readonly string[] | undefined;
}

/** Any of several; all post under the same name. */
export function Checkboxes({
  name,
  options,
  defaultValue,
  input,
  inline = false,
  ...fieldset
}: CheckboxesProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={inline ? "grid gap-2 sm:flex sm:flex-wrap" : "grid gap-2"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={index === 0 ? fieldset.id : `${fieldset.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue.includes(option.value) })}
            {...input}
          />
        ))}
      </div>
    </Fieldset>
  );
}
