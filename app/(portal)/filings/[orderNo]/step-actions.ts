"use server";

import type { FormState } from "@/lib/forms/form-state";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { db } from "@/lib/server/db/client";
import { type CarriedOut, carryOut } from "@/lib/server/filing/carry-out";
import { finishStep } from "@/lib/server/filing/finish-step";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";
import { saveStep } from "@/lib/server/filing/save-step";
import { requireStepPage } from "@/lib/server/filing/step-page";
import { STEP_IDS, type StepId } from "@/lib/wizard/step";

/** Saves a page of the wizard and goes on; `intent` names another button than "save and continue". */
export async function saveStepAction(
  orderNo: string,
  id: StepId,
  serviceKey: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return runWizardForm(async (wizard) => {
    const { actor, at, locale, words } = wizard;
    if (!STEP_IDS.includes(id)) return wizard.refuse("unknown-step", words.form.unknownField);
    const ref = { id, serviceKey };
    const { page, fields } = await requireStepPage(db, { actor, orderNo, ref, at, locale });
    const saved = await saveStep(db, { actor, page, ref, fields, form, at });
    if (!saved.ok) {
      const { locked, tooMany, unknownField } = words.form;
      const text = { locked, "too-many-items": tooMany, "unknown-field": unknownField }[saved.error.code];
      return wizard.refuse(saved.error.code, text);
    }
    const { conflicts, findings } = saved.value;
    if (conflicts.length > 0) return wizard.refuse("conflict", words.form.conflicts, { n: conflicts.length });
    const step = { ...wizard, page: saved.value.page, ref };
    const intent = String(form.get("intent") ?? "");
    const asked: CarriedOut = { ...step, intent, address: await findClientAddress() };
    if (intent !== "") return carryOut(db, asked);
    return finishStep(db, { ...step, findings, isReturning: form.get("return") === "confirm" });
  });
}
