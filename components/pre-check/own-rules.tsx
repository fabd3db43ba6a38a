import { RuleList } from "@/components/rules/rule-list";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCES, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { ruleLine } from "@/lib/i18n/rule-lines";
import { rulesHref } from "@/lib/shared/rule-line";

export interface OwnRulesProps {
  readonly province: ProvinceCode;
  /** Those that no column holds. */
  readonly own: readonly RuleDocument[];
  readonly locale: Locale;
  readonly words: Messages["bureauRules"];
}

/** What the bureau says besides, and where all its rules stand. */
export function OwnRules({ province, own, locale, words }: OwnRulesProps) {
  const ofProvinceFirst = [...own].sort((a, b) => Number(a.province === null) - Number(b.province === null));
  return (
    <section aria-labelledby="own-rules">
      <h2 id="own-rules" className="mb-2 text-xl">
        {words.ofPreCheck}
      </h2>
      {own.length > 0 ? (
        <>
          <p className="mb-3 text-muted">{words.ofPreCheckLead}</p>
          <RuleList
            lines={ofProvinceFirst.map((document) => ruleLine(locale, { document, isForRest: false }))}
          />
        </>
      ) : null}
      <p className="mt-3">
        <TextLink href={rulesHref(province)}>
          {fillText(words.all, { province: label(locale, PROVINCES[province]) })}
        </TextLink>
      </p>
    </section>
  );
}
