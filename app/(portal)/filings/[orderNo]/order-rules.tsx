import { getLocale, getMessages } from "next-intl/server";
import { RuleList } from "@/components/rules/rule-list";
import { Details } from "@/components/ui/details";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { fieldOf } from "@/lib/domain/rules/document-words";
import { fillText } from "@/lib/i18n/fill-text";
import { label } from "@/lib/i18n/label";
import { ruleLine } from "@/lib/i18n/rule-lines";
import { rulesHref } from "@/lib/shared/rule-line";
import { provinceOfOrder, rulesOfOrder } from "@/lib/wizard/applying-rules";
import type { RuleContext } from "@/lib/wizard/context";

/** The province's own rules for this order that no field shows, folded. */
export async function OrderRules({ context }: { readonly context: RuleContext }) {
  const [locale, { bureauRules: words }] = [await getLocale(), await getMessages()];
  const code = provinceOfOrder(context.answers);
  const rules = rulesOfOrder(context).filter(
    (document) => document.province !== null && fieldOf(document) === null,
  );
  if (!code || rules.length === 0) return null;
  const province = label(locale, PROVINCES[code]);
  return (
    <Details summary={fillText(words.ofOrder, { province, n: rules.length })}>
      <RuleList lines={rules.map((document) => ruleLine(locale, { document, isForRest: false }))} />
      <p className="mt-3">
        <TextLink href={rulesHref(code)}>{fillText(words.all, { province })}</TextLink>
      </p>
    </Details>
  );
}
