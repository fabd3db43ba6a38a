import { PROVINCES } from "@/lib/domain/bureau/provinces";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import type { DocumentObstacle } from "@/lib/domain/rules/check-document";
import type { FactValue, RuleFacts } from "@/lib/domain/rules/condition";
import { DOCUMENT_PARTS, type DocumentPart, differingParts } from "@/lib/domain/rules/document-diff";
import { forWhom } from "@/lib/domain/rules/document-words";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { CERTAINTIES } from "@/lib/domain/rules/tables/certainties";
import { RULE_FACTS, type RuleFact } from "@/lib/domain/rules/tables/rule-facts";
import { RULE_KEYS, RULE_TOPICS } from "@/lib/domain/rules/tables/rule-keys";
import { RULE_SOURCES } from "@/lib/domain/rules/tables/rule-sources";
import { fillText } from "./fill-text";
import { formatList } from "./format";
import { label } from "./label";
import type { Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";
import { bureauRuleWords, ruleText } from "./rule-lines";

type Words = Messages["ruleEditor"];

/** The province of a document, or that it is for all. */
export function provinceWord(
  locale: Locale,
  { province }: Pick<RuleDocument, "province">,
  words: Words,
): string {
  return province ? label(locale, PROVINCES[province]) : words.list.national;
}

/** What a document is about: its key, or the first words of an own rule. */
export function ruleName(locale: Locale, { key, message, id }: RuleDocument): string {
  if (key !== "own") return label(locale, RULE_KEYS[key].name);
  return message ? label(locale, message) : id;
}

function factValue(locale: Locale, fact: RuleFact, value: FactValue, words: Words): string {
  const of = RULE_FACTS[fact];
  if (of.kind === "yes-no") return value === true ? words.change.yes : words.change.no;
  const options: Readonly<Record<string, { zh: string; en: string }>> =
    of.kind === "choice" ? of.options : {};
  const known = options[String(value)];
  return known ? label(locale, known) : String(value);
}

/** The facts of an order, one after the other. */
export function factsText(locale: Locale, facts: RuleFacts, words: Words): string {
  const parts = Object.entries(facts).map(([name, value]) => {
    const fact = name as RuleFact;
    const values = [value].flat().map((one) => factValue(locale, fact, one as FactValue, words));
    return `${label(locale, RULE_FACTS[fact].name)}${locale === "en" ? ": " : "："}${values.join("/")}`;
  });
  return formatList(locale, parts);
}

/** What a rule does; what it says then stands in a part of its own. */
function effectText(locale: Locale, document: RuleDocument, { change, diff }: Words): string {
  const { effect } = document;
  if (effect.kind === "columns") return ruleText(locale, { ...document, message: null });
  const parts: string[] = [change.effects[effect.kind]];
  if (effect.kind === "material") {
    parts.push(label(locale, MATERIALS[effect.material]));
    parts.push(effect.isRequired ? change.required : change.optionalMaterial);
    return parts.join(" · ");
  }
  if (effect.kind === "finding") parts.push(change.severities[effect.severity]);
  if (effect.field) parts.push(fillText(diff.atField, { field: effect.field }));
  return parts.join(" · ");
}

/** One part of a document, to be read beside the same of another version. */
export function partText(locale: Locale, document: RuleDocument, part: DocumentPart, words: Words): string {
  const { diff } = words;
  switch (part) {
    case "topic":
      return label(locale, RULE_TOPICS[document.topic]);
    case "effect":
      return effectText(locale, document, words);
    case "when": {
      const whom = forWhom(document);
      return whom ? label(locale, whom) : diff.all;
    }
    case "message":
      return document.message ? `${document.message.zh} / ${document.message.en}` : diff.none;
    case "provenance": {
      const { certainty, sources, reference } = document.provenance;
      const titles = sources.map((source) => RULE_SOURCES[source].title);
      return [label(locale, CERTAINTIES[certainty]), ...titles, ...(reference ? [reference] : [])].join(
        " · ",
      );
    }
    case "examples":
      return fillText(diff.examples, { n: document.examples.length });
    default:
      return document[part] ?? diff.none;
  }
}

function obstacleText(locale: Locale, obstacle: DocumentObstacle, words: Words): string {
  const texts = words.obstacles;
  switch (obstacle.code) {
    case "example":
      return fillText(texts.example, { n: obstacle.at + 1 });
    case "no-example":
      return texts["no-example"][obstacle.applies ? "true" : "false"];
    case "contradiction": {
      const { province, facts } = obstacle.found;
      const where = `${label(locale, PROVINCES[province])} ${factsText(locale, facts, words)}`;
      return fillText(texts.contradiction, { id: obstacle.with, where });
    }
    case "no-default":
      return texts["no-default"];
  }
}

/** Why a document cannot be handed in, as one text. */
export function obstaclesText(locale: Locale, obstacles: readonly DocumentObstacle[], words: Words): string {
  const texts = obstacles.slice(0, 5).map((obstacle) => obstacleText(locale, obstacle, words));
  return texts.join(bureauRuleWords(locale).separator);
}

/** The parts in which two versions differ, each in words; all parts of a rule that has no version before. */
export function diffLines(locale: Locale, before: RuleDocument | null, after: RuleDocument, words: Words) {
  return (before ? differingParts(before, after) : DOCUMENT_PARTS).map((part) => ({
    part,
    name: words.diff.parts[part],
    before: before && partText(locale, before, part, words),
    after: partText(locale, after, part, words),
  }));
}
