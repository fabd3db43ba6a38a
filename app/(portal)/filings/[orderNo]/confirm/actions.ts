"use server";

import type { FormState } from "@/lib/forms/form-state";
import { db } from "@/lib/server/db/client";
import { confirmAndSubmit } from "@/lib/server/filing/confirm-and-submit";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";

/** Stores the ticks and submits the order; the same answers twice lead to the same receipt. */
export async function submitAction(orderNo: string, _: FormState, form: FormData): Promise<FormState> {
  return runWizardForm((wizard) => confirmAndSubmit(db, { ...wizard, orderNo, form }), form);
}
