"use server";

import type { FormState } from "@/lib/forms/form-state";
import { labelOf } from "@/lib/i18n/field-words";
import { fillText } from "@/lib/i18n/fill-text";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { db } from "@/lib/server/db/client";
import { type CarriedOut, carryOut } from "@/lib/server/filing/carry-out";
import { conflictsInWords, type ShownConflict } from "@/lib/server/filing/conflict-words";
import { finishStep } from "@/lib/server/filing/finish-step";
import { answerMoved } from "@/lib/server/filing/moved-draft";
import { runWizardForm, type WizardAnswer, type WizardForm } from "@/lib/server/filing/run-wizard-form";
import { draftOf, saveStep } from "@/lib/server/filing/save-step";
import { requirePostedPage } from "@/lib/server/filing/step-page";
import type { Answers } from "@/lib/wizard/answers";
import { STEP_IDS, type StepId } from "@/lib/wizard/step";

/** A form posted without script comes back with what is stored: both values stand in the message. */
function conflicted(
  both: readonly ShownConflict[],
  { locale, words }: WizardForm,
  answers: Answers,
): WizardAnswer {
  const { conflictField } = words.form;
  return {
    status: "invalid",
    messages: both.map(({ path, shown }) => ({
      path,
      code: "conflict",
      severity: "BLOCK" as const,
      label: labelOf(locale, path, answers),
      message: fillText(conflictField, { mine: shown.mine || "—", theirs: shown.theirs || "—" }),
    })),
  };
}

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
    const isNamed = STEP_IDS.includes(id) && typeof serviceKey === "string"; // a forged call may send anything
    if (!isNamed) return wizard.refuse("unknown-step", words.form.unknownField);
    const ref = { id, serviceKey };
    const { page, fields } = await requirePostedPage(db, { actor, orderNo, ref, at });
    const saved = await saveStep(db, { actor, page, ref, fields, form, at });
    if (!saved.ok) {
      if (saved.error.code === "moved")
        return answerMoved(db, wizard, { draftId: draftOf(form) ?? "", form });
      const { locked, tooMany, unknownField } = words.form;
      const text = { locked, "too-many-items": tooMany, "unknown-field": unknownField }[saved.error.code];
      return wizard.refuse(saved.error.code, text);
    }
    const { conflicts, findings, page: after } = saved.value;
    if (conflicts.length > 0) {
      const both = await conflictsInWords(db, { ...after, conflicts }, at, locale);
      return conflicted(both, wizard, after.draft.answers);
    }
    const step = { ...wizard, page: after, ref };
    const intent = String(form.get("intent") ?? "");
    const asked: CarriedOut = { ...step, intent, address: await findClientAddress() };
    if (intent !== "") return carryOut(db, asked);
    return finishStep(db, { ...step, findings, isReturning: form.get("return") === "confirm" });
  }, form);
}
