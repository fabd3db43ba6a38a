import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { BallChip } from "@/components/filing/ball-chip";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { formatShortDateTime } from "@/lib/i18n/format";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { listOrders, type OrderLine } from "@/lib/server/filing/order-list";
import { ballOf } from "./order-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.listTitle };
}

export default async function FilingsPage({ searchParams }: PageProps<"/filings">) {
  const actor = await requireActor(["APPLICANT"]);
  const { after } = await searchParams;
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findFilingTexts()];
  const words = wizard.list;
  const page = await listOrders(db, actor, { after: typeof after === "string" ? after : null, locale });
  const hasOpen = page.lines.some(({ isOpen }) => isOpen);
  const start = (
    <ButtonLink href="/filings/new" variant="primary">
      {page.hasBegun ? words.resume : words.start}
    </ButtonLink>
  );
  return (
    <>
      <PageHead title={wizard.listTitle} actions={page.lines.length > 0 && !hasOpen ? start : undefined} />
      {page.hasBegun && page.lines.length > 0 ? <Notice kind="info">{words.resumeText}</Notice> : null}
      {page.lines.length === 0 && !after ? (
        <EmptyState title={words.empty} action={start}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <DataTable
          caption={wizard.listTitle}
          captionHidden
          rows={page.lines}
          rowKey={({ orderNo }: OrderLine) => orderNo}
          columns={[
            {
              key: "subject",
              header: words.columns.subject,
              rowHeader: true,
              cell: (line: OrderLine) => (
                <>
                  <TextLink href={`/filings/${line.orderNo}`}>{line.sponsorName || line.orderNo}</TextLink>
                  <span className="block text-sm text-muted">{line.serviceSummary}</span>
                </>
              ),
            },
            {
              key: "order",
              header: words.columns.order,
              cell: ({ orderNo }: OrderLine) => <span className="tabular-nums">{orderNo}</span>,
            },
            { key: "state", header: words.columns.state, cell: ({ state }: OrderLine) => state },
            {
              key: "ball",
              header: words.columns.ball,
              cell: ({ mustAct }: OrderLine) => {
                const ball = ballOf(mustAct, texts);
                return ball ? <BallChip {...ball} /> : "—";
              },
            },
            {
              key: "due",
              header: words.columns.due,
              cell: ({ dueAt, isOpen }: OrderLine) => (dueAt && isOpen ? formatShortDateTime(dueAt) : "—"),
            },
          ]}
        />
      )}
      {page.next || after ? (
        <Pagination
          previous={after ? "/filings" : null}
          next={page.next ? `/filings?after=${page.next}` : null}
          texts={{ label: wizard.listTitle, previous: words.newest, next: words.older }}
        />
      ) : null}
    </>
  );
}
