import { at, type Finding, violation } from "@/lib/domain/findings/finding";
import { plainText } from "@/lib/domain/text/plain-text";
import type { Answers, AnswerValue } from "./answers";
import { textAt } from "./answers";
import { bureauRuleOf } from "./asks";
import type { RuleContext } from "./context";
import { checkField, contextOf } from "./engine";
import { findField } from "./paths";

/** What filings on record say of an order, by field path. */
export interface AnswersOnRecord {
  /** Taken over and not typed again: the account's own record, and what the ministry shows to everybody. */
  readonly taken: Answers;
  /** Only compared: it is not ours to show. */
  readonly compared: Answers;
}

export const NOTHING_ON_RECORD: AnswersOnRecord = { taken: {}, compared: {} };

/** Whether an answer says what the record says; blanks, width and case do not count. */
export function isAsOnRecord(typed: AnswerValue | undefined, onRecord: AnswerValue): boolean {
  const plain = (value: AnswerValue) => plainText(JSON.stringify(value));
  return typed !== undefined && plain(typed) === plain(onRecord);
}

/** Whether today's rules accept what is on record; what they do not has to be typed anew. */
function stillHolds(path: string, context: RuleContext, taken: Answers): boolean {
  const placed = findField(path);
  if (!placed) return false;
  const onRecord = contextOf({ ...context, answers: { ...context.answers, ...taken } }, placed.owner);
  return checkField(path, placed.field, onRecord).every(({ severity }) => severity !== "BLOCK");
}

const KEPT = new WeakMap<RuleContext, ReadonlySet<string>>();

/** The answers that stand on record and still hold: they are shown, and changed by a change filing only. */
export function keptPaths(context: RuleContext): ReadonlySet<string> {
  const known = KEPT.get(context);
  if (known) return known;
  const { taken } = context.facts?.onRecord ?? NOTHING_ON_RECORD;
  const kept = new Set(Object.keys(taken).filter((path) => stillHolds(path, context, taken)));
  KEPT.set(context, kept);
  return kept;
}

function isKeptAnswer(context: RuleContext, path: string): boolean {
  const value = context.facts?.onRecord.taken[path];
  return value !== undefined && keptPaths(context).has(path) && isAsOnRecord(context.answers[path], value);
}

/** Whether an answer is as it stands on record, so that its field is closed: also the day that "long term" leaves out. */
export function isTaken(context: RuleContext, path: string): boolean {
  if (isKeptAnswer(context, path)) return true;
  if (!path.endsWith(".certValidTo") || textAt(context.answers, path) !== "") return false;
  const longTerm = path.replace(/certValidTo$/, "certLongTerm");
  return textAt(context.answers, longTerm) === "true" && isKeptAnswer(context, longTerm);
}

function mayDeviate(context: RuleContext): boolean {
  return context.filingType === "ACCESS" && bureauRuleOf(context)?.accessDeviation === "Y";
}

/**
 * Objects to answers that differ from the record (C09): a warning in provinces that let an access filing deviate.
 *
 * @source filing-types.md §3 (S1 of ACCESS and ADD_SERVICE_*) and §6 of the domain notes
 */
export function checkAgainstRecord(context: RuleContext): readonly Finding[] {
  const { taken, compared } = context.facts?.onRecord ?? NOTHING_ON_RECORD;
  const differs = ([path, value]: readonly [string, AnswerValue]) => {
    const typed = context.answers[path];
    return typed !== undefined && typed.length > 0 && !isAsOnRecord(typed, value);
  };
  const kept = keptPaths(context);
  const paths = [
    ...Object.entries(taken).filter(([path]) => kept.has(path)),
    ...Object.entries(compared),
  ].filter(differs);
  const severity = mayDeviate(context) ? "WARN" : "BLOCK";
  return paths.map(([path]) => at(path, violation("C09", {}, severity)));
}

/** What the record says and nobody has typed yet. */
export function recordPatch(answers: Answers, { taken }: AnswersOnRecord): Answers {
  return Object.fromEntries(Object.entries(taken).filter(([path]) => (answers[path] ?? "").length === 0));
}

/** What the record says otherwise than what stands below some owners (`sponsor`, `services.s1`), and still holds. */
export function recordPatchBelow(context: RuleContext, owners: readonly string[]): Answers {
  const { taken } = context.facts?.onRecord ?? NOTHING_ON_RECORD;
  const kept = keptPaths(context);
  return Object.fromEntries(
    Object.entries(taken).filter(([path, value]) => {
      const owner = path.slice(0, path.lastIndexOf("."));
      return owners.includes(owner) && kept.has(path) && !isAsOnRecord(context.answers[path], value);
    }),
  );
}
