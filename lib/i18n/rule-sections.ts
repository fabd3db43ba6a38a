import type { ProvinceCode } from "@/lib/domain/bureau/provinces";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import type { ComingDocument } from "@/lib/domain/rules/rule-history";
import { standingRules } from "@/lib/domain/rules/standing-rules";
import { RULE_TOPICS, type RuleTopic } from "@/lib/domain/rules/tables/rule-keys";
import type { RuleLineView } from "@/lib/shared/rule-line";
import { label } from "./label";
import type { Locale } from "./locale";
import { ruleLine } from "./rule-lines";

/** The rules of one topic: the province's own, those of all provinces, those to come. */
export interface RuleSection {
  readonly topic: string;
  readonly title: string;
  readonly own: readonly RuleLineView[];
  readonly national: readonly RuleLineView[];
  readonly coming: readonly RuleLineView[];
}

export interface ProvinceRules {
  readonly province: ProvinceCode;
  readonly documents: readonly RuleDocument[];
  readonly coming: readonly ComingDocument[];
}

/** What holds in a province and what is to come, by topic. */
export function ruleSections(
  locale: Locale,
  { province, documents, coming }: ProvinceRules,
): readonly RuleSection[] {
  const standing = standingRules(documents, province);
  const here = coming.filter(({ document }) => document.province === null || document.province === province);
  const sections = Object.entries(RULE_TOPICS).map(([topic, title]): RuleSection => {
    const ofTopic = (document: RuleDocument) => document.topic === (topic as RuleTopic);
    const lines = (isOwn: boolean) =>
      standing
        .filter(({ document }) => ofTopic(document) && (document.province !== null) === isOwn)
        .map((rule) => ruleLine(locale, rule));
    return {
      topic,
      title: label(locale, title),
      own: lines(true),
      national: lines(false),
      coming: here
        .filter(({ document }) => ofTopic(document))
        .map(({ document, from }) => ruleLine(locale, { document, isForRest: false }, from)),
    };
  });
  return sections.filter(
    ({ own, national, coming: later }) => own.length + national.length + later.length > 0,
  );
}
