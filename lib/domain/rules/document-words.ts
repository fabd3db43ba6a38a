import { MATERIALS } from "../materials/tables/materials";
import { type Column, type Words, wordsOf } from "./column";
import type { ColumnName, ColumnValues } from "./column-values";
import { type Condition, judge, type RuleFacts } from "./condition";
import { conditionWords } from "./condition-words";
import type { RuleDocument, RuleEffect } from "./rule-document";
import { COLUMNS } from "./tables/columns";
import { type Audience, KEY_AUDIENCES } from "./tables/key-audiences";
import { RULE_KEYS, type RuleKey, type RuleKeyRow } from "./tables/rule-keys";
import { SPEAKS_WHERE } from "./tables/speaking-columns";

const RULE_ROWS: Readonly<Record<RuleKey, RuleKeyRow>> = RULE_KEYS;

const OF_AUDIENCE = {
  INDIVIDUAL: { fact: "sponsorKind", eq: "INDIVIDUAL" },
  ORGANISATION: { not: { fact: "sponsorKind", eq: "INDIVIDUAL" } },
} as const satisfies Record<Audience, Condition>;

function columnWords(name: ColumnName, values: Partial<ColumnValues>): readonly Words[] {
  const speaks = SPEAKS_WHERE[name];
  if (speaks && !speaks(values)) return [];
  const column: Column = COLUMNS[name];
  const words = wordsOf(column, values[name]);
  return words ? [words] : [];
}

/** What follows from a rule without columns, besides what it says. */
function effectWords(effect: RuleEffect): readonly Words[] {
  if (effect.kind === "finding") {
    const words = effect.severity === "INFO" ? null : wordsOf(COLUMNS.minAgeSeverity, effect.severity);
    return words ? [words] : [];
  }
  if (effect.kind !== "material") return [];
  const { zh, en } = MATERIALS[effect.material];
  return [
    effect.isRequired
      ? { zh: `须提交：${zh}`, en: `needed: ${en}` }
      : { zh: `可以提交：${zh}`, en: `may be added: ${en}` },
  ];
}

/**
 * What a document says, sentence by sentence: its own message, else the words of its columns in their order; with what
 * follows from it. Nothing where it asks for nothing.
 *
 * @source bureaus.md §§2–9 of the domain notes
 */
export function sentencesOf({ key, effect, message }: RuleDocument): readonly Words[] {
  if (message) return [message, ...effectWords(effect)];
  if (key === "own" || effect.kind !== "columns") return [];
  const { values } = effect;
  const columns: readonly ColumnName[] = RULE_KEYS[key].columns;
  return columns.flatMap((name) => columnWords(name, values));
}

/** What a rule that asks for nothing means, where that is more than nothing. */
export function silentWords(key: RuleKey): Words | null {
  const [name, ...others]: readonly ColumnName[] = RULE_KEYS[key].columns;
  const column: Column | null = name && others.length === 0 ? COLUMNS[name] : null;
  return (column?.kind === "choice" && column.silent) || null;
}

/** The condition with what the rules of the key are about anyway. */
function audienceOf({ key, when }: RuleDocument): Condition {
  const audience = key === "own" ? undefined : KEY_AUDIENCES[key];
  if (!audience) return when;
  // Whoever asks for the kind of sponsor says it more exactly.
  return JSON.stringify(when).includes('"sponsorKind"') ? when : { all: [OF_AUDIENCE[audience], when] };
}

/** For which orders a document stands, in words that stand alone; null for all. */
export function forWhom(document: RuleDocument): Words | null {
  return conditionWords(audienceOf(document));
}

/** Whether what a document says is about such an order at all; true while that is not known. */
export function isAbout(document: RuleDocument, facts: RuleFacts): boolean {
  const audience = document.key === "own" ? undefined : KEY_AUDIENCES[document.key];
  return !audience || judge(OF_AUDIENCE[audience], facts) !== false;
}

/** Whether what is national is told with the field or the order; of the other keys the fields' hints say it. */
export function isToldNationally({ key }: RuleDocument): boolean {
  return key === "own" || RULE_ROWS[key].isToldNationally === true;
}

/** The name of the field that shows a document as its help, whoever owns the field; null where none does. */
export function fieldOf({ key, effect }: RuleDocument): string | null {
  if (key !== "own") return RULE_KEYS[key].field;
  return effect.kind === "text" || effect.kind === "finding" ? effect.field : null;
}
