import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import type { FactEvidence } from "@/lib/shared/fact-evidence";
import { EvidenceList } from "./evidence-list";

export interface WhyFact {
  readonly key: string;
  readonly fact: string;
  readonly value: ReactNode;
  readonly source: string;
  readonly time?: string | undefined;
}

export interface WhySheetProps {
  /** “为什么是首次备案”. */
  readonly summary?: string | undefined;
  readonly facts: readonly WhyFact[];
  /** What the outside said behind these facts. */
  readonly evidence?: readonly FactEvidence[] | undefined;
  readonly rule: { readonly text: ReactNode; readonly source: string };
  readonly texts: Pick<FilingTexts, "words">;
  readonly open?: boolean | undefined;
}

/** Why the system says so: the facts with source and time, and the rule that was applied. */
export function WhySheet({ summary, facts, evidence = [], rule, texts, open }: WhySheetProps) {
  const { why } = texts.words;
  return (
    <Details summary={summary ?? why.title} open={open}>
      <dl className="@container">
        {facts.map(({ key, fact, value, source, time }) => (
          <div
            key={key}
            className="grid gap-x-4 border-b border-line py-2 @lg:grid-cols-[minmax(0,14rem)_1fr]"
          >
            <dt className="text-muted">{fact}</dt>
            <dd>
              <span className="font-medium">{value}</span>
              <span className="block text-sm text-muted">
                {why.source} {source}
                {time ? <span className="tabular-nums"> · {time}</span> : null}
              </span>
            </dd>
          </div>
        ))}
        <div className="grid gap-x-4 py-2 @lg:grid-cols-[minmax(0,14rem)_1fr]">
          <dt className="text-muted">{why.rule}</dt>
          <dd>
            {rule.text}
            <span className="block text-sm text-muted">
              {why.source} {rule.source}
            </span>
          </dd>
        </div>
      </dl>
      {evidence.length > 0 ? (
        <section className="grid gap-1 py-2">
          <h3 className="text-sm text-muted">{why.evidence}</h3>
          <EvidenceList evidence={evidence} />
        </section>
      ) : null}
    </Details>
  );
}
