import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { cache } from "react";
import { SupportLine } from "@/app/support-line";
import { FilingNumberPlate } from "@/components/filing/filing-number-plate";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { RecordService } from "@/components/records/record-service";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { findFilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { requireRecord } from "@/lib/server/records/require-record";
import { PoliceFiling } from "./police-filing";
import { missingText, policeLine, recordFacts, serviceView } from "./record-words";

const findOwnRecord = cache(async (number: string) => {
  const actor = await requireActor(["APPLICANT"]);
  try {
    return await requireRecord(db, actor, { number: decodeURIComponent(number), at: now() });
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: PageProps<"/records/[subjectNumber]">): Promise<Metadata> {
  return { title: (await findOwnRecord((await params).subjectNumber)).subjectNumber };
}

export default async function RecordPage({ params }: PageProps<"/records/[subjectNumber]">) {
  const record = await findOwnRecord((await params).subjectNumber);
  const [locale, { records: words }, texts] = [
    await getLocale(),
    await getMessages(),
    await findFilingTexts(),
  ];
  const { police } = words;
  return (
    <Column>
      <PageHead
        title={record.sponsorName}
        above={<BackLink href="/records">{words.record.back}</BackLink>}
        lead={fillText(words.services, { n: record.services.length })}
      />
      <div className="grid gap-8 pb-12">
        <div>
          <FilingNumberPlate number={record.subjectNumber} caption={words.record.subject} texts={texts} />
        </div>
        {record.missing ? (
          <Notice kind="warn" title={words.missing.title}>
            <p>{missingText(record.missing, locale, words)}</p>
            <SupportLine />
          </Notice>
        ) : null}
        <SummaryList rows={recordFacts(record, locale, words)} />
        <PoliceFiling record={record} line={policeLine(record, locale, words)} texts={police} />
        <h2 className="text-xl">{words.record.services}</h2>
        {record.services.map((service) => (
          <RecordService
            key={service.number}
            service={serviceView(service, record.footer, { locale, words })}
            words={words}
            texts={texts}
          />
        ))}
      </div>
    </Column>
  );
}
