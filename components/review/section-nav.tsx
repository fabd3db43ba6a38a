"use client";

import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ReviewMessages } from "@/lib/i18n/review-messages";
import type { SectionCounters } from "@/lib/shared/workbench-view";

export interface NavSection {
  readonly anchor: string;
  readonly heading: string;
  readonly counters: SectionCounters;
}

function Counters({
  counters,
  words,
}: {
  readonly counters: SectionCounters;
  readonly words: ReviewMessages;
}) {
  const names = words.bench.counters;
  const { passed, remarked, open } = counters;
  return (
    <span className="flex flex-wrap gap-1 text-sm">
      {open > 0 ? (
        <Tag>
          {names.open} {open}
        </Tag>
      ) : null}
      {remarked > 0 ? (
        <Tag tone="warn">
          {names.remarked} {remarked}
        </Tag>
      ) : null}
      {passed > 0 ? (
        <Tag tone="good">
          {names.passed} {passed}
        </Tag>
      ) : null}
    </span>
  );
}

/** The sections of an order with how far each is checked. */
export function SectionNav({
  sections,
  words,
}: {
  readonly sections: readonly NavSection[];
  readonly words: ReviewMessages;
}) {
  return (
    <nav aria-label={words.bench.sections}>
      <ul className="grid gap-2">
        {sections.map(({ anchor, heading, counters }) => (
          <li key={anchor} className="grid gap-1 border-b border-line pb-2">
            <TextLink href={`#${anchor}`}>{heading}</TextLink>
            <Counters counters={counters} words={words} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
