import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCE_CODES, PROVINCES, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { REGION_GROUPS } from "@/lib/domain/bureau/tables/provinces";
import { countOwnRules } from "@/lib/domain/rules/standing-rules";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { requireRules } from "@/lib/server/rules/rule-tables";
import { rulesHref } from "@/lib/shared/rule-line";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).bureauRules.title };
}

interface ProvinceItemProps {
  readonly code: ProvinceCode;
  readonly count: number;
  readonly locale: Locale;
  readonly words: Messages["bureauRules"];
}

function ProvinceItem({ code, count, locale, words }: ProvinceItemProps) {
  const province = PROVINCES[code];
  return (
    <li className="border-t border-line py-2">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <TextLink href={rulesHref(code)}>{label(locale, province)}</TextLink>
        <span lang="zh-CN" className="text-sm text-muted">
          {province.icpAbbr}ICP备
        </span>
      </span>
      <span className="block text-sm text-muted">
        {count > 0 ? fillText(words.count, { n: count }) : words.none}
      </span>
    </li>
  );
}

export default async function RulesPage() {
  const [locale, { bureauRules: words }] = [await getLocale(), await getMessages()];
  const at = now();
  const { documents } = (await requireRules(db, at)).bureauRules;
  const groups = Object.entries(REGION_GROUPS).map(([key, names]) => ({
    key,
    title: label(locale, names),
    codes: PROVINCE_CODES.filter((code) => PROVINCES[code].regionGroup === key),
  }));
  return (
    <>
      <PageHead
        title={words.title}
        lead={
          <>
            <p>{words.lead}</p>
            <p>{fillText(words.asOf, { date: formatDate(locale, at) })}</p>
          </>
        }
      />
      <div className="grid gap-8">
        {groups.map(({ key, title, codes }) => (
          <section key={key} aria-labelledby={`group-${key}`}>
            <h2 id={`group-${key}`} className="mb-2 text-xl">
              {title}
            </h2>
            <ul className="grid gap-x-10 border-b border-line sm:grid-cols-2 lg:grid-cols-3">
              {codes.map((code) => (
                <ProvinceItem
                  key={code}
                  code={code}
                  count={countOwnRules(documents, code)}
                  locale={locale}
                  words={words}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
