import "server-only";
import { FILING_TYPES } from "@/lib/domain/filing/types";
import { ok, type Result } from "@/lib/domain/result";
import { label } from "@/lib/i18n/label";
import { AGREEMENT_FIELDS, VERIFICATION_FORM_FIELDS } from "@/lib/wizard/fields/confirm";
import { readForm } from "@/lib/wizard/form-values";
import type { PrismaClient } from "../db/generated/client";
import { requireDraft } from "./draft-repository";
import { findOrder, type StoredOrder } from "./order-repository";
import { mayEdit, requireReadable } from "./policy-actor";
import { findRefusalText } from "./refusal-text";
import type { WizardAnswer, WizardForm } from "./run-wizard-form";
import { saveAnswers } from "./save-answers";
import { invalid } from "./step-outcome";
import { type SubmitRefusal, type SubmitRequest, submitOrder } from "./submit-order";
import { submitWhenReady, type WhenReady } from "./submit-when-ready";

export interface ConfirmedForm extends WizardForm {
  readonly orderNo: string;
  readonly form: FormData;
}

const TICKS = [
  ...Object.keys(AGREEMENT_FIELDS).map((key) => `agreements.${key}`),
  ...Object.keys(VERIFICATION_FORM_FIELDS).map((key) => `verificationForm.${key}`),
].map((path) => ({ path, widget: "checkbox" as const }));

async function refused(
  db: PrismaClient,
  confirmed: ConfirmedForm,
  order: StoredOrder,
  refusal: SubmitRefusal,
): Promise<WizardAnswer> {
  const { words, locale, refuse } = confirmed;
  const texts = words.submitRefusals;
  switch (refusal.code) {
    case "rules-pass": {
      if (!("findings" in refusal))
        return refuse(refusal.code, findRefusalText(refusal.code, locale) ?? words.form.locked);
      const { answers } = await requireDraft(db, { orderId: order.id });
      return invalid(refusal.findings, locale, answers);
    }
    case "submitted-otherwise":
      return refuse(refusal.code, texts["submitted-otherwise"], { number: refusal.number });
    case "draft-changed":
    case "content-changed":
      return refuse(refusal.code, texts["draft-changed"]);
    case "type-changed":
      return refuse(refusal.code, texts["type-changed"], {
        type: label(locale, FILING_TYPES[refusal.type]),
      });
    default:
      return refuse(refusal.code, findRefusalText(refusal.code, locale) ?? words.form.locked);
  }
}

/** Stores the ticks of the last page and submits, now or when the order is ready; an order that is submitted already only shows its receipt. */
export async function confirmAndSubmit(db: PrismaClient, confirmed: ConfirmedForm): Promise<WizardAnswer> {
  const { orderNo, actor, at, form } = confirmed;
  const order = requireReadable(await findOrder(db, orderNo), actor);
  if (mayEdit(actor, order)) {
    const { version: base, answers } = await requireDraft(db, { orderId: order.id });
    const patch = readForm(form, TICKS);
    // Ticks are saved as they are set; without script they come only now.
    if (Object.entries(patch).some(([path, value]) => value !== (answers[path] ?? "")))
      await saveAnswers(db, { actor, orderNo, patch, base, at });
  }
  const isLater = form.get("intent") === "later" && mayEdit(actor, order);
  const submitted = isLater
    ? await submitWhenReady(db, { orderNo, actor, at })
    : await submitNow(db, { orderNo, actor, at });
  if (!submitted.ok) return refused(db, confirmed, order, submitted.error);
  const base = `/filings/${orderNo}`;
  const next = "receipt" in submitted.value ? `${base}/receipt/${submitted.value.receipt.number}` : base;
  return { status: "done", value: null, next };
}

async function submitNow(
  db: PrismaClient,
  request: SubmitRequest,
): Promise<Result<WhenReady, SubmitRefusal>> {
  const submitted = await submitOrder(db, request);
  return submitted.ok ? ok({ receipt: submitted.value }) : submitted;
}
