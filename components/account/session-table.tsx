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
        {
          key: "device",
          header: texts.device,
          cell: ({ device }) => device,
          rowHeader: true,
          className: "whitespace-nowrap",
        },
        { key: "since", header: texts.since, cell: ({ since }) => <Moment>{since}</Moment> },
        { key: "seen", header: texts.seen, cell: ({ seen }) => <Moment>{seen}</Moment> },
      ]}
    />
  );
}

/** Day and time, which break between each other only. */
function Moment({ children }: { readonly children: string }) {
  const [day = "", time = ""] = children.split(" ");
  return (
    <span className="text-sm tabular-nums">
      <span className="whitespace-nowrap">{day}</span> <span className="whitespace-nowrap">{time}</span>
    </span>
  );
}
