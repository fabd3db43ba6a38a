import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { forwardLinks } from "@/components/admin/keyset-links";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { isProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { CERTAINTIES } from "@/lib/domain/rules/tables/certainties";
import { RULE_TOPICS, type RuleTopic } from "@/lib/domain/rules/tables/rule-keys";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDateTime } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { partText, provinceWord, ruleName } from "@/lib/i18n/rule-editor-words";
import { CERTAINTY_TONES } from "@/lib/i18n/rule-lines";
import { paramOf } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { listRules } from "@/lib/server/rules/list-rules";
import { listOpenVersions, type RuleVersion } from "@/lib/server/rules/rule-versions";
import { ListPage } from "../list-page";
import { optionsOf, provinceOptions } from "./rule-fields";

const PATH = "/admin/rules";

type Words = Messages["ruleEditor"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).ruleEditor.title };
}

const isTopic = (text: string): text is RuleTopic => Object.hasOwn(RULE_TOPICS, text);

function OpenChange({ version, locale, words }: { version: RuleVersion; locale: Locale; words: Words }) {
  const { status, documentId, document, activeFrom, author, updatedAt } = version;
  const isLater = status === "APPROVED";
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-2">
      <Tag tone={status === "PROPOSED" ? "warn" : "neutral"}>
        {isLater ? words.detail.later : words.detail.states[status]}
      </Tag>
      <TextLink href={isLater ? `${PATH}/${documentId}` : `${PATH}/${documentId}/change`}>
        {provinceWord(locale, document, words)} · {ruleName(locale, document)}
      </TextLink>
      <span className="text-sm text-muted">
        {isLater && activeFrom
          ? fillText(words.detail.since, { from: formatShortDateTime(activeFrom) })
          : fillText(words.open.by, { name: author ?? "", date: formatShortDateTime(updatedAt) })}
      </span>
    </li>
  );
}

function OpenChanges({
  open,
  locale,
  words,
}: {
  open: readonly RuleVersion[];
  locale: Locale;
  words: Words;
}) {
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="open" className="mb-5">
      <h2 id="open" className="mb-2 text-lg">
        {words.open.title}
      </h2>
      <ul className="border-b border-line">
        {open.map((version) => (
          <OpenChange key={version.id} version={version} locale={locale} words={words} />
        ))}
      </ul>
    </section>
  );
}

function columnsOf(locale: Locale, words: Words): readonly Column<RuleDocument>[] {
  return [
    {
      key: "province",
      header: words.filter.province,
      cell: (document) => provinceWord(locale, document, words),
      className: "whitespace-nowrap",
    },
    {
      key: "name",
      header: words.list.name,
      cell: (document) => (
        <>
          <TextLink href={`${PATH}/${document.id}`}>{ruleName(locale, document)}</TextLink>
          {document.key === "own" ? null : (
            <span className="block text-sm text-muted">{partText(locale, document, "effect", words)}</span>
          )}
        </>
      ),
      rowHeader: true,
      className: "min-w-64",
    },
    { key: "whom", header: words.list.whom, cell: (document) => partText(locale, document, "when", words) },
    {
      key: "certainty",
      header: words.list.certainty,
      cell: ({ provenance: { certainty } }) => (
        <Tag tone={CERTAINTY_TONES[certainty]}>{label(locale, CERTAINTIES[certainty])}</Tag>
      ),
      className: "whitespace-nowrap",
    },
  ];
}

export default async function RulesPage({ searchParams }: PageProps<"/admin/rules">) {
  await requireActor(["ADMIN"]);
  const params = await searchParams;
  const [locale, { ruleEditor: words }] = [await getLocale(), await getMessages()];
  const [asked, topic] = [paramOf(params, "province"), paramOf(params, "topic")];
  const here = isProvinceCode(asked) ? asked : null;
  const province = asked === "national" ? ("national" as const) : here;
  const after = paramOf(params, "after") || null;
  const request = { province, topic: isTopic(topic) ? topic : null, after, at: now() };
  const [{ documents, next }, open] = [await listRules(db, request), await listOpenVersions(db, request.at)];
  return (
    <ListPage
      desk="rules"
      path={PATH}
      title={words.title}
      lead={words.lead}
      add={{ href: `${PATH}/new`, text: words.create }}
      above={<OpenChanges open={open} locale={locale} words={words} />}
      controls={[
        {
          ...{ name: "province", label: words.filter.province, value: province ?? "" },
          options: [{ value: "national", label: words.filter.national }, ...provinceOptions(locale)],
        },
        {
          ...{ name: "topic", label: words.filter.topic, value: request.topic ?? "" },
          options: optionsOf(locale, RULE_TOPICS),
        },
      ]}
      links={forwardLinks(PATH, { province, topic: request.topic }, { after, next })}
    >
      <DataTable
        caption={words.list.title}
        captionHidden
        rows={documents}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.list.empty}>{words.list.emptyText}</EmptyState>}
        columns={columnsOf(locale, words)}
      />
    </ListPage>
  );
}
