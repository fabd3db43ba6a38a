"use server";

import { findContact } from "@/lib/forms/account-fields";
import { parseForm, signInForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { findNextPath, withNext } from "@/lib/forms/next-path";
import { secondFactorForm } from "@/lib/forms/second-factor";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { completeSignIn } from "@/lib/server/auth/complete-sign-in";
import { findDevice } from "@/lib/server/auth/device";
import { goTo } from "@/lib/server/auth/go-to";
import { homeOf } from "@/lib/server/auth/home-path";
import { waitingSignIn } from "@/lib/server/auth/open-session";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { runForm } from "@/lib/server/auth/run-form";
import { signIn } from "@/lib/server/auth/sign-in";
import { startSession } from "@/lib/server/auth/start-session";
import { db } from "@/lib/server/db/client";

/** Signs in and goes to where the person wanted to be. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const parsed = parseForm(signInForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const { identifier, password, next } = parsed.value;
    const outcome = await signIn(db, {
      contact: findContact(identifier),
      typed: identifier,
      password,
      address: await findClientAddress(),
      locale: texts.locale,
      device: await findDevice(),
    });
    if (!outcome.ok) {
      const { error } = outcome;
      if (error.code === "WAIT") return texts.wait(error.seconds);
      if (error.code === "WRONG") return texts.refused("WRONG");
      await writePending("sign-in", error.waiting);
      goTo(withNext("/sign-in/code", next));
    }
    await startSession(db, outcome.value.sessionId);
    goTo(findNextPath(next) ?? homeOf(outcome.value.role));
  });
}

/** Second page for those who have a second factor: signs in for the right code. */
export async function completeSignInAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ next, ...raw }, texts) => {
    const waiting = await readPending("sign-in", waitingSignIn);
    if (!waiting) return texts.refused("GONE");
    const parsed = parseForm(secondFactorForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const outcome = await completeSignIn(db, waiting, {
      code: parsed.value.twoStepCode,
      locale: texts.locale,
      device: await findDevice(),
    });
    if (!outcome.ok) {
      const { error } = outcome;
      if (error.code === "WAIT") return texts.wait(error.seconds);
      if (error.code === "GONE") return texts.refused("GONE");
      return texts.invalid([{ path: "twoStepCode", code: error.code }]);
    }
    await removePending("sign-in");
    await startSession(db, outcome.value.sessionId);
    goTo(findNextPath(next) ?? homeOf(outcome.value.role));
  });
}
