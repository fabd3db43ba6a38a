"use server";

import { notFound } from "next/navigation";
import { getMessages } from "next-intl/server";
import * as z from "zod";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { reviewMessages } from "@/lib/i18n/review-messages";
import { db } from "@/lib/server/db/client";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";
import { contestRemark } from "@/lib/server/review/answer-remark";
import { placeAnchor } from "@/lib/shared/workbench-view";

const input = z.strictObject({ remarkId: z.uuid(), text: z.string().default("") });

/** Says why an item is right as it stands; keeps what was typed when it is refused. */
export async function contestRemarkAction(orderNo: string, _: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const state = await runWizardForm(async ({ actor, at, locale, refuse }) => {
    const parsed = input.safeParse(values);
    if (!parsed.success) notFound();
    const { remarkId, text } = parsed.data;
    const done = await contestRemark(db, { orderNo, remarkId, text, actor, at });
    if (!done.ok) {
      const { error } = done;
      if ("excess" in error)
        return refuse(error.code, (await getMessages()).common.overLimit, { ...error.excess });
      return refuse(error.code, reviewMessages(locale).refused[error.code]);
    }
    const anchor = placeAnchor(remarkId);
    return { status: "done", value: null, next: `/filings/${orderNo}/remarks?saved=1#${anchor}` };
  }, form);
  return { ...state, values: { text: values.text ?? "" } };
}
