"use server";

import { redirect } from "next/navigation";
import { parseForm, parseSignUp, resendForm, signUpCodesForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { findNextPath, withNext } from "@/lib/forms/next-path";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { findDevice } from "@/lib/server/auth/device";
import { goTo } from "@/lib/server/auth/go-to";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import {
  type Asker,
  completeSignUp,
  type Registration,
  registration,
  requestSignUp,
  sendSignUpCodes,
} from "@/lib/server/auth/sign-up";
import { startSession } from "@/lib/server/auth/start-session";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

/** First page: checks the answers, sends both codes. */
export async function requestSignUpAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ next = "", ...raw }, texts) => {
    const parsed = parseSignUp(raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const asker = { address: await findClientAddress(), locale: texts.locale };
    const begun = await requestSignUp(db, parsed.value, asker);
    if (!begun.ok) return texts.wait(begun.error.seconds);
    kickDelivery();
    await writePending("sign-up", begun.value);
    goTo(withNext("/sign-up/codes", next));
  });
}

async function resend(
  pending: Registration,
  raw: unknown,
  asker: Asker,
  texts: AccountTexts,
): Promise<FormAnswer> {
  const parsed = parseForm(resendForm, raw);
  const kind = parsed.ok ? parsed.value.kind : undefined;
  const sent = await sendSignUpCodes(db, pending, asker, kind ? [kind] : []);
  if (!sent.ok) return texts.wait(sent.error.seconds);
  kickDelivery();
  return { status: "idle", notice: texts.words.signUpCodes.resent };
}

/** Second page: makes the account, or sends a code again. */
export async function completeSignUpAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ kind, next = "", ...raw }, texts) => {
    const pending = await readPending("sign-up", registration);
    if (!pending) return texts.refused("GONE");
    const asker = { address: await findClientAddress(), locale: texts.locale };
    if (kind) return resend(pending, { kind }, asker, texts);
    const parsed = parseForm(signUpCodesForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const done = await completeSignUp(db, pending, parsed.value, {
      locale: texts.locale,
      device: await findDevice(),
    });
    if (!done.ok) {
      return texts.invalid(done.error.kinds.map((wrong) => ({ path: `${wrong}Code`, code: "CODE_WRONG" })));
    }
    await removePending("sign-up");
    const { sessionId } = done.value;
    if (!sessionId) redirect("/sign-in?done=signed-up");
    await startSession(db, sessionId);
    goTo(findNextPath(next) ?? "/filings");
  });
}
