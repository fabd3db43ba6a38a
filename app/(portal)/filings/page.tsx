import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { fillText } from "@/lib/i18n/fill-text";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { listOrders } from "@/lib/server/filing/order-list";
import { QUEUE_PATH } from "@/lib/server/filing/order-paths";
import { listQueued } from "@/lib/server/filing/queued-filing";
import { OrderLineList } from "./order-line-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.listTitle };
}

export default async function FilingsPage({ searchParams }: PageProps<"/filings">) {
  const actor = await requireActor(["APPLICANT"]);
  const { after } = await searchParams;
  const [locale, { wizard, queue }] = [await getLocale(), await getMessages()];
  const words = wizard.list;
  const page = await listOrders(db, actor, { after: typeof after === "string" ? after : null, locale });
  const queued = (await listQueued(db, actor.id)).length;
  const hasOpen = page.lines.some(({ isOpen }) => isOpen);
  const start = (
    <ButtonLink href="/filings/new" variant={hasOpen ? "secondary" : "primary"}>
      {page.hasBegun ? words.resume : hasOpen ? words.another : words.start}
    </ButtonLink>
  );
  const toQueue =
    queued > 0 ? (
      <ButtonLink href={QUEUE_PATH} variant="secondary">
        {fillText(queue.notice.toQueue, { n: queued })}
      </ButtonLink>
    ) : null;
  const actions = (
    <>
      {toQueue}
      {start}
    </>
  );
  return (
    <>
      <PageHead
        title={wizard.listTitle}
        actions={page.lines.length > 0 || queued > 0 ? actions : undefined}
      />
      {page.hasBegun && page.lines.length > 0 ? <Notice kind="info">{words.resumeText}</Notice> : null}
      {page.lines.length === 0 && queued === 0 && !after ? (
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
