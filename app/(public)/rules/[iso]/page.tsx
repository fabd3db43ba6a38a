import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { Column } from "@/components/layout/column";
import { PageHead } from "@/components/layout/page-head";
import { CertaintyLegend } from "@/components/rules/certainty-legend";
import { RuleTopic } from "@/components/rules/rule-topic";
import { BackLink } from "@/components/ui/back-link";
import { TextLink } from "@/components/ui/text-link";
import { findProvinceByIso, PROVINCES, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { inSentence, label } from "@/lib/i18n/label";
import { ruleSections } from "@/lib/i18n/rule-sections";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { requireRules } from "@/lib/server/rules/rule-tables";

type Props = PageProps<"/rules/[iso]">;

async function requireProvince({ params }: Props): Promise<ProvinceCode> {
  return findProvinceByIso((await params).iso) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const province = label(await getLocale(), PROVINCES[await requireProvince(props)]);
  return { title: fillText((await getMessages()).bureauRules.provinceTitle, { province }) };
}

export default async function ProvinceRulesPage(props: Props) {
  const code = await requireProvince(props);
  const province = PROVINCES[code];
  const [locale, { bureauRules: words }] = [await getLocale(), await getMessages()];
  const at = now();
  const { bureauRules, history } = await requireRules(db, at);
  const sections = ruleSections(locale, {
    documents: bureauRules.documents,
    coming: history.comingAfter(at),
    province: code,
  });
  const bureau = inSentence(locale, { zh: province.bureau, en: province.bureauEn });
  const contents = (
    <nav aria-labelledby="contents" className="print:hidden">
      <h2 id="contents" className="mb-2 text-lg">
        {words.contents}
      </h2>
      <ul className="grid gap-1.5">
        {sections.map(({ topic, title }) => (
          <li key={topic}>
            <TextLink href={`#${topic}`}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <Column aside={contents} asideLabel={words.contents}>
      <PageHead
        above={<BackLink href="/rules">{words.title}</BackLink>}
        title={fillText(words.provinceTitle, { province: label(locale, province) })}
        lead={
          <>
            <p>{fillText(words.provinceLead, { bureau, date: formatDate(locale, at) })}</p>
            <p>{fillText(words.numbers, { abbr: province.icpAbbr, police: province.policeAbbr })}</p>
            <p className="print:hidden">
              <TextLink href="/pre-check">{words.preCheck}</TextLink>
            </p>
          </>
        }
      />
      <div className="grid gap-10">
        <CertaintyLegend locale={locale} words={words} />
        {sections.map((section) => (
          <RuleTopic key={section.topic} section={section} words={words} />
        ))}
      </div>
    </Column>
  );
}
