import type { Words } from "./column";
import type { Condition, FactValue } from "./condition";
import { FACT_PHRASES } from "./tables/fact-phrases";
import { RULE_FACTS, type RuleFact } from "./tables/rule-facts";

/** Words of a part of a condition: a noun names the orders, the rest says what they have. */
interface Phrase extends Words {
  readonly isNoun: boolean;
}

type FactCondition = Extract<Condition, { fact: RuleFact }>;

const INDIVIDUALS: Phrase = { isNoun: true, zh: "个人", en: "individuals" };
const ORGANISATIONS: Phrase = { isNoun: true, zh: "单位", en: "organisations" };
/** `any` of nothing: no order meets it. */
const NOBODY: Phrase = { isNoun: true, zh: "无", en: "no filing" };

function valueWords(fact: RuleFact, value: FactValue): Words {
  const text = String(value);
  const of = RULE_FACTS[fact];
  const options: Readonly<Record<string, Words>> = of.kind === "choice" ? of.options : {};
  const known = Object.hasOwn(options, text) ? options[text] : undefined;
  return known ?? { zh: text, en: text };
}

function listWords(fact: RuleFact, values: readonly FactValue[]): Words {
  const all = values.map((value) => valueWords(fact, value));
  const [last, ...before] = all.map(({ en }) => en).reverse();
  return {
    zh: all.map(({ zh }) => zh).join("、"),
    en: before.length > 0 ? `${before.reverse().join(", ")} or ${last}` : (last ?? ""),
  };
}

function equals(fact: RuleFact, values: readonly FactValue[], isNegated: boolean): Phrase {
  if (fact === "sponsorKind" && values.length === 1 && values[0] === "INDIVIDUAL") {
    return isNegated ? ORGANISATIONS : INDIVIDUALS;
  }
  const { is, isNot, isNoun } = FACT_PHRASES[fact];
  const isYesNo = RULE_FACTS[fact].kind === "yes-no";
  const isOther = isNegated !== (isYesNo && values[0] === false);
  const words = listWords(fact, values);
  const phrase = isOther ? isNot : is;
  return { isNoun, zh: phrase.zh.replace("{v}", words.zh), en: phrase.en.replace("{v}", words.en) };
}

/** `least` as the smallest number meant, or the first one that is too large. */
function bounded(fact: RuleFact, least: number, isBelow: boolean): Phrase {
  const { name } = RULE_FACTS[fact];
  const zh = isBelow ? `${name.zh}少于${least}` : `${name.zh}达到${least}`;
  const en = isBelow ? `with fewer than ${least} ${name.en}` : `with ${least} or more ${name.en}`;
  return { isNoun: false, zh, en };
}

function factPhrase(condition: FactCondition, isNegated: boolean): Phrase {
  const { fact } = condition;
  if ("eq" in condition) return equals(fact, [condition.eq], isNegated);
  if ("in" in condition) return equals(fact, condition.in, isNegated);
  if ("gte" in condition) return bounded(fact, condition.gte, isNegated);
  if ("lt" in condition) return bounded(fact, condition.lt, !isNegated);
  const { name } = RULE_FACTS[fact];
  return condition.exists === isNegated
    ? { isNoun: false, zh: `${name.zh}未知`, en: `without a known ${name.en}` }
    : { isNoun: false, zh: `${name.zh}已知`, en: `with a known ${name.en}` };
}

/** The phrase as it stands alone: it names orders. */
function alone(phrase: Phrase): Phrase {
  if (phrase.isNoun) return phrase;
  return { isNoun: true, zh: `${phrase.zh}的备案`, en: `filings ${phrase.en}` };
}

function joinAll(parts: readonly Phrase[]): Phrase {
  const nouns = parts.filter(({ isNoun }) => isNoun);
  const rest = parts.filter(({ isNoun }) => !isNoun);
  const zh = [nouns.map((one) => one.zh).join("，且为"), ...rest.map((one) => one.zh)].filter(Boolean);
  const en = [nouns.map((one) => one.en).join(" that are "), rest.map((one) => one.en).join(" and ")];
  return { isNoun: nouns.length > 0, zh: zh.join("，且"), en: en.filter(Boolean).join(" ") };
}

function joinAny(parts: readonly Phrase[]): Phrase {
  const each = parts.map(alone);
  return {
    isNoun: true,
    zh: `（${each.map(({ zh }) => zh).join("，或")}）`,
    en: `(${each.map(({ en }) => en).join(", or ")})`,
  };
}

/** Null stands for every order. */
function phraseOf(condition: Condition, isNegated: boolean): Phrase | null {
  if ("fact" in condition) return factPhrase(condition, isNegated);
  if ("not" in condition) return phraseOf(condition.not, !isNegated);
  const parts = "all" in condition ? condition.all : condition.any;
  const phrases = parts.map((part) => phraseOf(part, isNegated));
  const known = phrases.filter((phrase) => phrase !== null);
  const [only] = known;
  // “Not all of these” is “any is not”, and the other way round.
  const isAll = "all" in condition !== isNegated;
  if (isAll) return known.length > 1 ? joinAll(known) : (only ?? null);
  if (known.length < phrases.length) return null;
  return known.length > 1 ? joinAny(known) : (only ?? NOBODY);
}

/**
 * For which orders a condition stands, in words that stand alone (“单位”, “individuals with a card of another province”);
 * null for all orders.
 */
export function conditionWords(condition: Condition): Words | null {
  const phrase = phraseOf(condition, false);
  if (!phrase) return null;
  const { zh, en } = alone(phrase);
  // Brackets are for a choice inside something else.
  return { zh: zh.replace(/^（([^（）]*)）$/, "$1"), en: en.replace(/^\(([^()]*)\)$/, "$1") };
}
