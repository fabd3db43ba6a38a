import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { RuleSection } from "@/lib/i18n/rule-sections";
import { RuleList } from "./rule-list";

export interface RuleTopicProps {
  readonly section: RuleSection;
  readonly words: Messages["bureauRules"];
}

/** The rules of one topic: the province's own first, then those of all provinces, then those to come. */
export function RuleTopic({ section, words }: RuleTopicProps) {
  const { topic, title, own, national, coming } = section;
  const parts = [
    { heading: words.own, lines: own },
    { heading: words.national, lines: national },
    { heading: words.coming, lines: coming },
  ];
  return (
    <section id={topic} aria-labelledby={`${topic}-title`} className="scroll-mt-4">
      <h2 id={`${topic}-title`} className="mb-2 text-xl">
        {title}
      </h2>
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ heading, lines }) => (
          <div key={heading} className="mb-4">
            <h3 className="mb-1 text-lg">{heading}</h3>
            <RuleList lines={lines} />
          </div>
        ))}
    </section>
  );
}
