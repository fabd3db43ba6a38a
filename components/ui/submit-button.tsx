"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

export interface SubmitButtonProps extends Omit<ButtonProps, "type"> {
  /** What the button says while the form is on its way. */
  readonly sending: string;
  /** For forms that know better than the form status (`useActionState`). */
  readonly pending?: boolean | undefined;
}

/** Submits its form once: while it is on its way a second click does nothing and the focus stays. */
export function SubmitButton({ sending, pending, children, onClick, ...rest }: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending ?? status.pending;
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button type="submit" aria-disabled={busy || undefined} onClick={click} {...rest}>
      {busy ? sending : children}
    </Button>
  );
}
