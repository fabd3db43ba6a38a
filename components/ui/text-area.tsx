"use client";

import { type ChangeEvent, type ComponentProps, useState } from "react";
import { joinClasses } from "./join-classes";

export interface TextAreaProps extends ComponentProps<"textarea"> {
  /** Most characters (code points) allowed. They are counted, never cut off. */
  readonly limit?: number | undefined;
}

/** Several lines of text, with a counter when there is a limit. */
export function TextArea({ limit, className, onChange, rows = 4, ...rest }: TextAreaProps) {
  const first = rest.value ?? rest.defaultValue ?? "";
  const [typed, setTyped] = useState(() => [...String(first)].length);
  const count = rest.value === undefined ? typed : [...String(rest.value)].length;
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped([...event.target.value].length);
    onChange?.(event);
  };
  return (
    <span className="grid gap-1">
      <textarea rows={rows} className={joinClasses("control py-2", className)} onChange={change} {...rest} />
      {limit === undefined ? null : (
        <span
          className={joinClasses(
            "text-end text-sm tabular-nums",
            count > limit ? "font-medium text-bad" : "text-muted",
          )}
        >
          {count} / {limit}
        </span>
      )}
    </span>
  );
}
