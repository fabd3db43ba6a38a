import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { EvidenceList } from "@/components/filing/evidence-list";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { Notice } from "@/components/ui/notice";
import { PlainForm } from "@/components/ui/plain-form";
import { SummaryList } from "@/components/ui/summary-list";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { evidenceText } from "@/lib/i18n/evidence-text";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime, formatList } from "@/lib/i18n/format";
import { findPlainFormTexts } from "@/lib/i18n/plain-form-texts";
import { findMissing } from "@/lib/server/admin/missing-records";
import { requireActor } from "@/lib/server/auth/require-actor";
import { db } from "@/lib/server/db/client";
import { decideMissingAction } from "../actions";

type Props = PageProps<"/admin/registry/missing/[recordId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.missing.title };
}

export default async function MissingRecordPage({ params }: Props) {
  const actor = await requireActor(["ADMIN"]);
  const record = await findMissing(db, (await params).recordId);
  const [locale, { missing: words }] = [await getLocale(), (await getMessages()).admin];
  const back = <BackLink href="/admin/registry/missing">{words.title}</BackLink>;
  if (!record)
    return (
      <>
        <PageHead title={words.title} above={back} />
        <Notice>{words.moved}</Notice>
      </>
    );
  const { id, subjectNumber, sponsor, since, endsAt, evidence, importers } = record;
  const isOwn = importers.some((importer) => importer.id === actor.id);
  const names = formatList(
    locale,
    importers.map(({ name }) => name),
  );
  return (
    <div className="max-w-[45rem]">
      <PageHead title={subjectNumber} above={back} />
      <div className="grid gap-5">
        <SummaryList
          rows={[
            { key: "sponsor", label: words.sponsor, value: sponsor },
            { key: "since", label: words.since, value: formatDateTime(locale, since) },
            {
              ...{ key: "endsAt", label: words.endsAt },
              value: endsAt ? formatDateTime(locale, endsAt) : words.never,
            },
            ...(importers.length > 0
              ? [
                  {
                    ...{ key: "importers", label: words.importers },
                    value: fillText(words.importedBy, { names }),
                  },
                ]
              : []),
          ]}
        />
        <section className="grid gap-1">
          <h2 className="text-lg">{words.evidence}</h2>
          <EvidenceList evidence={evidence.map((one) => evidenceText(one, locale))} isOpen />
        </section>
        {isOwn ? <Notice kind="warn">{words.own}</Notice> : null}
        <PlainForm
          action={decideMissingAction}
          hidden={{ id, since: since.toISOString() }}
          fields={[
            {
              ...{ name: "act", label: words.act, kind: "select", placeholder: words.choose },
              options: Object.entries(words.acts)
                .filter(([value]) => !isOwn || value !== "revoke")
                .map(([value, label]) => ({ value, label })),
            },
            {
              name: "reason",
              label: words.reason,
              hint: words.reasonHint,
              kind: "area",
              limit: MOST_CHARACTERS.recordGround,
            },
          ]}
          submit={words.submit}
          texts={await findPlainFormTexts()}
        />
      </div>
    </div>
  );
}
