import { DataTable } from "@/components/ui/data-table";

export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly since: string;
  readonly seen: string;
}

export interface SessionTableProps {
  readonly rows: readonly SessionRow[];
  readonly texts: {
    readonly sessions: string;
    readonly device: string;
    readonly since: string;
    readonly seen: string;
  };
}

/** The signed-in browsers of an account. */
export function SessionTable({ rows, texts }: SessionTableProps) {
  return (
    <DataTable
      caption={texts.sessions}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "device", header: texts.device, cell: ({ device }) => device, rowHeader: true },
        { key: "since", header: texts.since, cell: ({ since }) => since, className: "tabular-nums" },
        { key: "seen", header: texts.seen, cell: ({ seen }) => seen, className: "tabular-nums" },
      ]}
    />
  );
}
