import { Tag } from "@/components/ui/tag";
import { CERTAINTIES } from "@/lib/domain/rules/tables/certainties";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { CERTAINTY_TONES } from "@/lib/i18n/rule-lines";

export interface CertaintyLegendProps {
  readonly locale: Locale;
  readonly words: Messages["bureauRules"];
}

/** What the words of certainty beside the rules mean. */
export function CertaintyLegend({ locale, words }: CertaintyLegendProps) {
  return (
    <section aria-labelledby="certainty" className="card p-5">
      <h2 id="certainty" className="mb-1 text-lg">
        {words.certainty}
      </h2>
      <p className="mb-2">{words.certaintyLead}</p>
      <dl className="grid gap-2">
        {(["A", "B", "C", "D"] as const).map((grade) => (
          <div key={grade} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
            <dt>
              <Tag tone={CERTAINTY_TONES[grade]}>{label(locale, CERTAINTIES[grade])}</Tag>
            </dt>
            <dd>{label(locale, CERTAINTIES[grade].means)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
