import { Tag } from "@/components/ui/tag";
import { TRAPS } from "@/lib/domain/pre-check/tables/traps";
import type { Trap } from "@/lib/domain/pre-check/traps";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";

export interface TrapListProps {
  readonly traps: readonly Trap[];
  readonly locale: Locale;
  readonly words: Messages["preCheck"]["result"]["traps"];
}

function TrapLine({ trap, locale, words }: { readonly trap: Trap } & Omit<TrapListProps, "traps">) {
  const { code, severity, params, isUncertain } = trap;
  const isBlocking = severity === "BLOCK";
  return (
    <li className="border-t border-line py-3">
      <Tag tone={isBlocking ? "bad" : "warn"} className="me-2">
        {isBlocking ? words.block : words.warn}
      </Tag>
      <span className="font-medium">
        {fieldMessage(locale, { code, path: "order", ...(params && { params }) })}
      </span>
      <p className="mt-1">
        <span className="text-muted">{words.avoid}</span>
        {locale === "en" ? " " : ""}
        {label(locale, TRAPS[code])}
      </p>
      {isUncertain ? <p className="text-sm text-muted">{words.uncertain}</p> : null}
    </li>
  );
}

/** What filings like this one are sent back for, and how to keep clear of each. */
export function TrapList({ traps, locale, words }: TrapListProps) {
  const parts = [
    { title: words.ofCase, list: traps.filter(({ isOfCase }) => isOfCase) },
    { title: words.always, list: traps.filter(({ isOfCase }) => !isOfCase) },
  ];
  return (
    <section aria-labelledby="traps">
      <h2 id="traps" className="mb-2 text-xl">
        {words.title}
      </h2>
      <p className="mb-3 text-muted">{words.lead}</p>
      {parts
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title} className="mb-4">
            <h3 className="mb-1 text-lg">{title}</h3>
            <ul>
              {list.map((trap) => (
                <TrapLine key={trap.code} trap={trap} locale={locale} words={words} />
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
