import type { FormField } from "@/components/ui/form-field";
import { PROVINCE_CODES, PROVINCES } from "@/lib/domain/bureau/provinces";
import { MATERIAL_CODES } from "@/lib/domain/materials/catalogue";
import { MATERIALS } from "@/lib/domain/materials/tables/materials";
import type { Column } from "@/lib/domain/rules/column";
import type { ColumnName } from "@/lib/domain/rules/column-values";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { CERTAINTIES } from "@/lib/domain/rules/tables/certainties";
import { RULE_FACTS, type RuleFact } from "@/lib/domain/rules/tables/rule-facts";
import { RULE_TOPICS } from "@/lib/domain/rules/tables/rule-keys";
import { RULE_SOURCES } from "@/lib/domain/rules/tables/rule-sources";
import { conditionControls, whenName } from "@/lib/forms/rule-condition-form";
import { RULE_TEXTS } from "@/lib/forms/rule-document";
import { factControl } from "@/lib/forms/rule-example-form";
import { columnsOfForm, factsOfForm } from "@/lib/forms/rule-form";
import { fillText } from "@/lib/i18n/fill-text";
import { type BothTexts, label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { fieldOptions } from "@/lib/i18n/rule-field-options";

type Words = Messages["ruleEditor"];

/** So many tick boxes of one fact may stand open. */
const FOLDED_ABOVE = 4;

/** A table of words as the choices of a list. */
export function optionsOf(locale: Locale, table: Readonly<Record<string, BothTexts>>) {
  return Object.entries(table).map(([value, text]) => ({ value, label: label(locale, text) }));
}

export function provinceOptions(locale: Locale) {
  return PROVINCE_CODES.map((value) => ({ value, label: label(locale, PROVINCES[value]) }));
}

const asOptions = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, text]) => ({ value, label: text }));

function yesNo({ change }: Words) {
  return [
    { value: "true", label: change.yes },
    { value: "false", label: change.no },
  ];
}

function columnField(
  locale: Locale,
  [name, column]: readonly [ColumnName, Column],
  { change }: Words,
): FormField {
  const common = { name: `value.${name}`, label: label(locale, column.name) };
  if (column.kind === "number") {
    const range = `${column.least}–${column.most}`;
    const hint = `${fillText(label(locale, column.says), { n: "n" })}${locale === "en" ? ` (${range})` : `（${range}）`}`;
    return { ...common, kind: "text", hint };
  }
  const options = Object.entries(column.options).map(([value, said]) => {
    const words = said ?? column.silent;
    return { value, label: words ? label(locale, words) : change.asksNothing };
  });
  return { ...common, kind: "select", options };
}

function ownFields(
  locale: Locale,
  document: RuleDocument,
  { change, begin: { choose: placeholder } }: Words,
): readonly FormField[] {
  const materials = MATERIAL_CODES.map((value) => ({ value, label: label(locale, MATERIALS[value]) }));
  return [
    { name: "topic", label: change.topic, kind: "select", options: optionsOf(locale, RULE_TOPICS) },
    { name: "effect", label: change.effect, kind: "select", options: asOptions(change.effects) },
    {
      ...{ name: "severity", label: change.severity, kind: "select", optional: true, placeholder },
      options: asOptions(change.severities),
    },
    {
      ...{ name: "field", label: change.field, hint: change.fieldHint, kind: "select", optional: true },
      placeholder: change.wholeOrder,
      options: fieldOptions(locale, document),
    },
    {
      ...{ name: "material", label: change.material, kind: "select", optional: true, placeholder },
      options: materials,
    },
    {
      ...{ name: "isRequired", label: change.isRequired, kind: "select", optional: true, placeholder },
      options: [
        { value: "true", label: change.required },
        { value: "false", label: change.optionalMaterial },
      ],
    },
  ];
}

function factFields(locale: Locale, fact: RuleFact, words: Words): readonly FormField[] {
  const of = RULE_FACTS[fact];
  const name = label(locale, of.name);
  const { change } = words;
  if (of.kind === "choice") {
    const options = optionsOf(locale, of.options);
    return [
      {
        ...(fact === "sponsorKind" ? { hint: change.scopeHint } : {}),
        name: whenName(fact),
        label: name,
        kind: "choices",
        options,
        optional: true,
        ...(options.length > FOLDED_ABOVE ? { folded: { some: change.chosen, none: change.any } } : {}),
      },
    ];
  }
  if (of.kind === "yes-no") {
    const options = yesNo(words);
    return [
      { name: whenName(fact), label: name, kind: "select", options, placeholder: change.any, optional: true },
    ];
  }
  return (["from", "below"] as const).map((part) => ({
    ...{ name: whenName(fact, part), label: fillText(change[part], { name }), kind: "text", optional: true },
  }));
}

function scopeFields(locale: Locale, document: RuleDocument, words: Words): readonly FormField[] {
  const { change } = words;
  if (conditionControls(document.when) === null) {
    return [
      { name: "condition", label: change.condition, hint: change.conditionHint, kind: "area", rows: 8 },
    ];
  }
  return factsOfForm(document).flatMap((fact) => factFields(locale, fact, words));
}

/** The controls of a draft, in the order of its form. */
export function draftFields(locale: Locale, document: RuleDocument, words: Words): readonly FormField[] {
  const { change } = words;
  const isOwn = document.key === "own";
  const sources = Object.entries(RULE_SOURCES).map(([value, { title }]) => ({ value, label: title }));
  const message = {
    kind: "area",
    rows: 2,
    optional: !isOwn,
    ...(isOwn ? {} : { hint: change.messageHint }),
  } as const;
  const day = { kind: "text", optional: true } as const;
  return [
    ...columnsOfForm(document).map((column) => columnField(locale, column, words)),
    ...(isOwn ? ownFields(locale, document, words) : []),
    { name: "message.zh", label: change.messageZh, limit: RULE_TEXTS["message.zh"], ...message },
    { name: "message.en", label: change.messageEn, limit: RULE_TEXTS["message.en"], ...message },
    ...scopeFields(locale, document, words),
    { name: "certainty", label: change.certainty, kind: "select", options: optionsOf(locale, CERTAINTIES) },
    { name: "source", label: change.sources, kind: "choices", options: sources, optional: true },
    { name: "reference", label: change.reference, hint: change.referenceHint, kind: "text", optional: true },
    { name: "validFrom", label: change.validFrom, hint: change.dayHint, ...day },
    { name: "validTo", label: change.validTo, hint: change.dayHint, ...day },
    { name: "effectiveOn", label: change.effectiveOn, hint: change.effectiveHint, ...day },
    {
      ...{ name: "reason", label: change.reason, hint: change.reasonHint, kind: "area", rows: 3 },
      limit: RULE_TEXTS.reason,
    },
  ];
}

/** The controls of an example of a document. */
export function exampleFields(locale: Locale, document: RuleDocument, words: Words): readonly FormField[] {
  const { examples, change } = words;
  const facts = factsOfForm(document).map((fact): FormField => {
    const of = RULE_FACTS[fact];
    const common = { name: factControl(fact), label: label(locale, of.name), optional: true } as const;
    if (of.kind === "number") return { ...common, kind: "text" };
    const options = of.kind === "choice" ? optionsOf(locale, of.options) : yesNo(words);
    return { ...common, kind: "select", options, placeholder: change.any };
  });
  return [
    { name: "province", label: examples.province, kind: "select", options: provinceOptions(locale) },
    ...facts,
    {
      ...{ name: "applies", label: examples.appliesAsk, kind: "select" },
      options: [
        { value: "true", label: examples.applies },
        { value: "false", label: examples.not },
      ],
    },
  ];
}
