"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/forms/form-state";
import { db } from "@/lib/server/db/client";
import { copyOrder, reviveOrder } from "@/lib/server/filing/again";
import { abandonOrder, takeBackOrder, withdrawOrder } from "@/lib/server/filing/applicant-acts";
import { findRefusalText } from "@/lib/server/filing/refusal-text";
import { runWizardForm, type WizardAnswer, type WizardForm } from "@/lib/server/filing/run-wizard-form";
import { draftOf } from "@/lib/server/filing/save-step";
import { acknowledgeStale } from "@/lib/server/filing/stale-items";
import { dontSubmitByItself } from "@/lib/server/filing/submit-when-ready";
import { resubmitUnchanged } from "@/lib/server/sms-verification/resubmit-unchanged";

type Done = { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } };

/** Back to the order when it is done; the reason in one sentence when it is not. */
function answer(orderNo: string, done: Done, { refuse, words, locale }: WizardForm): WizardAnswer {
  if (done.ok) return { status: "done", value: null, next: `/filings/${orderNo}` };
  const { code } = done.error;
  return refuse(code, findRefusalText(code, locale) ?? words.form.locked);
}

export async function withdrawAction(orderNo: string, _: FormState, __: FormData): Promise<FormState> {
  return runWizardForm(async (form) => answer(orderNo, await withdrawOrder(db, { ...form, orderNo }), form));
}

export async function takeBackAction(orderNo: string, _: FormState, __: FormData): Promise<FormState> {
  return runWizardForm(async (form) => answer(orderNo, await takeBackOrder(db, { ...form, orderNo }), form));
}

export async function resubmitAction(orderNo: string, _: FormState, __: FormData): Promise<FormState> {
  return runWizardForm(async (form) =>
    answer(orderNo, await resubmitUnchanged(db, { ...form, orderNo }), form),
  );
}

export async function acknowledgeStaleAction(
  orderNo: string,
  _: FormState,
  __: FormData,
): Promise<FormState> {
  return runWizardForm(async ({ actor }) => {
    await acknowledgeStale(db, { actor, orderNo });
    return { status: "done", value: null, next: `/filings/${orderNo}` };
  });
}

export async function dontSubmitAction(orderNo: string, _: FormState, __: FormData): Promise<FormState> {
  return runWizardForm(async (form) => {
    await dontSubmitByItself(db, { ...form, orderNo });
    return { status: "done", value: null, next: `/filings/${orderNo}` };
  });
}

export async function reviveAction(orderNo: string, _: FormState, __: FormData): Promise<FormState> {
  return runWizardForm(async (form) => answer(orderNo, await reviveOrder(db, { ...form, orderNo }), form));
}

export async function copyAction(orderNo: string, _: FormState, sent: FormData): Promise<FormState> {
  return runWizardForm(async (form) => {
    const copied = await copyOrder(db, { ...form, orderNo, draftId: draftOf(sent) ?? "" });
    if (copied.ok) return { status: "done", value: null, next: `/filings/new?taken=${orderNo}` };
    if (copied.error.code !== "moved") return answer(orderNo, copied, form);
    revalidatePath(`/filings/${orderNo}/copy`); // it shows the other draft
    return form.refuse("moved", form.words.taking.moved);
  });
}

export async function abandonAction(orderNo: string, _: FormState, form: FormData): Promise<FormState> {
  return runWizardForm(async (wizard) => {
    const typed = String(form.get("typed") ?? "");
    const abandoned = await abandonOrder(db, { ...wizard, orderNo, typed });
    if (!abandoned.ok && abandoned.error.code === "confirmed-by-typing") {
      const message = wizard.words.acts.mistyped;
      return {
        status: "invalid",
        messages: [{ path: "typed", code: "confirmed-by-typing", severity: "BLOCK", label: "", message }],
      };
    }
    return answer(orderNo, abandoned, wizard);
  });
}
