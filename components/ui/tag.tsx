import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import { TONE_TAG, type Tone } from "./tone";

export interface TagProps {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A word of state on a tinted ground. */
export function Tag({ tone = "neutral", children, className }: TagProps) {
  return (
    <span
      className={joinClasses(
        "inline-block rounded-control px-2 text-sm font-medium whitespace-nowrap print:border print:border-line",
        TONE_TAG[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
