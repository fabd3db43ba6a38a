import type { ComponentProps } from "react";
import { Icon } from "./icon";
import { CHEVRON_DOWN } from "./icon-drawings";
import { joinClasses } from "./join-classes";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  readonly options: readonly SelectOption[];
  /** First entry with an empty value, such as “请选择”. */
  readonly placeholder?: string | undefined;
}

/** The native list of choices. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={joinClasses("relative block", className)}>
      <select className="control appearance-none pe-9" {...rest}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        drawing={CHEVRON_DOWN}
        size={16}
        className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
