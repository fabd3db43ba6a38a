import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";

export interface LookRow {
  readonly id: string;
  readonly at: string;
  readonly orderNo: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
}

export interface LookTableProps {
  readonly rows: readonly LookRow[];
  readonly texts: Readonly<Record<"title" | "at" | "order" | "who" | "what" | "why", string>>;
}

/** Who looked at what, and why. */
export function LookTable({ rows, texts }: LookTableProps) {
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", header: texts.at, cell: ({ at }) => at, className: "text-sm tabular-nums" },
        { key: "what", header: texts.what, cell: ({ what }) => what, rowHeader: true },
        { key: "who", header: texts.who, cell: ({ who }) => who },
        { key: "why", header: texts.why, cell: ({ why }) => why, className: "wrap-anywhere" },
        {
          key: "order",
          header: texts.order,
          cell: ({ orderNo }) => <TextLink href={`/filings/${orderNo}`}>{orderNo}</TextLink>,
          className: "tabular-nums",
        },
      ]}
    />
  );
}
