"use client";

import { WhySheet } from "@/components/filing/why-sheet";
import { TextLink } from "@/components/ui/text-link";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import { placeAnchor, type WorkbenchView } from "@/lib/shared/workbench-view";
import { type BenchContext, benchHref } from "./bench-context";
import { BureauRules } from "./bureau-rules";
import { CheckPoints } from "./check-points";
import { FieldSection } from "./field-item";
import { HitList } from "./hit-list";
import { ItemRemarks } from "./item-remarks";
import { ItemVerdictBar, OpenRemarkForm } from "./item-verdict";

export interface ValuePaneProps {
  readonly view: WorkbenchView;
  readonly context: BenchContext;
  readonly filing: FilingTexts;
  /** What the special targets are called. */
  readonly places: Readonly<Record<"order" | "site" | "record", string>>;
}

function Answered({ view, context }: { readonly view: WorkbenchView; readonly context: BenchContext }) {
  const { bench } = context.words;
  if (view.answered.length === 0) return null;
  return (
    <section id="answered" aria-labelledby="answered-title" className="mb-6 scroll-mt-2">
      <h2 id="answered-title" className="text-base font-semibold">
        {bench.answered}
      </h2>
      <p className="text-sm text-muted">{bench.answeredLead}</p>
      <ItemRemarks remarks={view.answered} context={context} named />
    </section>
  );
}

function WholeOrder({ view, context, places }: Omit<ValuePaneProps, "filing">) {
  const { bench } = context.words;
  return (
    <section id={placeAnchor("section:order")} aria-labelledby="whole-title" className="mb-6 scroll-mt-2">
      <h2 id="whole-title" className="border-b border-edge pb-1 text-base font-semibold">
        {bench.whole}
      </h2>
      <p className="text-sm text-muted">{bench.wholeLead}</p>
      <HitList hits={view.wholeHits} />
      <ul>
        {(["order", "site", "record"] as const).map((target) => {
          const item = {
            target,
            anchor: placeAnchor(target),
            label: places[target],
            verdict: "empty",
          } as const;
          return (
            <li key={target} id={item.anchor} className="border-b border-line py-2">
              <div className="flex items-center justify-between gap-2">
                <span>{item.label}</span>
                <ItemVerdictBar item={item} context={context} />
              </div>
              {target === "record" ? null : (
                <CheckPoints points={view.checkPoints[target]} at={item.label} words={bench} />
              )}
              <ItemRemarks
                remarks={view.whole.filter(({ place }) => place.anchor === item.anchor)}
                context={context}
              />
              <OpenRemarkForm item={item} context={context} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ChangeFilter({ view, context }: { readonly view: WorkbenchView; readonly context: BenchContext }) {
  const { bench } = context.words;
  if (!view.hasChanges) return null;
  const hasChange = view.sections.some(({ items }) => items.some(({ isChanged }) => isChanged));
  return (
    <p className="mb-3 flex flex-wrap gap-3">
      <TextLink href={benchHref({ ...context, changed: !context.changed })}>
        {context.changed ? bench.showAll : bench.changedOnly}
      </TextLink>
      {hasChange ? null : <span className="text-muted">{bench.noChange}</span>}
    </p>
  );
}

/** The answers: what the applicant answered to remarks, then section by section, then the order as a whole. */
export function ValuePane({ view, context, filing, places }: ValuePaneProps) {
  const { bench } = context.words;
  return (
    <>
      <Answered view={view} context={context} />
      <ChangeFilter view={view} context={context} />
      {view.sections.map((section) => (
        <FieldSection key={section.key} section={section} context={context} />
      ))}
      <WholeOrder view={view} context={context} places={places} />
      <BureauRules rules={view.rules} words={bench} />
      {view.why.length > 0 ? (
        <WhySheet
          summary={bench.type}
          facts={view.why.map(({ time, ...fact }) => (time ? { ...fact, time } : fact))}
          rule={{ text: view.whyRule, source: view.type }}
          texts={filing}
        />
      ) : null}
    </>
  );
}
