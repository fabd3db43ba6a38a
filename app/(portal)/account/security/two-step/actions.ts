"use server";

import { redirect } from "next/navigation";
import { contactCodeForm, parseForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { beginTwoStepForm, changeTwoStepForm, isCurrentFactorCode } from "@/lib/forms/second-factor";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import type { Actor } from "@/lib/server/auth/actor";
import {
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorChangeRefusal,
} from "@/lib/server/auth/change-second-factor";
import type { CurrentFactors } from "@/lib/server/auth/current-factors";
import { beginEnrolment, completeEnrolment, enrolment } from "@/lib/server/auth/enrol-second-factor";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { requireActor, requireSession } from "@/lib/server/auth/require-actor";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import { tellFactorIssue } from "../../tell-factor-issue";

function refuse(error: SecondFactorChangeRefusal, texts: AccountTexts): FormAnswer {
  if (error.code === "WAIT") return texts.wait(error.seconds);
  if (!isCurrentFactorCode(error.code)) return texts.refused(error.code);
  return tellFactorIssue(error.code, texts);
}

async function begin(actor: Actor, factors: CurrentFactors, texts: AccountTexts): Promise<FormAnswer> {
  const begun = await beginEnrolment(db, actor, factors);
  if (!begun.ok) return refuse(begun.error, texts);
  await writePending("enrol", begun.value);
  redirect("/account/security/two-step/new");
}

async function showCodes(actor: Actor, codes: readonly string[]): Promise<never> {
  await writePending("recovery-codes", { sessionId: actor.sessionId, codes });
  redirect("/account/security/two-step/codes");
}

/** Begins to set up an app where there is none: also for staff who must, and to whom nothing else opens. */
export async function beginTwoStepAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const { actor } = await requireSession();
    const parsed = parseForm(beginTwoStepForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    return begin(actor, parsed.value, texts);
  });
}

/** Puts the app in force for its first code, and shows the recovery codes. */
export async function completeTwoStepAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const { actor } = await requireSession();
    const pending = await readPending("enrol", enrolment);
    if (!pending) return texts.refused("GONE");
    const parsed = parseForm(contactCodeForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const done = await completeEnrolment(db, actor, pending, parsed.value.code);
    if (!done.ok && done.error === "GONE") return texts.refused("GONE");
    if (!done.ok) return texts.invalid([{ path: "code", code: "TWO_STEP_WRONG" }]);
    kickDelivery();
    await removePending("enrol");
    return showCodes(actor, done.value);
  });
}

/** New recovery codes, another app, or none: each for the password and a code. */
export async function changeTwoStepAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const actor = await requireActor();
    const parsed = parseForm(changeTwoStepForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const { act, ...factors } = parsed.value;
    if (act === "move") return begin(actor, factors, texts);
    if (act === "codes") {
      const renewed = await renewRecoveryCodes(db, actor, factors);
      return renewed.ok ? showCodes(actor, renewed.value) : refuse(renewed.error, texts);
    }
    const removed = await removeSecondFactor(db, actor, factors);
    if (!removed.ok) return refuse(removed.error, texts);
    kickDelivery();
    redirect("/account/security/two-step?done=off");
  });
}

/** The recovery codes were saved: they are not shown again. */
export async function leaveCodesAction(): Promise<void> {
  await forbidForeignOrigin();
  await requireActor();
  await removePending("recovery-codes");
  redirect("/account/security");
}
