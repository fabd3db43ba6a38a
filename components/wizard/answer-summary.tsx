"use client";

import { SummaryList } from "@/components/ui/summary-list";

export interface AnswerSummaryProps {
  readonly groups: readonly {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly {
      readonly path: string;
      readonly label: string;
      readonly value: string;
      /** Page where the answer is changed. */
      readonly changeHref?: string;
    }[];
  }[];
  readonly change?: string;
}

/** Every question with its answer, group by group, each with the way back to its page. */
export function AnswerSummary({ groups, change }: AnswerSummaryProps) {
  return (
    <div className="grid gap-8">
      {groups.map(({ key, heading, rows }) => (
        <div key={key}>
          <h3 className="mb-2 text-lg">{heading}</h3>
          <SummaryList
            change={change}
            rows={rows.map(({ path, label, value, changeHref }) => ({
              key: path,
              label,
              value: <span className="whitespace-pre-line">{value}</span>,
              changeHref: changeHref ? `${changeHref}#${path}` : null,
            }))}
          />
        </div>
      ))}
    </div>
  );
}
