import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import { TONE_TEXT, type Tone } from "./tone";

/** A word of state without a ground, for rows of lists and tables; a block, so that no link underlines it. */
export function StatusWord({
  tone = "neutral",
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={joinClasses(
        "inline-block whitespace-nowrap",
        tone !== "neutral" && "font-medium",
        TONE_TEXT[tone],
      )}
    >
      {children}
    </span>
  );
}
