import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { findQueuePage, type QueuePage } from "@/lib/server/filing/queue-page";
import { QueuedItem } from "./queued-item";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).queue.title };
}

/** The filings of an account that wait for their turn, and what for. */
export default async function FilingQueuePage() {
  const actor = await requireActor(["APPLICANT"]);
  const [locale, { queue: words }, texts] = [
    await getLocale(),
    await getMessages(),
    await findPlainFormTexts(),
  ];
  const page = await findQueuePage(db, actor, locale);
  const { lines } = page;
  const prepare = (
    <ButtonLink href="/filings/new" variant="secondary">
      {words.prepare}
    </ButtonLink>
  );
  return (
    <Column>
      <PageHead
        title={words.title}
        lead={words.lead}
        above={<BackLink href="/filings">{words.back}</BackLink>}
      />
      {lines.length === 0 ? (
        <EmptyState title={words.empty} action={prepare}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          <Ahead page={page} words={words} />
          <ol aria-label={words.title} className="grid gap-4">
            {lines.map((line, index) => (
              <QueuedItem
                key={line.id}
                line={line}
                place={index + 1}
                of={lines.length}
                {...{ locale, words, texts }}
              />
            ))}
          </ol>
          <div>{prepare}</div>
        </div>
      )}
    </Column>
  );
}

function Ahead({
  page: { lines, ahead },
  words,
}: {
  readonly page: QueuePage;
  readonly words: Messages["queue"];
}) {
  if (!lines.some(({ state }) => state === "WAITING"))
    return <Notice kind="warn">{words.noneWaiting}</Notice>;
  if (!ahead) return <Notice>{words.soon}</Notice>;
  const { orderNo, state, href } = ahead;
  return (
    <Notice>
      {fillText(href ? words.ahead : words.aheadOther, { orderNo, state })}{" "}
      {href ? <TextLink href={href}>{words.toAhead}</TextLink> : null}
    </Notice>
  );
}
