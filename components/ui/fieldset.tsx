import type { ReactNode } from "react";
import { FieldError, FieldHint, type FieldLook, OptionalMark } from "./field-parts";
import { joinClasses } from "./join-classes";

export interface FieldsetProps extends FieldLook {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Several controls under one question: radios, checkboxes, the parts of an address. */
export function Fieldset({ id, label, texts, optional, hint, error, children, className }: FieldsetProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    // The bar stands on the box around: on a fieldset it would begin at the middle of the legend.
    <div className={joinClasses(error ? "border-s-4 border-bad ps-4" : null, className)}>
      <fieldset aria-describedby={described || undefined} className="min-w-0">
        <legend className="mb-1 font-semibold">
          {label}
          <OptionalMark optional={optional} texts={texts} />
        </legend>
        <FieldHint id={id}>{hint}</FieldHint>
        <FieldError id={id} texts={texts}>
          {error}
        </FieldError>
        <div className="mt-2 grid gap-2">{children}</div>
      </fieldset>
    </div>
  );
}
