"use client";

import type { ReactNode } from "react";
import { BallChip, type BallChipProps } from "@/components/filing/ball-chip";
import { Deadline, type DeadlineProps } from "@/components/filing/deadline";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

/** One order, in words. */
export interface OrderTableRow {
  readonly orderNo: string;
  readonly sponsor: string;
  readonly services: string;
  readonly state: string;
  readonly type: string;
  readonly province: string;
  readonly ball: BallChipProps | null;
  readonly due: DeadlineProps | null;
  readonly waiting: string;
}

export interface OrderTableProps {
  readonly rows: readonly OrderTableRow[];
  readonly texts: Messages["admin"]["orders"];
  readonly nobody: string;
  readonly empty: ReactNode;
}

/** All orders: where each stands, who must act and by when. */
export function OrderTable({ rows, texts, nobody, empty }: OrderTableProps) {
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={rows}
      rowKey={({ orderNo }) => orderNo}
      empty={empty}
      columns={[
        {
          key: "order",
          header: texts.order,
          rowHeader: true,
          cell: ({ orderNo }) => (
            <TextLink href={`/admin/orders/${orderNo}`} className="whitespace-nowrap tabular-nums">
              {orderNo}
            </TextLink>
          ),
        },
        { key: "sponsor", header: texts.sponsor, cell: ({ sponsor }) => sponsor, className: "min-w-40" },
        { key: "services", header: texts.services, cell: ({ services }) => services, className: "min-w-48" },
        { key: "state", header: texts.state, cell: ({ state }) => state, className: "whitespace-nowrap" },
        { key: "type", header: texts.type, cell: ({ type }) => type, className: "whitespace-nowrap" },
        {
          key: "province",
          header: texts.province,
          cell: ({ province }) => province,
          className: "whitespace-nowrap",
        },
        { key: "ball", header: texts.ball, cell: ({ ball }) => (ball ? <BallChip {...ball} /> : nobody) },
        {
          key: "due",
          header: texts.due,
          cell: ({ due }) => (due ? <Deadline {...due} /> : null),
          className: "whitespace-nowrap",
        },
        { key: "waiting", header: texts.waiting, numeric: true, cell: ({ waiting }) => waiting },
      ]}
    />
  );
}
