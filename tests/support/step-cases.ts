import type { Finding, Severity } from "@/lib/domain/findings/finding";
import { FINDINGS } from "@/lib/domain/findings/tables/catalogue";
import type { RuleBook } from "@/lib/domain/rules/rule-book";
import {
  type Answers,
  type AnswerTree,
  type AnswerValue,
  nestAnswers,
  serviceKeys,
} from "@/lib/wizard/answers";
import type { RuleContext } from "@/lib/wizard/context";
import { checkStep, contextOf, shownFields } from "@/lib/wizard/engine";
import { exampleAnswers } from "@/lib/wizard/example";
import { checkOrderBySteps, STEPS, stepName } from "@/lib/wizard/order-steps";
import { RECORD_FORMS } from "@/lib/wizard/record-forms";
import { FORM_IDS, type Mistake, STEP_IDS, type StepDeclaration } from "@/lib/wizard/step";
import { STEP_CASES } from "@/lib/wizard/step-cases";
import { goodFacts, ruleContext } from "./rule-context";

/** Every step and every form about filings on record. */
export const ALL_STEPS: readonly StepDeclaration[] = [
  ...STEP_IDS.map((id) => STEPS[id]),
  ...FORM_IDS.map((id) => RECORD_FORMS[id]),
];

export const isForm = ({ id }: StepDeclaration) => FORM_IDS.some((form) => form === id);

/** The answers of an order in which the step stands and passes. */
export function answersOfExample(step: StepDeclaration): Answers {
  const { example, exampleNeeds } = STEP_CASES[step.id];
  return isForm(step) ? example : { ...exampleAnswers(), ...exampleNeeds, ...example };
}

/** Applies what a mistake changes; null removes the answer and everything below its path. */
function changed(answers: Answers, change: Mistake["change"]): Answers {
  const removed = Object.keys(change).filter((path) => change[path] === null);
  const isKept = (path: string) => !removed.some((gone) => path === gone || path.startsWith(`${gone}.`));
  const kept = Object.entries({ ...answers, ...change }).filter(([path]) => isKept(path));
  return Object.fromEntries(kept.filter((entry): entry is [string, AnswerValue] => entry[1] !== null));
}

/** The order in which a mistake was made: good facts of its answers, and what the mistake says of them. */
export function contextOfMistake(
  step: StepDeclaration,
  mistake: Pick<Mistake, "change" | "facts" | "context" | "rule">,
): RuleContext {
  const answers = changed(answersOfExample(step), mistake.change);
  const facts = { ...goodFacts(answers), ...mistake.facts };
  const context = { ...ruleContext({ answers, facts }), ...mistake.context };
  const { tables } = context;
  if (!mistake.rule || !tables) return context;
  const bureauRules = {
    ...tables.bureauRules,
    ruleOf: (...asked: Parameters<RuleBook["ruleOf"]>) => ({
      ...tables.bureauRules.ruleOf(...asked),
      ...mistake.rule,
    }),
  };
  return { ...context, tables: { ...tables, bureauRules } };
}

export function severityOf({ gives, severity }: Mistake): Severity {
  return severity ?? FINDINGS[gives].severities[0];
}

/** The keys under which a step stands in an order. */
export function keysOf(step: StepDeclaration, { answers }: RuleContext): readonly string[] {
  return step.scope === "service" ? serviceKeys(answers) : [""];
}

/** What a page of the step would say. */
export function findingsAt(step: StepDeclaration, context: RuleContext): readonly Finding[] {
  if (isForm(step)) return checkStep(step, context);
  const bySteps = checkOrderBySteps(context);
  return STEP_IDS.filter((id) => id === step.id).flatMap((id) =>
    keysOf(step, context).flatMap((serviceKey) => bySteps.get(stepName({ id, serviceKey })) ?? []),
  );
}

/** The answers as the form of a step posts them. */
export function postedTree(step: StepDeclaration, context: RuleContext, serviceKey: string): AnswerTree {
  const paths = step
    .blocks(context, serviceKey)
    .flatMap((block) => shownFields(block, contextOf(context, block.owner)).map(([path]) => path));
  const posted = Object.entries(context.answers).filter(([path]) => paths.includes(path));
  return nestAnswers(Object.fromEntries(posted));
}

/** Name of a mistake for a test. */
export function nameOfMistake(step: StepDeclaration, mistake: Mistake): string {
  const value = JSON.stringify(mistake.change[mistake.at] ?? "") ?? "";
  const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return `${step.id}: ${severityOf(mistake)} ${mistake.gives} at ${mistake.at} for ${short}`;
}

/** Every mistake with its step. */
export const ALL_MISTAKES: readonly (readonly [string, StepDeclaration, Mistake])[] = ALL_STEPS.flatMap(
  (step) =>
    STEP_CASES[step.id].mistakes.map((mistake) => [nameOfMistake(step, mistake), step, mistake] as const),
);
