import { Choice, type ChoiceProps } from "./choice";
import { FieldError, type FieldTexts } from "./field-parts";

export interface CheckboxProps extends Omit<ChoiceProps, "type"> {
  readonly id: string;
  readonly texts: FieldTexts;
  readonly error?: string | null | undefined;
}

/** One tick that stands alone, such as an agreement. */
export function Checkbox({ id, texts, error, ...rest }: CheckboxProps) {
  return (
    <div className={error ? "grid gap-1 border-s-4 border-bad ps-4" : undefined}>
      <FieldError id={id} texts={texts}>
        {error}
      </FieldError>
      <Choice
        type="checkbox"
        id={id}
        aria-invalid={error ? true : undefined}
        {...(error ? { "aria-describedby": `${id}-error` } : {})}
        {...rest}
      />
    </div>
  );
}
