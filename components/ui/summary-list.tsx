"use client";

import type { ReactNode } from "react";
import { TextLink } from "./text-link";

export interface SummaryRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** Where the answer is changed; null for facts the system added. */
  readonly changeHref?: string | null | undefined;
  readonly note?: ReactNode;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** Word of the change link; needed when a row has one. */
  readonly change?: string | undefined;
}

/** Questions and answers, each with the way back to its page. */
export function SummaryList({ rows, change }: SummaryListProps) {
  return (
    <dl className="@container border-t border-line">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid gap-x-4 border-b border-line py-3 in-data-[density=staff]:py-1.5 @lg:grid-cols-[minmax(8rem,12rem)_1fr_auto] print:grid-cols-[12rem_1fr]"
        >
          <dt className="text-muted @max-lg:text-sm">{row.label}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {row.value}
            {row.note ? <div className="text-sm text-muted">{row.note}</div> : null}
          </dd>
          {row.changeHref ? (
            <dd className="@max-lg:mt-1 print:hidden">
              <TextLink href={row.changeHref}>
                {change}
                <span className="sr-only"> {row.label}</span>
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
