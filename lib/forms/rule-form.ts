import { isPlainDate, type PlainDate } from "@/lib/domain/calendar/plain-date";
import { isMaterialCode } from "@/lib/domain/materials/catalogue";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { Column } from "@/lib/domain/rules/column";
import type { ColumnName, ColumnValues } from "@/lib/domain/rules/column-values";
import type { Condition } from "@/lib/domain/rules/condition";
import type { Certainty, RuleDocument, RuleEffect } from "@/lib/domain/rules/rule-document";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_FACTS, type RuleFact, SCOPE_FACTS } from "@/lib/domain/rules/tables/rule-facts";
import { RULE_KEYS, RULE_TOPICS, type RuleTopic } from "@/lib/domain/rules/tables/rule-keys";
import { RULE_SOURCES, type RuleSource } from "@/lib/domain/rules/tables/rule-sources";
import { type Excess, findExcess, MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { normaliseFreeText, normaliseText } from "@/lib/domain/text/normalise";
import { conditionControls, conditionOf, type FormValues, faultyBounds, TICKED } from "./rule-condition-form";
import { RULE_FAULTS, RULE_TEXTS, type RuleFault, ruleDocumentSchema } from "./rule-document";

/** What the form of a draft holds. */
export interface RuleDraftContent {
  readonly document: RuleDocument;
  /** Day in China from which it counts; null = from the approval on. */
  readonly effectiveOn: PlainDate | null;
  readonly reason: string;
}

/** A control that holds something wrong. */
export interface RuleIssue {
  readonly path: string;
  readonly fault: RuleFault;
  /** By how much a text is too long. */
  readonly excess?: Excess;
}

const SOURCES = Object.keys(RULE_SOURCES).filter((key): key is RuleSource =>
  Object.hasOwn(RULE_SOURCES, key),
);

/** The facts whose controls the form of a document shows. */
export function factsOfForm({ key }: Pick<RuleDocument, "key">): readonly RuleFact[] {
  const all = Object.keys(RULE_FACTS).filter((name): name is RuleFact => Object.hasOwn(RULE_FACTS, name));
  return key === "own" ? all : SCOPE_FACTS;
}

/** The columns of a document, with how each is chosen. */
export function columnsOfForm({
  key,
}: Pick<RuleDocument, "key">): readonly (readonly [ColumnName, Column])[] {
  if (key === "own") return [];
  const names: readonly ColumnName[] = RULE_KEYS[key].columns;
  return names.map((name) => [name, COLUMNS[name]]);
}

function effectControls(effect: RuleEffect): FormValues {
  switch (effect.kind) {
    case "columns":
      return Object.fromEntries(
        Object.entries(effect.values).map(([name, value]) => [`value.${name}`, String(value)]),
      );
    case "finding":
      return { effect: effect.kind, severity: effect.severity, field: effect.field ?? "" };
    case "material":
      return { effect: effect.kind, material: effect.material, isRequired: String(effect.isRequired) };
    case "text":
      return { effect: effect.kind, field: effect.field ?? "" };
  }
}

/** A draft as the controls of its form. */
export function ruleControls({ document, effectiveOn, reason }: RuleDraftContent): FormValues {
  const { effect, when, message, provenance, validFrom, validTo, topic } = document;
  return {
    ...effectControls(effect),
    ...(conditionControls(when) ?? { condition: JSON.stringify(when, null, 2) }),
    ...Object.fromEntries(provenance.sources.map((source) => [`source.${source}`, TICKED])),
    topic,
    "message.zh": message?.zh ?? "",
    "message.en": message?.en ?? "",
    certainty: provenance.certainty,
    reference: provenance.reference ?? "",
    validFrom: validFrom ?? "",
    validTo: validTo ?? "",
    effectiveOn: effectiveOn ?? "",
    reason,
  };
}

function columnValues(document: RuleDocument, values: FormValues): Partial<ColumnValues> {
  const read = columnsOfForm(document).map(([name, column]) => {
    const text = (values[`value.${name}`] ?? "").trim();
    const isNumber = column.kind === "number" && /^\d{1,6}$/.test(text);
    return [name, isNumber ? Number(text) : text];
  });
  return Object.fromEntries(read);
}

function effectOf(document: RuleDocument, values: FormValues): RuleEffect {
  if (document.key !== "own") return { kind: "columns", values: columnValues(document, values) };
  const field = values.field?.trim() || null;
  if (values.effect === "material") {
    const material = values.material ?? "";
    // What is no material is refused with the rest of the document.
    return {
      kind: "material",
      material: isMaterialCode(material) ? material : ("" as never),
      isRequired: values.isRequired !== "false",
    };
  }
  if (values.effect !== "finding") return { kind: "text", field };
  const { severity } = values;
  return {
    kind: "finding",
    severity: severity === "BLOCK" || severity === "INFO" ? severity : "WARN",
    field,
  };
}

function conditionIn(document: RuleDocument, values: FormValues): Condition | null {
  if (values.condition === undefined) return conditionOf(factsOfForm(document), values);
  try {
    return JSON.parse(values.condition);
  } catch {
    return null;
  }
}

function dayOf(text: string | undefined): PlainDate | null | "wrong" {
  const day = (text ?? "").trim();
  if (day === "") return null;
  return isPlainDate(day) ? day : "wrong";
}

const isTopic = (text: string): text is RuleTopic => Object.hasOwn(RULE_TOPICS, text);
const isCertainty = (text: string): text is Certainty => /^[ABCD]$/.test(text);

function messageOf(values: FormValues): RuleDocument["message"] {
  const [zh = "", en = ""] = ["zh", "en"].map((name) => normaliseFreeText(values[`message.${name}`] ?? ""));
  return zh === "" && en === "" ? null : { zh, en };
}

/** The control in which a fault of a document stands. */
function controlOf([part, ...rest]: readonly PropertyKey[], values: FormValues): string {
  const below = rest.map(String).join(".");
  if (part === "values") return `value.${below}`;
  if (part === "when") return values.condition === undefined ? "when.sponsorKind" : "condition";
  if (part === "message") return below ? `message.${below}` : "message.zh";
  if (part === "effect") return below || "effect";
  return part === "provenance" ? below || "certainty" : String(part ?? "");
}

function isFault(text: string): text is RuleFault {
  return RULE_FAULTS.some((fault) => fault === text);
}

const isLimited = (path: string): path is keyof typeof RULE_TEXTS => Object.hasOwn(RULE_TEXTS, path);

/** What is wrong at a control; of a text that is too long, by how much. */
function issueAt(path: string, fault: RuleFault, values: FormValues): RuleIssue {
  if (fault !== "long" || !isLimited(path)) return { path, fault };
  const excess = findExcess((values[path] ?? "").trim(), RULE_TEXTS[path]);
  return { path, fault, ...(excess && { excess }) };
}

/** Why a rule is changed, taken back or objected to; nobody's reason is cut. */
export function readRuleReason(
  path: string,
  typed: string | undefined,
): Result<string, readonly RuleIssue[]> {
  const reason = normaliseFreeText(typed ?? "");
  const excess = findExcess(reason, MOST_CHARACTERS.ruleReason);
  return excess ? fail([{ path, fault: "long", excess }]) : ok(reason);
}

/**
 * Reads the form of a draft: the document it changes with what was typed, or every control that holds something wrong.
 */
export function readRuleForm(
  base: RuleDocument,
  values: FormValues,
): Result<RuleDraftContent, readonly RuleIssue[]> {
  const days = (["validFrom", "validTo", "effectiveOn"] as const).map(
    (name) => [name, dayOf(values[name])] as const,
  );
  const when = conditionIn(base, values);
  const reason = readRuleReason("reason", values.reason);
  const issues: RuleIssue[] = [
    ...days.flatMap(([path, day]) => (day === "wrong" ? [{ path, fault: "day" as const }] : [])),
    ...faultyBounds(values).map((path) => ({ path, fault: "value" as const })),
    ...(when === null ? [{ path: "condition", fault: "value" as const }] : []),
    ...(reason.ok ? [] : reason.error),
  ];
  if (issues.length > 0 || !reason.ok) return fail(issues);
  const [validFrom, validTo, effectiveOn] = days.map(([, day]) => (day === "wrong" ? null : day));
  const { topic = "", certainty = "", reference = "" } = values;
  const read = ruleDocumentSchema.safeParse({
    ...base,
    topic: base.key === "own" && isTopic(topic) ? topic : base.topic,
    when,
    effect: effectOf(base, values),
    message: messageOf(values),
    provenance: {
      certainty: isCertainty(certainty) ? certainty : "D",
      sources: SOURCES.filter((source) => values[`source.${source}`] === TICKED),
      ...(normaliseText(reference) ? { reference: normaliseText(reference) } : {}),
    },
    ...{ validFrom, validTo },
  });
  if (!read.success) {
    const found = read.error.issues.map(({ path, message }) =>
      issueAt(controlOf(path, values), isFault(message) ? message : "value", values),
    );
    return fail(found.filter(({ path }, index) => found.findIndex((one) => one.path === path) === index));
  }
  return ok({
    document: read.data,
    effectiveOn: effectiveOn ?? null,
    reason: reason.value,
  });
}
