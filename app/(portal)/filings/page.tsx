import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { listOrders } from "@/lib/server/filing/order-list";
import { OrderLineList } from "./order-line-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.listTitle };
}

export default async function FilingsPage({ searchParams }: PageProps<"/filings">) {
  const actor = await requireActor(["APPLICANT"]);
  const { after } = await searchParams;
  const [locale, { wizard }] = [await getLocale(), await getMessages()];
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
        <OrderLineList lines={page.lines} />
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
