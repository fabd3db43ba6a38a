import type { ComponentProps, ReactNode } from "react";
import { joinClasses } from "./join-classes";

export interface ChoiceProps extends Omit<ComponentProps<"input">, "type"> {
  readonly type: "radio" | "checkbox";
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** One radio or checkbox with its label; the whole row can be clicked. */
export function Choice({ type, label, hint, className, id, ...rest }: ChoiceProps) {
  return (
    <label
      className={joinClasses(
        "flex min-h-control items-start gap-3 rounded-control border border-line bg-surface px-control-pad py-[calc((var(--control)-1.7em)/2-1px)]",
        "hover:border-edge has-checked:border-action has-checked:bg-action-soft has-disabled:text-muted has-disabled:hover:border-line",
        className,
      )}
    >
      <input
        type={type}
        id={id}
        aria-describedby={id && hint ? `${id}-hint` : undefined}
        className="mt-[0.3em] size-5 shrink-0 accent-action in-data-[density=staff]:size-4"
        {...rest}
      />
      <span>
        {label}
        {hint ? (
          <span id={id ? `${id}-hint` : undefined} className="block text-sm text-muted">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
