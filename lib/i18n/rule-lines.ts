import { PROVINCES } from "@/lib/domain/bureau/provinces";
import type { Words } from "@/lib/domain/rules/column";
import { forWhom, sentencesOf, silentWords } from "@/lib/domain/rules/document-words";
import type { Certainty, Provenance, RuleDocument } from "@/lib/domain/rules/rule-document";
import type { StandingRule } from "@/lib/domain/rules/standing-rules";
import { CERTAINTIES } from "@/lib/domain/rules/tables/certainties";
import { RULE_KEYS } from "@/lib/domain/rules/tables/rule-keys";
import { RULE_SOURCES } from "@/lib/domain/rules/tables/rule-sources";
import type { RuleLineView, RuleSourceView } from "@/lib/shared/rule-line";
import { fillText } from "./fill-text";
import { formatDate } from "./format";
import { inSentence, label } from "./label";
import type { Locale } from "./locale";
import { bureauRules as english } from "./messages/en/bureau-rules";
import { bureauRules as chinese } from "./messages/zh-CN/bureau-rules";
import type { Translation } from "./translation";

export type BureauRuleWords = Translation<typeof chinese>;

export function bureauRuleWords(locale: Locale): BureauRuleWords {
  return locale === "en" ? english : chinese;
}

/** Sentences as one text. */
function joinSentences(locale: Locale, sentences: readonly Words[]): string {
  const { separator } = bureauRuleWords(locale);
  return sentences
    .map((words, index) => (index === 0 ? label(locale, words) : inSentence(locale, words)))
    .join(separator);
}

/** What a document says, as one text. */
export function ruleText(locale: Locale, document: RuleDocument): string {
  const said = joinSentences(locale, sentencesOf(document));
  if (said || document.key === "own") return said;
  const silent = silentWords(document.key);
  if (silent) return label(locale, silent);
  const name = label(locale, RULE_KEYS[document.key].name);
  return fillText(bureauRuleWords(locale).nothing, { name });
}

function whomNote(locale: Locale, { document, isForRest }: StandingRule): string | null {
  const words = bureauRuleWords(locale);
  const found = forWhom(document);
  const named = found && inSentence(locale, found);
  if (!isForRest) return named && fillText(words.whom, { whom: named });
  return fillText(words.whom, { whom: named ? fillText(words.restOf, { whom: named }) : words.rest });
}

function dateNotes(locale: Locale, { validFrom, validTo }: RuleDocument, from: string | null) {
  const words = bureauRuleWords(locale);
  const date = (day: string) => ({ date: formatDate(locale, day) });
  return [
    from ? fillText(words.from, date(from)) : validFrom && fillText(words.since, date(validFrom)),
    validTo && fillText(words.until, date(validTo)),
  ];
}

export const CERTAINTY_TONES = {
  A: "good",
  B: "neutral",
  C: "warn",
  D: "neutral",
} as const satisfies Record<Certainty, RuleLineView["certainty"]["tone"]>;

function sourcesOf(locale: Locale, { sources, reference }: Provenance): readonly RuleSourceView[] {
  const { source } = bureauRuleWords(locale);
  const known = sources.map((key): RuleSourceView => {
    const { title, date, url } = RULE_SOURCES[key];
    return { text: fillText(source, { title, date }), href: url };
  });
  if (!reference) return known;
  return [...known, { text: reference, href: /^https?:\/\/\S+$/.test(reference) ? reference : null }];
}

/** A rule as the help of a field: whose it is, what it says, and whether that is certain. */
export function ruleHelp(locale: Locale, document: RuleDocument): string {
  const words = bureauRuleWords(locale);
  const { certainty } = document.provenance;
  const said = ruleText(locale, document);
  const text =
    certainty === "C"
      ? fillText(words.helpUncertain, { text: said, certainty: inSentence(locale, CERTAINTIES.C) })
      : said;
  if (document.province === null) return fillText(words.helpNational, { text });
  return fillText(words.help, { text, province: label(locale, PROVINCES[document.province]) });
}

/**
 * A rule as a line of a list.
 *
 * @param from the day on which it begins to hold, where that is to come
 */
export function ruleLine(locale: Locale, rule: StandingRule, from: string | null = null): RuleLineView {
  const { document } = rule;
  const { certainty } = document.provenance;
  return {
    id: document.id,
    text: ruleText(locale, document),
    notes: [whomNote(locale, rule), ...dateNotes(locale, document, from)].filter((note) => note !== null),
    certainty: { text: label(locale, CERTAINTIES[certainty]), tone: CERTAINTY_TONES[certainty] },
    sourcesLabel: bureauRuleWords(locale).sources,
    sources: sourcesOf(locale, document.provenance),
  };
}
