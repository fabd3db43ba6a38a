import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { AnswerSummary } from "@/components/wizard/answer-summary";
import { ConfirmForm } from "@/components/wizard/confirm-form";
import { WarningList } from "@/components/wizard/warning-list";
import { DEFAULT_DEADLINES } from "@/lib/domain/calendar/deadline-settings";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import { findWizardTexts } from "@/lib/i18n/wizard-texts";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { requireConfirmPage } from "@/lib/server/filing/confirm-page";
import { stepHref } from "@/lib/wizard/step-paths";
import { orNotFound } from "../../or-not-found";
import { RealNameWait } from "../../real-name-wait";
import { submitAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).wizard.steps.confirm.title };
}

export default async function ConfirmPage({ params }: PageProps<"/filings/[orderNo]/confirm">) {
  const actor = await requireActor(["APPLICANT"]);
  const { orderNo } = await params;
  const at = now();
  const [locale, { wizard }, texts] = [await getLocale(), await getMessages(), await findWizardTexts()];
  const shown = await orNotFound(requireConfirmPage(db, { actor, orderNo, at, locale, words: wizard }));
  const { tasks, groups, system, warnings, agreements, answers, isEditable, waitsUntil, submitAt } = shown;
  const words = wizard.confirm;
  return (
    <Column>
      <PageHead
        title={wizard.steps.confirm.title}
        lead={wizard.steps.confirm.lead}
        above={<BackLink href={`/filings/${orderNo}`}>{orderNo}</BackLink>}
      />
      <div className="grid gap-8">
        {tasks.open.length > 0 ? (
          <Notice kind="warn" title={fillText(words.notReady, { n: tasks.open.length })}>
            <ul className="mt-1 grid gap-1">
              {tasks.open.map(({ key, title, href }) => (
                <li key={key}>{href ? <TextLink href={href}>{title}</TextLink> : title}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <section aria-label={words.system}>
          <h2 className="mb-2 text-xl">{words.system}</h2>
          <SummaryList rows={system.map(({ key, label, value }) => ({ key, label, value }))} />
        </section>
        <AnswerSummary
          change={words.change}
          groups={groups.map(({ rows, ...group }) => ({
            ...group,
            rows: rows.map(({ step, ...row }) => ({
              ...row,
              ...(isEditable ? { changeHref: `${stepHref(orderNo, step)}?return=confirm` } : {}),
            })),
          }))}
        />
        <WarningList
          title={words.warnings}
          texts={words}
          warnings={warnings.map(({ finding, step, reasons }) => ({
            place: labelOf(locale, finding.path, answers),
            text: fieldMessage(locale, finding, answers),
            reasons: reasons.map((reason) =>
              fillText(words.mayComeBack, { code: reason.code, reason: label(locale, reason) }),
            ),
            href: isEditable ? `${stepHref(orderNo, step)}?return=confirm#${finding.path}` : null,
          }))}
        />
        <RealNameWait orderNo={orderNo} waitsUntil={waitsUntil} submitAt={submitAt} at={at} />
        <ConfirmForm
          action={submitAction.bind(null, orderNo)}
          agreements={agreements}
          isReady={tasks.open.length === 0 && isEditable}
          later={
            waitsUntil
              ? {
                  lead: [
                    fillText(words.later.agree, { time: formatDateTime(locale, waitsUntil) }),
                    words.later.ends,
                  ],
                  submit: words.later.submit,
                }
              : null
          }
          next={fillText(words.next, { days: DEFAULT_DEADLINES.initialReviewWorkingDays })}
          words={words}
          texts={texts}
        />
      </div>
    </Column>
  );
}
