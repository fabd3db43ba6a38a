import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { keysetLinks } from "@/components/admin/keyset-links";
import { ReplayMessage } from "@/components/admin/replay-message";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { StatusWord } from "@/components/ui/status-word";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDateTime } from "@/lib/i18n/format";
import { listOutbox } from "@/lib/server/admin/list-outbox";
import { paramOf, parsePage } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { ListPage } from "../list-page";
import { replayMessageAction } from "./actions";

const PATH = "/admin/outbox";
const STATUSES = ["PENDING", "SENT", "FAILED"] as const;
const TONES = { PENDING: "warn", SENT: "good", FAILED: "bad" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.outbox.title };
}

export default async function OutboxPage({ searchParams }: PageProps<"/admin/outbox">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const { admin } = await getMessages();
  const words = admin.outbox;
  const done = paramOf(params, "done");
  const status = STATUSES.find((known) => known === paramOf(params, "status")) ?? null;
  const page = await listOutbox(db, status, parsePage(params));
  return (
    <ListPage
      desk="outbox"
      path={PATH}
      title={words.title}
      lead={words.lead}
      done={done === "replayed" ? words.replayed : null}
      above={
        done === "settled" ? (
          <Notice live className="mb-4">
            {words.settled}
          </Notice>
        ) : null
      }
      controls={[
        {
          name: "status",
          label: words.status,
          value: status ?? "",
          options: STATUSES.map((value) => ({ value, label: words.statuses[value] })),
        },
      ]}
      links={keysetLinks(PATH, { status }, page)}
    >
      <DataTable
        caption={words.title}
        captionHidden
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty} />}
        columns={[
          {
            key: "at",
            header: words.at,
            cell: (row) => formatShortDateTime(row.createdAt),
            className: "tabular-nums whitespace-nowrap",
          },
          { key: "channel", header: words.channel, cell: (row) => words.channels[row.channel] },
          { key: "to", header: words.to, cell: (row) => row.to, rowHeader: true, className: "tabular-nums" },
          { key: "subject", header: words.subject, cell: (row) => row.subject, className: "min-w-48" },
          {
            key: "status",
            header: words.status,
            cell: (row) => <StatusWord tone={TONES[row.status]}>{words.statuses[row.status]}</StatusWord>,
          },
          { key: "attempts", header: words.attempts, numeric: true, cell: (row) => row.attempts },
          {
            key: "order",
            header: words.order,
            cell: ({ orderNo }) =>
              orderNo ? <TextLink href={`/admin/orders/${orderNo}`}>{orderNo}</TextLink> : null,
          },
          {
            key: "act",
            header: words.act,
            cell: (row) =>
              row.status === "FAILED" ? (
                <ReplayMessage
                  messageId={row.id}
                  to={row.to}
                  shown={status ?? ""}
                  texts={words}
                  replay={replayMessageAction}
                />
              ) : null,
          },
        ]}
      />
    </ListPage>
  );
}
