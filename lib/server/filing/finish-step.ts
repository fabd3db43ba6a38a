import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import type { StepRef } from "@/lib/wizard/step";
import { nextHref, stepHref } from "@/lib/wizard/step-paths";
import type { PrismaClient } from "../db/generated/client";
import { resumeStopped } from "./change-queue";
import { createOrder } from "./create-order";
import { INTO_QUEUE_PATH, QUEUE_PATH } from "./order-paths";
import { findRefusalText } from "./refusal-text";
import type { WizardAnswer, WizardForm } from "./run-wizard-form";
import { invalid } from "./step-outcome";
import { hasOrderAhead, listStops } from "./stops";
import { updateOrderType } from "./update-order-type";
import type { WizardOrder } from "./wizard-order";

export interface FinishedStep extends WizardForm {
  readonly page: WizardOrder;
  readonly ref: StepRef;
  readonly findings: readonly Finding[];
  /** True when the applicant came from the page that shows all answers. */
  readonly isReturning: boolean;
}

/** Refusals that do not stop an order from being filled in further. */
function stopsStep({ code, severity }: Finding): boolean {
  return severity === "BLOCK" && code !== "E-TYPE-UNKNOWN";
}

async function openOrder(db: PrismaClient, step: FinishedStep): Promise<WizardAnswer> {
  const { page, actor, at, words, locale } = step;
  const decision = page.draft.typeDecision;
  if (!decision) return step.refuse("type-outdated", words.form.unknownField);
  const created = await createOrder(db, actor, decision.askedFor, at);
  if (created.ok)
    return { status: "done", value: null, next: stepHref(created.value, { id: "sponsor", serviceKey: "" }) };
  const { code } = created.error;
  // Another tab was faster: what is typed here may wait for that order.
  if (code === "no-other-open-order") return { status: "done", value: null, next: INTO_QUEUE_PATH };
  return step.refuse(code, findRefusalText(code, locale) ?? words.form.unknownField);
}

/** The basic check of a filing that is no order yet: it becomes one, or waits for the one that is under way. */
async function finishBefore(db: PrismaClient, step: FinishedStep): Promise<WizardAnswer> {
  const { page, findings, locale, actor, at } = step;
  const stops = listStops(findings);
  if (stops.length > 0) return invalid(stops, locale, page.draft.answers);
  const { queuedId } = page.draft;
  if (queuedId) {
    await resumeStopped(db, { actor, queuedId, at });
    return { status: "done", value: null, next: QUEUE_PATH };
  }
  if (hasOrderAhead(findings)) return { status: "done", value: null, next: INTO_QUEUE_PATH };
  return openOrder(db, step);
}

/** What happens after a page was saved: errors to repair, or where to go on. */
export async function finishStep(db: PrismaClient, step: FinishedStep): Promise<WizardAnswer> {
  const { page, ref, findings, locale } = step;
  if (!page.order) return finishBefore(db, step);
  const blocking = findings.filter(stopsStep);
  if (ref.id === "check") await updateOrderType(db, page.order, page.draft.typeDecision, step);
  if (blocking.length > 0) return invalid(blocking, locale, page.draft.answers);
  const next = step.isReturning
    ? stepHref(page.orderNo, { id: "confirm", serviceKey: "" })
    : nextHref(page.orderNo, ref, page.context);
  return { status: "done", value: null, next };
}
