import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { forwardLinks } from "@/components/admin/keyset-links";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { MISSING_DAYS } from "@/lib/domain/filing/missing-record";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { listMissing } from "@/lib/server/admin/missing-records";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";

const PATH = "/admin/registry/missing";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.missing.title };
}

export default async function MissingRecordsPage({ searchParams }: PageProps<"/admin/registry/missing">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const after = paramOf(params, "after") || null;
  const { admin } = await getMessages();
  const { missing: words, pages, registry } = admin;
  const { rows, next } = await listMissing(db, after);
  const links = forwardLinks(PATH, {}, { after, next });
  const done = Object.entries(words.done).find(([act]) => act === paramOf(params, "done"))?.[1];
  return (
    <>
      <PageHead
        title={words.title}
        lead={fillText(words.lead, { days: MISSING_DAYS })}
        above={<BackLink href="/admin/registry">{registry.title}</BackLink>}
      />
      {done ? (
        <Notice kind="success" live className="mb-4">
          {done}
        </Notice>
      ) : null}
      <DataTable
        caption={words.title}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
        columns={[
          {
            key: "number",
            header: words.number,
            cell: ({ subjectNumber }) => subjectNumber,
            rowHeader: true,
            className: "whitespace-nowrap tabular-nums",
          },
          { key: "sponsor", header: words.sponsor, cell: ({ sponsor }) => sponsor, className: "min-w-40" },
          {
            key: "since",
            header: words.since,
            cell: ({ since }) => formatShortDateTime(since),
            className: "whitespace-nowrap tabular-nums",
          },
          {
            key: "endsAt",
            header: words.endsAt,
            cell: ({ endsAt }) => (endsAt ? formatShortDateTime(endsAt) : words.never),
            className: "whitespace-nowrap tabular-nums",
          },
          {
            key: "open",
            header: words.act,
            cell: ({ id, subjectNumber }) => (
              <TextLink href={`${PATH}/${id}`}>
                {words.open}
                <span className="sr-only"> {subjectNumber}</span>
              </TextLink>
            ),
          },
        ]}
      />
      <div className="mt-4">
        <Pagination
          previous={links.first ?? null}
          next={links.next}
          texts={{ ...pages, previous: pages.first }}
        />
      </div>
    </>
  );
}
