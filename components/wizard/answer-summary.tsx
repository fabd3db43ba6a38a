"use client";

import { Icon } from "@/components/ui/icon";
import { CHEVRON_RIGHT } from "@/components/ui/icon-drawings";
import { SummaryList } from "@/components/ui/summary-list";

type Group = AnswerSummaryProps["groups"][number];

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

function Answered({ rows, change }: { readonly rows: Group["rows"]; readonly change?: string | undefined }) {
  return (
    <SummaryList
      change={change}
      rows={rows.map(({ path, label, value, changeHref }) => ({
        key: path,
        label,
        value: <span className="whitespace-pre-line">{value}</span>,
        changeHref: changeHref ? `${changeHref}#${path}` : null,
      }))}
    />
  );
}

/** Every question with its answer, group by group, each with the way back to its page. */
export function AnswerSummary({ groups, change }: AnswerSummaryProps) {
  return (
    <div className="grid gap-8">
      {groups.map(({ key, heading, rows }) => (
        <div key={key}>
          <h3 className="mb-2 text-lg">{heading}</h3>
          <Answered rows={rows} change={change} />
        </div>
      ))}
    </div>
  );
}

/** The same where it is looked up rather than read: each group opens by itself, on paper all are open. */
export function FoldedAnswers({ groups }: Pick<AnswerSummaryProps, "groups">) {
  return (
    <div className="border-t border-line">
      {groups.map(({ key, heading, rows }) => (
        <details
          key={key}
          className="group border-b border-line print:[&::details-content]:[content-visibility:visible]"
        >
          <summary className="flex min-h-11 list-none items-center justify-between gap-3 py-2 hover:bg-sunken [&::-webkit-details-marker]:hidden">
            <h3 className="text-lg">{heading}</h3>
            <Icon
              drawing={CHEVRON_RIGHT}
              size={16}
              className="shrink-0 text-muted transition-transform group-open:rotate-90 print:hidden"
            />
          </summary>
          <div className="pb-6">
            <Answered rows={rows} />
          </div>
        </details>
      ))}
    </div>
  );
}
