import type { RuleContext } from "./context";
import { stepName, stepsOf } from "./order-steps";
import type { StepId, StepRef } from "./step";

const PARTS: Readonly<Record<StepId, string>> = {
  check: "check",
  sponsor: "sponsor",
  "sponsor-person": "sponsor/person",
  "legal-representative": "sponsor/legal-representative",
  "service-details": "details",
  "service-address": "address",
  "service-person": "person",
  "service-access": "access",
  confirm: "confirm",
};

/** Address of a step below its order (`services/s1/details`). */
function stepPath({ id, serviceKey }: StepRef): string {
  return serviceKey ? `services/${serviceKey}/${PARTS[id]}` : PARTS[id];
}

/** Address of the page of a step. */
export function stepHref(orderNo: string, ref: StepRef): string {
  return `/filings/${orderNo}/${stepPath(ref)}`;
}

/** Where to go after a step: the next one of the order, materials after the last of them. */
export function nextHref(orderNo: string, ref: StepRef, context: RuleContext): string {
  const steps = stepsOf(context);
  const index = steps.findIndex((one) => stepName(one) === stepName(ref));
  const next = steps[index + 1];
  return next && next.id !== "confirm" ? stepHref(orderNo, next) : `/filings/${orderNo}/materials`;
}
