"use client";

import { Deadline, type DeadlineProps } from "@/components/filing/deadline";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** An order on the desk, in words. */
export interface InboxRow {
  readonly orderNo: string;
  readonly sponsor: string;
  readonly services: string;
  readonly type: string;
  readonly province: string;
  readonly isAgain: boolean;
  readonly entered: string;
  readonly due: DeadlineProps;
}

/** The orders that wait for a decision. */
export function InboxTable({
  rows,
  words: inbox,
}: {
  readonly rows: readonly InboxRow[];
  readonly words: Messages["bureau"]["inbox"];
}) {
  return (
    <DataTable
      caption={inbox.title}
      captionHidden
      rows={rows}
      rowKey={({ orderNo }) => orderNo}
      empty={<EmptyState title={inbox.empty}>{inbox.emptyText}</EmptyState>}
      columns={[
        {
          key: "order",
          header: inbox.order,
          rowHeader: true,
          className: "whitespace-nowrap tabular-nums",
          cell: ({ orderNo }) => <TextLink href={`/bureau/${orderNo}`}>{orderNo}</TextLink>,
        },
        {
          key: "due",
          header: inbox.due,
          className: "whitespace-nowrap",
          cell: ({ due }) => <Deadline {...due} />,
        },
        { key: "sponsor", header: inbox.sponsor, className: "min-w-40", cell: ({ sponsor }) => sponsor },
        { key: "services", header: inbox.services, className: "min-w-48", cell: ({ services }) => services },
        { key: "type", header: inbox.type, className: "whitespace-nowrap", cell: ({ type }) => type },
        {
          key: "province",
          header: inbox.province,
          className: "whitespace-nowrap",
          cell: ({ province }) => province,
        },
        {
          key: "round",
          header: inbox.round,
          cell: ({ isAgain }) => (isAgain ? <Tag tone="action">{inbox.again}</Tag> : inbox.first),
        },
        {
          key: "entered",
          header: inbox.entered,
          className: "whitespace-nowrap tabular-nums",
          cell: ({ entered }) => entered,
        },
      ]}
    />
  );
}
