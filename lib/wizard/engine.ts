import { at, type Finding, type FindingCode, type Violation, violation } from "@/lib/domain/findings/finding";
import { normaliseText } from "@/lib/domain/text/normalise";
import { type AnswerValue, choicesAt, textAt } from "./answers";
import type { RuleContext } from "./context";
import type { FieldDeclaration } from "./field";
import type { Block, StepDeclaration } from "./step";

/** The context as a block of `owner` sees it. */
export function contextOf(context: RuleContext, owner: string): RuleContext {
  return context.owner === owner ? context : { ...context, owner };
}

/** The fields of a block that belong to the order as answered so far, with their paths. */
export function shownFields(
  block: Block,
  context: RuleContext,
): readonly (readonly [string, FieldDeclaration])[] {
  const inside = contextOf(context, block.owner);
  return Object.entries(block.fields)
    .filter(([, field]) => field.shownWhen?.(inside) ?? true)
    .map(([name, field]) => [`${block.owner}.${name}`, field] as const);
}

/** What is stored must not change when it is saved again, so values are treated until they stay as they are. */
const MOST_ROUNDS = 8;

/** The stored form of a value as typed: blanks, full-width digits and the like forgiven. */
export function normaliseValue(
  field: FieldDeclaration,
  value: AnswerValue,
  context: RuleContext,
): AnswerValue {
  if (field.widget === "checkboxes") {
    const keys = (typeof value === "string" ? [value] : value).map(normaliseText);
    return [...new Set(keys)].filter((key) => key !== "");
  }
  let settled = typeof value === "string" ? value : value.join("");
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const treated = field.normalise(settled, context);
    if (treated === settled) break;
    settled = treated;
  }
  return settled;
}

/** Codes whose words are about a wrong value: where there is none, the general ones say what to do. */
const ABOUT_VALUES: readonly FindingCode[] = ["F104", "F107", "F308", "F446", "F447", "F448", "F603", "F604"];

function missing(field: FieldDeclaration): Violation {
  const isTyped = field.widget === "text" || field.widget === "textarea" || field.widget === "code";
  const general = isTyped ? "F001" : "F002";
  const code = field.emptyCode ?? general;
  return violation(code, ABOUT_VALUES.includes(code) ? { words: general } : undefined);
}

function listOf(found: Violation | readonly Violation[] | null): readonly Violation[] {
  if (found === null) return [];
  return "code" in found ? [found] : found;
}

function isRequired(field: FieldDeclaration, context: RuleContext): boolean {
  return field.requiredWhen?.(context) ?? true;
}

/** Everything the rules of one field have against its value; `context` is that of its owner. */
export function checkField(path: string, field: FieldDeclaration, context: RuleContext): readonly Finding[] {
  const found: Violation[] = [];
  if (field.widget === "checkboxes") {
    const keys = choicesAt(context.answers, path);
    for (const rule of field.rules) found.push(...listOf(rule(keys, context)));
    if (keys.length === 0 && isRequired(field, context) && found.length === 0) found.push(missing(field));
  } else {
    const value = textAt(context.answers, path);
    if (value !== "") for (const rule of field.rules) found.push(...listOf(rule(value, context)));
    else if (isRequired(field, context)) found.push(missing(field));
  }
  return found.map((one) => at(path, one));
}

/** Everything the rules have against one step, in the order of its fields. */
export function checkStep(step: StepDeclaration, context: RuleContext, serviceKey = ""): readonly Finding[] {
  const found: Finding[] = [];
  for (const block of step.blocks(context, serviceKey)) {
    const inside = contextOf(context, block.owner);
    for (const [path, field] of shownFields(block, inside)) found.push(...checkField(path, field, inside));
  }
  return eachOnce([...found, ...(step.check?.(context, serviceKey) ?? [])]);
}

/** Several rules may see the same fault: it is told once, in its strictest form. */
export function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.path} ${finding.code} ${JSON.stringify(finding.params ?? {})}`;
    const known = told.get(key);
    if (!known || (known.severity !== "BLOCK" && finding.severity === "BLOCK")) told.set(key, finding);
  }
  return [...told.values()];
}
