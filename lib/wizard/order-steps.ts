import type { Finding } from "@/lib/domain/findings/finding";
import { type Answers, type AnswerValue, serviceKeys } from "./answers";
import type { RuleContext } from "./context";
import { checkStep, shownFields } from "./engine";
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
export const STEPS: Readonly<Record<StepId, StepDeclaration>> = {
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

function pathsOf(step: StepDeclaration, context: RuleContext, serviceKey: string): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const block of step.blocks(context, serviceKey)) {
    for (const name of Object.keys(block.fields)) paths.add(`${block.owner}.${name}`);
  }
  return paths;
}

/** Everything the rules have against an order, by step. Findings about the order as a whole stand at `check`. */
export function checkOrderBySteps(context: RuleContext): ReadonlyMap<string, readonly Finding[]> {
  const across = [...checkAcrossSteps(context)];
  const bySteps = new Map<string, readonly Finding[]>();
  for (const ref of stepsOf(context)) {
    const step = STEPS[ref.id];
    const paths = pathsOf(step, context, ref.serviceKey);
    const isHere = ({ path }: Finding) => paths.has(path) || (ref.id === "check" && isOfWholeOrder(path));
    bySteps.set(stepName(ref), [...checkStep(step, context, ref.serviceKey), ...across.filter(isHere)]);
  }
  return bySteps;
}

function isOfWholeOrder(path: string): boolean {
  return path === "order" || path === "sponsor" || /^services\.s\d+$/.test(path);
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
