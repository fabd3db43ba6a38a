import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import { CHECK } from "@/components/ui/icon-drawings";

export interface NoticeWay {
  readonly channel: "EMAIL" | "SMS";
  readonly isSent: boolean;
}

/** A notice with the ways it can be sent by. */
export interface NoticeWayRow {
  readonly code: string;
  readonly name: string;
  readonly ways: readonly NoticeWay[];
}

export interface NoticeWayTexts {
  readonly notice: string;
  readonly inbox: string;
  readonly mail: string;
  readonly sms: string;
  readonly always: string;
  readonly never: string;
}

export interface NoticeWayTableProps {
  readonly caption: string;
  readonly rows: readonly NoticeWayRow[];
  readonly texts: NoticeWayTexts;
  /** Lets a way be chosen; without it all are sent. */
  readonly choose?: (row: NoticeWayRow, way: NoticeWay, label: string) => ReactNode;
}

function Always({ label }: { readonly label: string }) {
  return (
    <span className="flex min-h-control items-center">
      <Icon drawing={CHECK} size={20} className="text-good" />
      <span className="sr-only">{label}</span>
    </span>
  );
}

function Never({ label }: { readonly label: string }) {
  return (
    <span className="flex min-h-control items-center text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** Which notice comes by which way: one line for each notice. */
export function NoticeWayTable({ caption, rows, texts, choose }: NoticeWayTableProps) {
  const cell = (channel: NoticeWay["channel"], header: string) => (row: NoticeWayRow) => {
    const way = row.ways.find((known) => known.channel === channel);
    if (!way) return <Never label={texts.never} />;
    return choose?.(row, way, `${row.name}: ${header}`) ?? <Always label={texts.always} />;
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      isTerse
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "notice",
          header: texts.notice,
          // As high as the boxes beside it.
          cell: ({ name }) => <span className="flex min-h-control items-center">{name}</span>,
          rowHeader: true,
          className: "w-full",
        },
        { key: "inbox", header: texts.inbox, cell: () => <Always label={texts.always} /> },
        { key: "mail", header: texts.mail, cell: cell("EMAIL", texts.mail) },
        { key: "sms", header: texts.sms, cell: cell("SMS", texts.sms) },
      ]}
    />
  );
}
