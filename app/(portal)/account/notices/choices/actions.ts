"use server";

import type { FormState } from "@/lib/forms/form-state";
import { noticeChoicesForm } from "@/lib/forms/notice-choices-form";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { noticeMessages } from "@/lib/i18n/notice-text";
import { requireActor } from "@/lib/server/auth/require-actor";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { db } from "@/lib/server/db/client";
import { type ChoiceRefusal, chooseNotices } from "@/lib/server/messages/notice-choices";

function refuse(refusal: ChoiceRefusal, { locale, words }: AccountTexts): FormAnswer {
  const { code } = refusal;
  const { fixedRefusal, unknownRefusal } = words.noticeChoices;
  if (code === "unknown") return { status: "refused", code, message: unknownRefusal };
  const notice = noticeMessages(locale).names[refusal.notice];
  return { status: "refused", code, message: fillText(fixedRefusal, { notice }) };
}

/** Stores which notices are sent by mail and text message. */
export async function chooseNoticesAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const actor = await requireActor();
    const parsed = noticeChoicesForm.safeParse(raw);
    if (!parsed.success) return refuse({ code: "unknown" }, texts);
    const chosen = await chooseNotices(db, actor, parsed.data);
    if (!chosen.ok) return refuse(chosen.error, texts);
    return { status: "idle", notice: texts.words.noticeChoices.saved };
  });
}
