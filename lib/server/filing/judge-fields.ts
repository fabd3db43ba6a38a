import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { hintViews } from "@/lib/i18n/hint-view";
import type { Locale } from "@/lib/i18n/locale";
import type { RuleContext } from "@/lib/wizard/context";
import { checkField, contextOf, eachOnce, shownFields } from "@/lib/wizard/engine";
import { STEPS, stepsOf } from "@/lib/wizard/order-steps";
import { findField } from "@/lib/wizard/paths";
import type { StepRef } from "@/lib/wizard/step";
import type { HintView } from "@/lib/wizard/step-view";
import type { Db } from "../db/client";
import { readingContext } from "./read-context";
import type { Saved } from "./save-answers";

function pathsOf({ id, serviceKey }: StepRef, context: RuleContext): readonly string[] {
  return STEPS[id]
    .blocks(context, serviceKey)
    .flatMap((block) => shownFields(block, contextOf(context, block.owner)).map(([path]) => path));
}

/** The steps whose pages show one of some fields. */
function stepsShowing(paths: readonly string[], context: RuleContext): readonly StepRef[] {
  return stepsOf(context).filter((step) => pathsOf(step, context).some((path) => paths.includes(path)));
}

/**
 * What field and step have against an answer; nothing against one that is not given yet. That a step
 * misses more of it is said when its page is left: until then the other half may not have been typed.
 */
function judge(path: string, steps: readonly StepRef[], context: RuleContext): readonly Finding[] {
  const placed = findField(path);
  const isEmpty = (context.answers[path] ?? "").length === 0;
  if (!placed || placed.field.widget === "code" || isEmpty) return [];
  const ofSteps = steps.flatMap(({ id, serviceKey }) => STEPS[id].check?.(context, serviceKey) ?? []);
  return eachOnce([
    ...checkField(path, placed.field, contextOf(context, placed.owner)),
    ...ofSteps.filter((found) => found.path === path && found.code !== placed.field.emptyCode),
  ]);
}

export interface FieldsToJudge extends Pick<Saved, "draft" | "order" | "changed" | "before"> {
  readonly at: Date;
  readonly locale: Locale;
}

/**
 * What the rules that need no outside facts say of the fields that were just saved, and of those beside them on their
 * page for which it made a difference. Registries and other orders are asked when the page is left.
 */
export async function judgeFields(
  db: Db,
  { draft, order, changed, before, at, locale }: FieldsToJudge,
): Promise<Readonly<Record<string, readonly HintView[]>>> {
  const context = await readingContext(db, draft.answers, order, at);
  const steps = stepsShowing(changed, context);
  const judged = [...new Set([...changed, ...steps.flatMap((step) => pathsOf(step, context))])].map(
    (path) => [path, judge(path, steps, context)] as const,
  );
  const was = { ...context, answers: before };
  const told = judged.filter(
    ([path, found]) =>
      changed.includes(path) || JSON.stringify(found) !== JSON.stringify(judge(path, steps, was)),
  );
  return Object.fromEntries(told.map(([path, found]) => [path, hintViews(locale, path, found, context)]));
}
