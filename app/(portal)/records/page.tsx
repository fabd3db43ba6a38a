import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusWord } from "@/components/ui/status-word";
import { TextLink } from "@/components/ui/text-link";
import { RECORD_STATES } from "@/lib/domain/filing/record-states";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { listRecords, type RecordLine } from "@/lib/server/records/list-records";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).records.title };
}

function RecordCard({
  record,
  locale,
  words,
}: {
  readonly record: RecordLine;
  readonly locale: Locale;
  readonly words: Messages["records"];
}) {
  const { subjectNumber, sponsorName, state, isMissing, approvedAt, services } = record;
  return (
    <li className="card grid gap-3 p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">{sponsorName}</h2>
        <StatusWord tone={isMissing ? "warn" : state === "ACTIVE" ? "good" : "neutral"}>
          {label(locale, RECORD_STATES.subject[state])}
          {isMissing ? ` · ${words.missing.word}` : ""}
        </StatusWord>
      </div>
      <p className="text-sm text-muted">
        <span className="tabular-nums">{subjectNumber}</span>
        <span aria-hidden>{" · "}</span>
        {fillText(words.approved, { date: formatDate(locale, approvedAt) })}
      </p>
      <ul className="grid gap-1">
        {services.map(({ number, name, domain }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-4">
            <span className="wrap-anywhere">{domain ? `${name} ${domain}` : name}</span>
            <span className="tabular-nums">{number}</span>
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={`/records/${encodeURIComponent(subjectNumber)}`}>
          {words.open}
          <span className="sr-only"> {subjectNumber}</span>
        </TextLink>
      </p>
    </li>
  );
}

export default async function RecordsPage() {
  const actor = await requireActor(["APPLICANT"]);
  const [locale, words] = [await getLocale(), (await getMessages()).records];
  const lines = await listRecords(db, actor);
  return (
    <Column>
      <PageHead title={words.title} lead={words.lead} />
      {lines.length === 0 ? (
        <EmptyState
          title={words.empty}
          action={
            <ButtonLink href="/filings" variant="secondary">
              {words.begin}
            </ButtonLink>
          }
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {lines.map((record) => (
            <RecordCard key={record.subjectNumber} record={record} locale={locale} words={words} />
          ))}
        </ul>
      )}
    </Column>
  );
}
