import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

export interface TextInputProps extends ComponentProps<"input"> {
  /** Letters of equal width, for numbers and codes. */
  readonly code?: boolean | undefined;
  /** Expected length: the box is as wide as the answer. */
  readonly chars?: number | undefined;
}

/** A line of text. */
export function TextInput({ code = false, chars, className, style, ...rest }: TextInputProps) {
  const width = chars ? { maxWidth: `calc(${chars * 1.1}em + 2 * var(--control-pad) + 2px)` } : undefined;
  return (
    <input
      type="text"
      className={joinClasses("control", code && "tabular-nums", className)}
      style={{ ...width, ...style }}
      {...rest}
    />
  );
}
