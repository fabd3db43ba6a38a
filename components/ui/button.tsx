import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "./button-style";
import { joinClasses } from "./join-classes";

export type ButtonProps = ComponentProps<"button"> & ButtonLook;

/** A button; its text is the verb of the act. It submits only when `type="submit"` is said. */
export function Button({ variant, wide, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={joinClasses(buttonClasses({ variant, wide }), className)} {...rest} />
  );
}
