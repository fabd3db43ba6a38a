import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button-link";
import { GroupedNumber } from "@/components/ui/grouped-number";
import { SummaryList } from "@/components/ui/summary-list";
import { AnswerSummary } from "@/components/wizard/answer-summary";
import { PrintButton } from "@/components/wizard/print-button";
import { initialReviewDue } from "@/lib/domain/calendar/deadlines";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { summariseAnswers } from "@/lib/server/filing/answer-summary";
import { findOrder } from "@/lib/server/filing/order-repository";
import { readingContext } from "@/lib/server/filing/read-context";
import { findSubmission } from "@/lib/server/filing/submission-repository";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { bureauRuleOf } from "@/lib/wizard/asks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.receipt.title };
}

async function findReceipt(orderNo: string, number: number, actorId: string) {
  const order = await findOrder(db, orderNo);
  if (!order || order.ownerId !== actorId) return null;
  const submission = await findSubmission(db, order.id, number);
  return submission ? { order, submission } : null;
}

export default async function ReceiptPage({ params }: PageProps<"/filings/[orderNo]/receipt/[number]">) {
  const actor = await requireActor(["APPLICANT"]);
  const { orderNo, number } = await params;
  const found = /^\d{1,5}$/.test(number) ? await findReceipt(orderNo, Number(number), actor.id) : null;
  if (!found) notFound();
  const { order, submission } = found;
  const [locale, { wizard, filing }] = [await getLocale(), await getMessages()];
  const words = wizard.receipt;
  const at = now();
  const { calendar } = await requireRules(db, at);
  const due = formatDateTime(locale, initialReviewDue(submission.submittedAt, calendar).at);
  const context = await readingContext(db, submission.answers, order, at);
  const type = submission.typeDecision?.type;
  const days = bureauRuleOf(context)?.slaWorkingDays;
  return (
    <Column>
      <PageHead
        title={words.title}
        above={<BackLink href={`/filings/${orderNo}`}>{orderNo}</BackLink>}
        actions={<PrintButton>{words.print}</PrintButton>}
      />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            {
              key: "order",
              label: filing.orderNo,
              value: <GroupedNumber value={orderNo} groups={[2, 4, 4, 6]} />,
            },
            { key: "number", label: words.number, value: `${orderNo}-${submission.number}` },
            { key: "at", label: words.at, value: formatDateTime(locale, submission.submittedAt) },
            { key: "type", label: filing.type, value: type ? label(locale, FILING_TYPES[type]) : "—" },
            { key: "due", label: words.due, value: due },
          ]}
        />
        <section aria-label={words.nextTitle} className="print:hidden">
          <h2 className="mb-2 text-xl">{words.nextTitle}</h2>
          <ol className="grid list-decimal gap-2 ps-5">
            <li>{fillText(words.next1, { due })}</li>
            <li>{words.next2}</li>
            {days ? <li>{fillText(words.next3, { days })}</li> : null}
          </ol>
          <ButtonLink href={`/filings/${orderNo}`} variant="primary" className="mt-4">
            {words.track}
          </ButtonLink>
        </section>
        <AnswerSummary groups={summariseAnswers(context, locale)} />
      </div>
    </Column>
  );
}
