import type { Finding } from "@/lib/domain/findings/finding";
import { type Answers, type AnswerValue, serviceKeys } from "./answers";
import type { RuleContext } from "./context";
import { checkStep, eachOnce, shownFields } from "./engine";
import { checkAcrossSteps } from "./order-checks";
import { STEP_IDS, type StepDeclaration, type StepId, type StepRef } from "./step";
import { checkStepDeclaration } from "./steps/check";
import { confirmStep } from "./steps/confirm";
import { legalRepresentativeStep } from "./steps/legal-representative";
import { serviceAccessStep } from "./steps/service-access";
import { serviceAddressStep } from "./steps/service-address";
import { serviceDetailsStep } from "./steps/service-details";
import { servicePersonStep } from "./steps/service-person";
import { sponsorStep } from "./steps/sponsor";
import { sponsorPersonStep } from "./steps/sponsor-person";

/** Every step by its id. */
export const STEPS: Readonly<Record<StepId, StepDeclaration<StepId>>> = {
  check: checkStepDeclaration,
  sponsor: sponsorStep,
  "sponsor-person": sponsorPersonStep,
  "legal-representative": legalRepresentativeStep,
  "service-details": serviceDetailsStep,
  "service-address": serviceAddressStep,
  "service-person": servicePersonStep,
  "service-access": serviceAccessStep,
  confirm: confirmStep,
};

/** The steps an order has as answered so far, in the order of the task list. */
export function stepsOf(context: RuleContext): readonly StepRef[] {
  const keys = serviceKeys(context.answers);
  const applying = STEP_IDS.filter((id) => STEPS[id].appliesTo(context));
  const ofOrder = (id: StepId): StepRef => ({ id, serviceKey: "" });
  const services = applying.filter((id) => STEPS[id].scope === "service");
  const order = applying.filter((id) => STEPS[id].scope === "order");
  return [
    ...order.filter((id) => id !== "confirm").map(ofOrder),
    ...keys.flatMap((serviceKey) => services.map((id) => ({ id, serviceKey }))),
    ...order.filter((id) => id === "confirm").map(ofOrder),
  ];
}

/** Name of a step of a certain order, unique within it. */
export function stepName({ id, serviceKey }: StepRef): string {
  return serviceKey ? `${id}:${serviceKey}` : id;
}

/** Everything a step shows a finding at: its fields, their owners and its lists. */
function placesOf(step: StepDeclaration, context: RuleContext, serviceKey: string): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { owner, fields } of step.blocks(context, serviceKey)) {
    places.add(owner);
    for (const name of Object.keys(fields)) places.add(`${owner}.${name}`);
  }
  for (const { path } of step.lists?.(context, serviceKey) ?? []) places.add(path);
  return places;
}

/** The step that shows a place of the form: a field, a list, or what has fields below it; null when none does. */
export function findStepOf(context: RuleContext, place: string): StepRef | null {
  const shows = (path: string) => path === place || path.startsWith(`${place}.`);
  const refs = stepsOf(context);
  return refs.find(({ id, serviceKey }) => [...placesOf(STEPS[id], context, serviceKey)].some(shows)) ?? null;
}

const JUDGED = new WeakMap<RuleContext, ReadonlyMap<string, readonly Finding[]>>();

/**
 * Everything the rules have against an order, by step; judged once for a context, however often its page asks. A
 * finding between steps stands in the first that shows its place; what no step shows, and what is about the order as
 * a whole, stands at `check`.
 */
export function checkOrderBySteps(context: RuleContext): ReadonlyMap<string, readonly Finding[]> {
  const findings = JUDGED.get(context) ?? judgeOrder(context);
  JUDGED.set(context, findings);
  return findings;
}

function judgeOrder(context: RuleContext): ReadonlyMap<string, readonly Finding[]> {
  const refs = stepsOf(context);
  const bySteps = new Map<string, Finding[]>();
  const homes = new Map<string, string>();
  for (const ref of refs) {
    const step = STEPS[ref.id];
    const name = stepName(ref);
    bySteps.set(name, [...checkStep(step, context, ref.serviceKey)]);
    for (const place of placesOf(step, context, ref.serviceKey)) {
      if (!homes.has(place)) homes.set(place, name);
    }
  }
  for (const finding of checkAcrossSteps(context)) {
    bySteps.get(homes.get(finding.path) ?? "check")?.push(finding);
  }
  return new Map([...bySteps].map(([name, findings]) => [name, eachOnce(findings)]));
}

/** What the rules have against one step of an order, rules over several steps included. */
export function checkOneStep(context: RuleContext, ref: StepRef): readonly Finding[] {
  return checkOrderBySteps(context).get(stepName(ref)) ?? [];
}

/** The answers that belong to the order as answered so far; those that lost their meaning are left out. */
export function answersInForce(context: RuleContext): Answers {
  const inForce: Record<string, AnswerValue> = {};
  for (const { id, serviceKey } of stepsOf(context)) {
    for (const block of STEPS[id].blocks(context, serviceKey)) {
      for (const [path] of shownFields(block, context)) {
        const value = context.answers[path];
        if (value !== undefined && value !== "") inForce[path] = value;
      }
    }
  }
  return inForce;
}

/** Whether anything was typed on the page of a step. */
export function hasAnswers(context: RuleContext, { id, serviceKey }: StepRef): boolean {
  return [...placesOf(STEPS[id], context, serviceKey)].some(
    (path) => (context.answers[path] ?? "").length > 0,
  );
}
