"use server";

import { findContact } from "@/lib/forms/account-fields";
import { parseForm, signInForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { findNextPath } from "@/lib/forms/next-path";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { goTo } from "@/lib/server/auth/go-to";
import { homeOf } from "@/lib/server/auth/home-path";
import { runForm } from "@/lib/server/auth/run-form";
import { writeSessionCookie } from "@/lib/server/auth/session-cookie";
import { makeSessionToken } from "@/lib/server/auth/session-token";
import { signIn } from "@/lib/server/auth/sign-in";
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
    });
    if (!outcome.ok) {
      return outcome.error.code === "WAIT" ? texts.wait(outcome.error.seconds) : texts.refused("WRONG");
    }
    await writeSessionCookie(await makeSessionToken(outcome.value.sessionId));
    goTo(findNextPath(next) ?? homeOf(outcome.value.role));
  });
}
