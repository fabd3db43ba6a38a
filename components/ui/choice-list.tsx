import type { ComponentProps, ReactNode } from "react";
import { Choice } from "./choice";
import { Fieldset, type FieldsetProps } from "./fieldset";

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly disabled?: boolean | undefined;
}

export interface ChoiceListProps extends Omit<FieldsetProps, "children"> {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  /** Further attributes of every input. */
  readonly input?: Omit<ComponentProps<"input">, "type" | "value" | "id" | "name"> | undefined;
  /** Side by side from tablets on, for two or three short answers. */
  readonly inline?: boolean | undefined;
}

interface KindProps extends ChoiceListProps {
  readonly type: "radio" | "checkbox";
  /** What is chosen at first; undefined leaves it to the browser. */
  readonly chosen: readonly string[] | undefined;
}

/** Choices below one question. The first carries the id, so that the error summary leads to it. */
export function ChoiceList({ type, name, options, chosen, input, inline = false, ...fieldset }: KindProps) {
  return (
    <Fieldset {...fieldset}>
      <div className={inline ? "grid gap-2 sm:flex sm:flex-wrap" : "grid gap-2"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
            id={index === 0 ? fieldset.id : `${fieldset.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            {...(chosen ? { defaultChecked: chosen.includes(option.value) } : {})}
            {...input}
          />
        ))}
      </div>
    </Fieldset>
  );
}
