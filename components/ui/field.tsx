import type { ReactNode } from "react";
import {
  type ControlProps,
  controlProps,
  FieldError,
  FieldHint,
  type FieldLook,
  OptionalMark,
} from "./field-parts";
import { joinClasses } from "./join-classes";

export interface FieldProps extends FieldLook {
  /** Id of the control; by custom the field path, so that the error summary can link to it. */
  readonly id: string;
  /** The control, drawn with the attributes that tie it to label, hint and error. */
  readonly children: (control: ControlProps) => ReactNode;
  readonly className?: string | undefined;
}

/** A control with its label, hint and error. */
export function Field({ id, label, texts, optional, hint, error, children, className }: FieldProps) {
  return (
    <div className={joinClasses("grid gap-1", error ? "border-s-4 border-bad ps-4" : null, className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        <OptionalMark optional={optional} texts={texts} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} texts={texts}>
        {error}
      </FieldError>
      {children(controlProps(id, { hint, error }))}
    </div>
  );
}
