import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AccountTabs } from "@/components/account/account-tabs";
import { NoticeChoicesForm } from "@/components/account/notice-choices-form";
import { NoticeWayTable } from "@/components/account/notice-way-table";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { isMuted, isObligatory, noticesOf, waysOf } from "@/lib/domain/filing/notice-choices";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { noticeMessages } from "@/lib/i18n/notice-text";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { countUnread } from "@/lib/server/messages/inbox";
import { findNoticeChoices, type NoticeChoices, readerOf } from "@/lib/server/messages/notice-choices";
import { chooseNoticesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).account.noticeChoices.title };
}

/** What keeps messages from being sent, whatever is chosen. */
function obstacles(
  { hasMail, mobile }: NoticeChoices,
  getsSms: boolean,
  words: Messages["account"]["noticeChoices"],
): readonly string[] {
  return [
    ...(hasMail ? [] : [words.mailUnverified]),
    ...(getsSms && mobile === "UNVERIFIED" ? [words.mobileUnverified] : []),
    ...(getsSms && mobile === "NONE" ? [words.mobileMissing] : []),
  ];
}

export default async function NoticeChoicesPage() {
  const actor = await requireActor();
  const { account } = await getMessages();
  const { noticeChoices: words, tabs, unexpected } = account;
  const names = noticeMessages(await getLocale()).names;
  const reader = readerOf(actor);
  const choices = await findNoticeChoices(db, actor);
  const rows = noticesOf(reader).map((code) => {
    const ways = waysOf(code, reader).map((channel) => ({
      channel,
      isSent: !isMuted(choices.muted, code, channel),
    }));
    return { code, name: names[code], ways, isFixed: isObligatory(code) };
  });
  const [fixed, free] = [rows.filter(({ isFixed }) => isFixed), rows.filter(({ isFixed }) => !isFixed)];
  const getsSms = rows.some(({ ways }) => ways.some(({ channel }) => channel === "SMS"));
  return (
    <div className="max-w-[45rem] pb-12">
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<BackLink href="/account/notices">{words.back}</BackLink>}
      />
      <AccountTabs current="notices" unread={await countUnread(db, actor)} texts={tabs} />
      <div className="mt-6 grid gap-6">
        {obstacles(choices, getsSms, words).map((text) => (
          <Notice key={text} kind="warn">
            {text} <TextLink href="/account/contacts">{words.verify}</TextLink>
          </Notice>
        ))}
        <NoticeChoicesForm
          action={chooseNoticesAction}
          rows={free}
          texts={words}
          unexpected={unexpected}
          ui={await findUiTexts()}
        />
        {fixed.length > 0 ? (
          <section className="grid gap-3">
            <h2 className="text-xl">{words.fixed}</h2>
            <p className="text-muted">{words.fixedWhy}</p>
            <NoticeWayTable caption={words.fixed} rows={fixed} texts={words} />
          </section>
        ) : null}
      </div>
    </div>
  );
}
