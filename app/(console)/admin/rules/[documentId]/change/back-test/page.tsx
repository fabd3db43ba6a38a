import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/back-link";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { statusLabel } from "@/lib/domain/filing/states";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { obstaclesText, provinceWord, ruleName } from "@/lib/i18n/rule-editor-words";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { type AffectedOrder, type BackTest, backTest } from "@/lib/server/rules/back-test";
import { findOpenVersion } from "@/lib/server/rules/rule-versions";

type Props = PageProps<"/admin/rules/[documentId]/change/back-test">;
type Words = Messages["ruleEditor"]["backTest"];

/** How many of the newest orders can be tried at once. */
const COUNTS = [100, 500, 1_000] as const;
const MOST_LISTED = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).ruleEditor.backTest.title };
}

function changesOf(locale: Locale, { findings, materials }: AffectedOrder, words: Words): readonly string[] {
  const material = (code: keyof typeof MATERIALS) => label(locale, MATERIALS[code]);
  return [
    ...findings.added.map((one) => fillText(words.added, { text: fieldMessage(locale, one) })),
    ...findings.gone.map((one) => fillText(words.gone, { text: fieldMessage(locale, one) })),
    ...materials.added.map(({ code }) => fillText(words.needed, { text: material(code) })),
    ...materials.gone.map(({ code }) => fillText(words.notNeeded, { text: material(code) })),
  ];
}

function countByProvince(locale: Locale, affected: readonly AffectedOrder[]): string {
  const counts = new Map<string, number>();
  for (const { province } of affected) {
    const name = label(locale, PROVINCES[province]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(locale === "en" ? ", " : "，");
}

function AffectedTable({
  affected,
  locale,
  words,
}: {
  affected: readonly AffectedOrder[];
  locale: Locale;
  words: Words;
}) {
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={affected.slice(0, MOST_LISTED)}
      rowKey={({ orderNo }) => orderNo}
      columns={[
        {
          key: "order",
          header: words.order,
          cell: ({ orderNo }) => <TextLink href={`/admin/orders/${orderNo}`}>{orderNo}</TextLink>,
          rowHeader: true,
          className: "whitespace-nowrap tabular-nums",
        },
        {
          key: "province",
          header: words.province,
          cell: ({ province }) => label(locale, PROVINCES[province]),
        },
        {
          key: "state",
          header: words.state,
          cell: ({ status, type }) => label(locale, statusLabel(status, type)),
          className: "whitespace-nowrap",
        },
        {
          key: "change",
          header: words.change,
          cell: (order) => (
            <ul>
              {[...new Set(changesOf(locale, order, words))].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
          className: "min-w-72",
        },
      ]}
    />
  );
}

/** How many orders were tried, and which would have another result. */
function Tried({ tested, affected, locale, words }: BackTest & { locale: Locale; words: Words }) {
  return (
    <>
      <Notice kind={affected.length > 0 ? "warn" : "success"}>
        {fillText(words.tested, { tested, affected: affected.length })}
      </Notice>
      {affected.length > 0 ? (
        <>
          <p>
            <span className="text-muted">{words.byProvince}</span> {countByProvince(locale, affected)}
          </p>
          <AffectedTable affected={affected} locale={locale} words={words} />
        </>
      ) : null}
      {affected.length > MOST_LISTED ? (
        <p className="text-muted">{fillText(words.shown, { n: MOST_LISTED })}</p>
      ) : null}
    </>
  );
}

export default async function BackTestPage({ params, searchParams }: Props) {
  await requireActor(["ADMIN"]);
  const { documentId } = await params;
  const open = await findOpenVersion(db, documentId);
  if (!open) notFound();
  const [locale, { ruleEditor }] = [await getLocale(), await getMessages()];
  const words = ruleEditor.backTest;
  const asked = paramOf(await searchParams, "orders");
  const limit = COUNTS.find((count) => String(count) === asked) ?? COUNTS[0];
  const tried = await backTest(db, { id: documentId, change: open.document }, { limit, at: now() });
  const path = `/admin/rules/${documentId}/change`;
  return (
    <>
      <PageHead
        title={`${words.title} · ${provinceWord(locale, open.document, ruleEditor)} · ${ruleName(locale, open.document)}`}
        lead={words.lead}
        above={<BackLink href={path}>{words.back}</BackLink>}
      />
      {tried ? (
        <div className="grid gap-4">
          <nav aria-label={words.run} className="flex flex-wrap gap-4">
            {COUNTS.map((n) => (
              <TextLink
                key={n}
                href={`${path}/back-test?orders=${n}`}
                aria-current={n === limit ? "page" : undefined}
                className={n === limit ? "font-semibold" : undefined}
              >
                {fillText(words.count, { n })}
              </TextLink>
            ))}
          </nav>
          <Tried {...tried} locale={locale} words={words} />
        </div>
      ) : (
        <Notice kind="warn">{obstaclesText(locale, [{ code: "no-default" }], ruleEditor)}</Notice>
      )}
    </>
  );
}
