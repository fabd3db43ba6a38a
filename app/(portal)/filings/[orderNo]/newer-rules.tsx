import { getLocale, getMessages } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { PROVINCES } from "@/lib/domain/bureau/provinces";
import type { RuleChange } from "@/lib/domain/rules/rule-changes";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDate } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { ruleText } from "@/lib/i18n/rule-lines";
import { db } from "@/lib/server/db/client";
import { findNewerRules } from "@/lib/server/filing/newer-rules";
import type { StoredOrder } from "@/lib/server/filing/order-repository";
import { rulesHref } from "@/lib/shared/rule-line";
import { provinceOfOrder } from "@/lib/wizard/applying-rules";
import type { RuleContext } from "@/lib/wizard/context";

interface ChangeProps {
  readonly change: RuleChange;
  readonly locale: Locale;
  readonly words: Messages["bureauRules"]["newer"];
}

function Change({ change, locale, words }: ChangeProps) {
  const { kind, before, after } = change;
  return (
    <li>
      <span className="font-semibold">{words[kind]}</span>
      {ruleText(locale, after ?? before)}
      {kind === "changed" ? (
        <span className="block text-sm text-muted">
          {words.was}
          {ruleText(locale, before)}
        </span>
      ) : null}
    </li>
  );
}

export interface NewerRulesProps {
  readonly order: StoredOrder;
  /** By the rules of the order's moment. */
  readonly context: RuleContext;
  readonly at: Date;
}

/** What bureaus changed since the order began: an order under way keeps the rules it began with. */
export async function NewerRules({ order, context, at }: NewerRulesProps) {
  const code = provinceOfOrder(context.answers);
  const changes = await findNewerRules(db, order, context, at);
  if (!code || changes.length === 0) return null;
  const [locale, { bureauRules: words }] = [await getLocale(), await getMessages()];
  return (
    <Notice title={words.newer.title}>
      <div className="grid gap-2">
        <p>{fillText(words.newer.lead, { date: formatDate(locale, order.rulesAt) })}</p>
        <ul className="grid list-disc gap-1.5 ps-5">
          {changes.map((change) => (
            <Change
              key={[change.before?.id, change.after?.id].join()}
              change={change}
              locale={locale}
              words={words.newer}
            />
          ))}
        </ul>
        <p>
          <TextLink href={rulesHref(code)}>
            {fillText(words.all, { province: label(locale, PROVINCES[code]) })}
          </TextLink>
        </p>
      </div>
    </Notice>
  );
}
