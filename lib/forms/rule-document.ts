import * as z from "zod";
import { isProvinceCode, type ProvinceCode } from "@/lib/domain/bureau/provinces";
import { isPlainDate, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import { type Column, isValueOf } from "@/lib/domain/rules/column";
import type { ColumnValues } from "@/lib/domain/rules/column-values";
import { type Condition, type FactValue, factsIn, type RuleFacts } from "@/lib/domain/rules/condition";
import type { RuleDocument } from "@/lib/domain/rules/rule-document";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_FACTS, type RuleFact, SCOPE_FACTS } from "@/lib/domain/rules/tables/rule-facts";
import { RULE_KEYS, RULE_TOPICS, type RuleKey, type RuleTopic } from "@/lib/domain/rules/tables/rule-keys";
import { RULE_SOURCES, type RuleSource } from "@/lib/domain/rules/tables/rule-sources";
import { findExcess, MOST_CHARACTERS } from "@/lib/domain/text/free-text";

/** What can be wrong with a document; the message of an issue is one of these. */
export const RULE_FAULTS = ["value", "scope", "missing", "long", "day", "dates", "unknown"] as const;

export type RuleFault = (typeof RULE_FAULTS)[number];

export const MOST_EXAMPLES = 20;

const keyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.custom<Key>((value) => typeof value === "string" && Object.hasOwn(table, value), "unknown");

const fact = keyOf<RuleFact>(RULE_FACTS);
const factValue: z.ZodType<FactValue> = z.union([z.string(), z.number(), z.boolean()]);

function isFactValue(name: RuleFact, value: FactValue): boolean {
  const of = RULE_FACTS[name];
  if (of.kind === "choice") return typeof value === "string" && Object.hasOwn(of.options, value);
  return of.kind === "number" ? Number.isInteger(value) && Number(value) >= 0 : typeof value === "boolean";
}

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).max(20) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ fact, eq: factValue }).refine(({ fact: name, eq }) => isFactValue(name, eq), "value"),
    z
      .strictObject({ fact, in: z.array(factValue).min(1).max(100) })
      .refine((condition) => condition.in.every((value) => isFactValue(condition.fact, value)), "value"),
    z.strictObject({ fact, gte: z.int().min(0) }),
    z.strictObject({ fact, lt: z.int().min(0) }),
    z.strictObject({ fact, exists: z.boolean() }),
  ]),
);

const factsSchema: z.ZodType<RuleFacts> = z.partialRecord(fact, z.union([factValue, z.array(factValue)]));

const columnsOf = (key: RuleKey): readonly (keyof ColumnValues)[] => RULE_KEYS[key].columns;
const columnOf = (name: keyof ColumnValues): Column => COLUMNS[name];

const effectSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("columns"), values: z.custom<Partial<ColumnValues>>() }),
  z.strictObject({
    kind: z.literal("finding"),
    severity: z.enum(["BLOCK", "WARN", "INFO"]),
    field: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal("material"),
    material: z.string().refine(isMaterialCode, "unknown"),
    isRequired: z.boolean(),
  }),
  z.strictObject({ kind: z.literal("text"), field: z.string().nullable() }),
]);

/** A text of a document, and the control of its form, with the most characters it may have. */
export const RULE_TEXTS = {
  "message.zh": MOST_CHARACTERS.ruleTextZh,
  "message.en": MOST_CHARACTERS.ruleTextEn,
  reference: MOST_CHARACTERS.ruleReference,
  reason: MOST_CHARACTERS.ruleReason,
} as const;

const text = (name: keyof typeof RULE_TEXTS) =>
  z
    .string()
    .trim()
    .refine((value) => findExcess(value, RULE_TEXTS[name]) === null, "long");

const words = z.strictObject({ zh: text("message.zh"), en: text("message.en") });
const day = z.custom<PlainDate>((value) => typeof value === "string" && isPlainDate(value), "day");
const province = z.custom<ProvinceCode>(
  (value) => typeof value === "string" && isProvinceCode(value),
  "unknown",
);

/** A document sets exactly the columns of its key, to values they take, hanging on nothing but what is known there. */
function checkEffect(document: RuleDocument, issues: z.core.ParsePayload<RuleDocument>["issues"]): void {
  const fault = (path: readonly string[], message: RuleFault) =>
    issues.push({ code: "custom", message, path: [...path], input: document });
  const { key, effect, message } = document;
  if (key === "own") {
    if (effect.kind === "columns") fault(["effect"], "unknown");
    if (!message?.zh) fault(["message", "zh"], "missing");
    if (!message?.en) fault(["message", "en"], "missing");
    return;
  }
  if (effect.kind !== "columns") return void fault(["effect"], "unknown");
  const set = Object.keys(effect.values);
  if (set.some((name) => !columnsOf(key).some((column) => column === name))) fault(["values"], "unknown");
  for (const name of columnsOf(key)) {
    if (!isValueOf(columnOf(name), effect.values[name])) fault(["values", name], "value");
  }
  const scope: readonly RuleFact[] = SCOPE_FACTS;
  if (factsIn(document.when).some((name) => !scope.includes(name))) fault(["when"], "scope");
}

/** A rule document, as the database keeps it and the editor sends it. */
export const ruleDocumentSchema: z.ZodType<RuleDocument> = z
  .strictObject({
    id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{1,60}$/, "unknown"),
    key: z.union([keyOf<RuleKey>(RULE_KEYS), z.literal("own")]),
    topic: keyOf<RuleTopic>(RULE_TOPICS),
    province: province.nullable(),
    when: conditionSchema,
    effect: effectSchema,
    message: words.nullable(),
    provenance: z.strictObject({
      certainty: z.enum(["A", "B", "C", "D"]),
      sources: z.array(keyOf<RuleSource>(RULE_SOURCES)),
      reference: text("reference").optional(),
    }),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    examples: z
      .array(z.strictObject({ province, facts: factsSchema, applies: z.boolean() }))
      .max(MOST_EXAMPLES, "long"),
  })
  .transform((document) => document as RuleDocument)
  .check(({ value, issues }) => {
    checkEffect(value, issues);
    const { validFrom, validTo } = value;
    if (validFrom !== null && validTo !== null && validFrom > validTo) {
      issues.push({ code: "custom", message: "dates", path: ["validTo"], input: value });
    }
  });
