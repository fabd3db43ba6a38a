import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { AccountTabs } from "@/components/account/account-tabs";
import { NoticeList } from "@/components/account/notice-list";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDateTime } from "@/lib/i18n/format";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { countUnread, listNotices } from "@/lib/server/messages/inbox";
import { markAllReadAction, openNoticeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.notices.title };
}

export default async function NoticesPage({ searchParams }: PageProps<"/account/notices">) {
  const actor = await requireActor();
  const { after } = await searchParams;
  const { account, common } = await getMessages();
  const { notices, tabs } = account;
  const t = await getTranslations("account.notices");
  const unread = await countUnread(db, actor);
  const { lines, next } = await listNotices(db, actor, {
    locale: await getLocale(),
    after: typeof after === "string" ? after : null,
  });
  const rows = lines.map(({ at, ...line }) => ({ ...line, at: formatShortDateTime(at) }));
  return (
    <div className="max-w-[45rem] pb-12">
      <PageHead title={notices.title} lead={notices.lead} />
      <AccountTabs current="notices" unread={unread} texts={tabs} />
      <div className="mt-6 grid gap-5">
        <p>
          <TextLink href="/account/notices/choices">{notices.settings}</TextLink>
        </p>
        {unread > 0 ? (
          <form action={markAllReadAction} className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-muted">{t("unreadCount", { n: unread })}</p>
            <SubmitButton sending={common.sending} variant="secondary">
              {notices.markAll}
            </SubmitButton>
          </form>
        ) : null}
        {rows.length > 0 ? (
          <NoticeList rows={rows} open={openNoticeAction} texts={notices} />
        ) : (
          <EmptyState title={notices.empty}>{notices.emptyText}</EmptyState>
        )}
        <Pagination
          previous={after ? "/account/notices" : null}
          next={next ? `/account/notices?after=${next}` : null}
          texts={{ label: notices.pages, previous: notices.newest, next: notices.older }}
        />
      </div>
    </div>
  );
}
