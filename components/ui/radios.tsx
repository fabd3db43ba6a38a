import type { ComponentProps, ReactNode } from "react";
import { Choice } from "./choice";
import { Fieldset, type FieldsetProps } from "./fieldset";

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

export interface RadiosProps extends Omit<FieldsetProps, "children"> {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly defaultValue?: string | null | undefined;
  /** Further attributes of every input. */
  readonly input?: Omit<ComponentProps<"input">, "type" | "value" | "id" | "name"> | undefined;
  /** Side by side from tablets on, for two or three short answers. */
  readonly inline?: boolean | undefined;
}

/** One of a few. The first radio carries the id, so that the error summary leads to it. */
export function Radios({ name, options, defaultValue, input, inline = false, ...fieldset }: RadiosProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={inline ? "grid gap-2 sm:flex sm:flex-wrap" : "grid gap-2"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? fieldset.id : `${fieldset.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            {...(defaultValue === undefined ? {} : { defaultChecked: defaultValue === option.value })}
            {...input}
          />
        ))}
      </div>
    </Fieldset>
  );
}
