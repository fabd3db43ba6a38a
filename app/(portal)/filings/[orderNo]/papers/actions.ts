"use server";

import { type FormState, readForm } from "@/lib/forms/form-state";
import { listMessages } from "@/lib/forms/list-messages";
import { parcelForm } from "@/lib/forms/papers-form";
import { db } from "@/lib/server/db/client";
import { enterTrackingNumber } from "@/lib/server/filing/enter-tracking-number";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";

/** Stores how the papers were sent, and goes back to the order. */
export async function enterTrackingNumberAction(
  orderNo: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const { carrier = "", number = "" } = readForm(form);
  const typed = { carrier, number };
  const state = await runWizardForm(async ({ actor, at, words }) => {
    const parsed = parcelForm.safeParse(typed);
    if (!parsed.success) {
      return { status: "invalid", messages: listMessages(parsed.error.issues, words.papers.errors) };
    }
    await enterTrackingNumber(db, { orderNo, actor, at, parcel: parsed.data });
    return { status: "done", value: null, next: `/filings/${orderNo}` };
  });
  return { ...state, values: typed };
}
