"use client";

import { RuleList } from "@/components/rules/rule-list";
import { Details } from "@/components/ui/details";
import { fillText } from "@/lib/i18n/fill-text";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { WorkbenchView } from "@/lib/shared/workbench-view";

/** Longer lists are folded. */
const MOST_OPEN = 3;

export interface BureauRulesProps {
  readonly rules: WorkbenchView["rules"];
  readonly words: ReviewMessages["bench"];
}

/** What the bureau asks of this order besides the fields' own rules, each with its source, to be looked at. */
export function BureauRules({ rules, words }: BureauRulesProps) {
  if (rules.length === 0) return null;
  return (
    <section id="bureau-rules" aria-labelledby="bureau-rules-title" className="mb-6 scroll-mt-2">
      <h2 id="bureau-rules-title" className="border-b border-edge pb-1 text-base font-semibold">
        {words.rules}
      </h2>
      <p className="text-sm text-muted">{words.rulesLead}</p>
      <Details summary={fillText(words.rulesCount, { n: rules.length })} open={rules.length <= MOST_OPEN}>
        <RuleList lines={rules} />
      </Details>
    </section>
  );
}
