"use client";

import { useEffect, useRef } from "react";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface SummaryError {
  /** Id of the control, or null when the error belongs to none. */
  readonly id: string | null;
  readonly text: string;
  /** Page that the error leads to, where it is not on this one. */
  readonly href?: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[];
  readonly texts: Pick<UiTexts, "errorTitle">;
}

/** All errors of a form on top of it, each leading to its control; takes the focus when it appears. */
export function ErrorSummary({ errors, texts }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const { one, many } = texts.errorTitle;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border-2 border-bad bg-surface p-4 sm:p-5"
    >
      <h2 className="text-lg text-bad">
        {errors.length === 1 ? one : many.replace("{count}", String(errors.length))}
      </h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ id, text, href = id === null ? null : `#${id}` }) => (
          <li key={`${id}:${text}`} className="font-medium text-bad">
            {href === null ? (
              text
            ) : (
              <a href={href} className="underline underline-offset-4 hover:decoration-2">
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
