import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { RemarkList } from "@/components/review/remark-list";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { type ReviewMessages, reviewMessages } from "@/lib/i18n/review-messages";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { type RemarkPage, requireRemarkPage } from "@/lib/server/review/remark-page";
import { orNotFound } from "../../or-not-found";
import { contestRemarkAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: reviewMessages(await getLocale()).mine.title };
}

/** How far the applicant is, and the way on when it suffices. */
function Progress({ page, words }: { readonly page: RemarkPage; readonly words: ReviewMessages }) {
  const { mine } = words;
  const total = page.rows.length;
  if (!page.mayAnswer) return <Notice>{mine.locked}</Notice>;
  const isReady = page.done === total || (!page.isSupplement && page.done > 0);
  return (
    <>
      <Notice
        kind={page.done === total ? "success" : "warn"}
        title={fillText(mine.progress, { total, done: page.done })}
      >
        <p>{page.done === total ? mine.allDone : page.isSupplement ? mine.lead : mine.leadAny}</p>
        {page.isSupplement ? <p>{mine.onlyMarked}</p> : null}
      </Notice>
      {isReady ? (
        <p className="my-4 max-sm:*:w-full">
          <ButtonLink href={`/filings/${page.orderNo}/confirm`}>{mine.submit}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}

export default async function RemarksPage({ params, searchParams }: PageProps<"/filings/[orderNo]/remarks">) {
  const { orderNo } = await params;
  const actor = await requireActor(["APPLICANT"]);
  const locale = await getLocale();
  const page = await orNotFound(requireRemarkPage(db, { orderNo, actor, locale }));
  const [words, filing] = [reviewMessages(locale), await findFilingTexts()];
  const isSaved = (await searchParams).saved === "1";
  return (
    <Column>
      <PageHead
        title={words.mine.title}
        above={<BackLink href={`/filings/${orderNo}`}>{words.mine.back}</BackLink>}
      />
      {isSaved ? (
        <Notice kind="success" live className="mb-4">
          {words.outcome.done}
        </Notice>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState title={words.mine.none}>{words.mine.noneText}</EmptyState>
      ) : (
        <>
          <Progress page={page} words={words} />
          <div className="mt-6">
            <RemarkList
              rows={page.rows}
              mayAnswer={page.mayAnswer}
              words={words}
              filing={filing}
              action={contestRemarkAction.bind(null, orderNo)}
            />
          </div>
        </>
      )}
    </Column>
  );
}
