import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";

/** A day, with the calendar of the browser; where there is none, text as `2026-11-21`. */
export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input type="date" className={joinClasses("control max-w-56 tabular-nums", className)} {...rest} />;
}
