import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AccountTabs } from "@/components/account/account-tabs";
import { LookTable } from "@/components/account/look-table";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { countUnread } from "@/lib/server/messages/inbox";
import { listLooks } from "@/lib/server/privacy/list-looks";
import { readPage, writeCursor } from "@/lib/shared/keyset";

const PATH = "/account/privacy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.privacy.title };
}

export default async function PrivacyPage({ searchParams }: PageProps<"/account/privacy">) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const { privacy, tabs } = (await getMessages()).account;
  const asked = readPage(typeof after === "string" ? after : null);
  const page = await listLooks(db, actor, await getLocale(), asked);
  const rows = page.rows.map(({ id, at, orderNo, role, code, what, why }) => ({
    ...{ id, orderNo, at: formatShortDateTime(at), why: why ?? privacy.review },
    who: fillText(privacy.staff, { role, code }),
    what: what.kind === "picture" ? fillText(privacy.picture, { name: what.name }) : what.name,
  }));
  return (
    <div className="max-w-[60rem] pb-12">
      <PageHead title={privacy.title} lead={privacy.lead} />
      <AccountTabs current="privacy" unread={await countUnread(db, actor)} texts={tabs} />
      <div className="mt-6 grid gap-5">
        {rows.length > 0 ? (
          <LookTable rows={rows} texts={privacy} />
        ) : (
          <EmptyState title={privacy.empty}>{privacy.emptyText}</EmptyState>
        )}
        <Pagination
          previous={asked.after ? PATH : null}
          next={page.next ? `${PATH}?after=${writeCursor(page.next)}` : null}
          texts={{ label: privacy.pages, previous: privacy.newest, next: privacy.older }}
        />
      </div>
    </div>
  );
}
