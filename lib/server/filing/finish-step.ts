import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import type { StepRef } from "@/lib/wizard/step";
import { nextHref, stepHref } from "@/lib/wizard/step-paths";
import type { PrismaClient } from "../db/generated/client";
import { createOrder } from "./create-order";
import { findRefusalText } from "./refusal-text";
import type { WizardAnswer, WizardForm } from "./run-wizard-form";
import { invalid } from "./step-outcome";
import { updateOrderType } from "./update-order-type";
import type { WizardOrder } from "./wizard-order";

export interface FinishedStep extends WizardForm {
  readonly page: WizardOrder;
  readonly ref: StepRef;
  readonly findings: readonly Finding[];
  /** True when the applicant came from the page that shows all answers. */
  readonly isReturning: boolean;
}

/** Refusals of the type table that do not stop a draft from being made or filled in further. */
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
  return step.refuse(code, findRefusalText(code, locale) ?? words.form.unknownField);
}

/** What happens after a page was saved: errors to repair, or where to go on. */
export async function finishStep(db: PrismaClient, step: FinishedStep): Promise<WizardAnswer> {
  const { page, ref, findings, locale } = step;
  const blocking = findings.filter(stopsStep);
  if (ref.id === "check" && page.order) await updateOrderType(db, page.order, page.draft.typeDecision, step);
  if (blocking.length > 0) return invalid(blocking, locale, page.draft.answers);
  if (!page.order) return openOrder(db, step);
  const next = step.isReturning
    ? stepHref(page.orderNo, { id: "confirm", serviceKey: "" })
    : nextHref(page.orderNo, ref, page.context);
  return { status: "done", value: null, next };
}
