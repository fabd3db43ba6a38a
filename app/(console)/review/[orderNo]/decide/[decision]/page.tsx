import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import {
  DECISION_PAGES,
  DecideForm,
  type DecisionPage,
  decisionWords,
} from "@/components/review/decide-form";
import { BackLink } from "@/components/ui/back-link";
import { PlainForm } from "@/components/ui/plain-form";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { type ReviewMessages, reviewMessages } from "@/lib/i18n/review-messages";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { goTo } from "@/lib/server/auth/go-to";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { requireWorkbench } from "@/lib/server/review/find-workbench";
import type { WorkbenchView } from "@/lib/shared/workbench-view";
import { decideAction, requireMailingAction } from "../../actions";

type Props = PageProps<"/review/[orderNo]/decide/[decision]">;

const isPage = (text: string): text is DecisionPage => Object.hasOwn(DECISION_PAGES, text);

async function requireDecision({ params }: Pick<Props, "params">) {
  const { orderNo, decision } = await params;
  const actor = await requireActor(["REVIEWER"]);
  if (!isPage(decision)) notFound();
  const locale = await getLocale();
  try {
    const view = await requireWorkbench(db, { orderNo, actor, locale, at: now() });
    return { view, page: decision, words: reviewMessages(locale) };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}

async function MailingForm({
  view,
  words,
}: {
  readonly view: WorkbenchView;
  readonly words: ReviewMessages;
}) {
  const { mailing, decide } = words;
  return (
    <div className="grid max-w-3xl gap-4">
      <PlainForm
        action={requireMailingAction}
        hidden={{ orderNo: view.orderNo, submissionNumber: String(view.submission) }}
        fields={[
          { ...mailing.papers, name: "papers", kind: "area", limit: MOST_CHARACTERS.papers },
          { ...mailing.address, name: "address", kind: "text" },
        ]}
        submit={decide.confirmMailing}
        texts={await findPlainFormTexts()}
      />
      <p className="text-muted">
        {decide.notified} {decide.days}
      </p>
    </div>
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decisionWords(await requireDecision({ params })).title };
}

export default async function DecidePage({ params }: Props) {
  const { view, page, words } = await requireDecision({ params });
  const mayDecide = view.standing === "holding" || view.standing === "papers";
  // The workbench says who holds the order, or what was decided.
  if (!mayDecide) goTo(`/review/${view.orderNo}`);
  const { title, lead } = decisionWords({ page, view, words });
  return (
    <>
      <PageHead
        title={title}
        lead={lead}
        above={<BackLink href={`/review/${view.orderNo}`}>{`${view.sponsor} ${view.orderNo}`}</BackLink>}
      />
      {page === "mailing" ? (
        <MailingForm view={view} words={words} />
      ) : (
        <DecideForm page={page} view={view} words={words} ui={await findUiTexts()} action={decideAction} />
      )}
    </>
  );
}
