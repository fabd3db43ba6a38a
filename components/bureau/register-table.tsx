import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** A subject of the register, in words. */
export interface RegisterRow {
  readonly number: string;
  readonly sponsor: string;
  readonly services: readonly { readonly number: string; readonly name: string }[];
  readonly province: string;
  readonly state: string;
  readonly approved: string;
}

/** The issued numbers. */
export function RegisterTable({
  rows,
  words,
}: {
  readonly rows: readonly RegisterRow[];
  readonly words: Messages["bureau"]["register"];
}) {
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ number }) => number}
      empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      columns={[
        {
          key: "subject",
          header: words.subject,
          rowHeader: true,
          className: "whitespace-nowrap tabular-nums",
          cell: ({ number }) => number,
        },
        { key: "sponsor", header: words.sponsor, className: "min-w-40", cell: ({ sponsor }) => sponsor },
        {
          key: "services",
          header: words.services,
          className: "min-w-64",
          cell: ({ services }) => (
            <ul className="grid gap-1">
              {services.map(({ number, name }) => (
                <li key={number} className="flex flex-wrap gap-x-3">
                  <span className="whitespace-nowrap tabular-nums">{number}</span>
                  <span>{name}</span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "province",
          header: words.province,
          className: "whitespace-nowrap",
          cell: ({ province }) => province,
        },
        { key: "state", header: words.state, className: "whitespace-nowrap", cell: ({ state }) => state },
        {
          key: "approved",
          header: words.approved,
          className: "whitespace-nowrap tabular-nums",
          cell: ({ approved }) => approved,
        },
      ]}
    />
  );
}
