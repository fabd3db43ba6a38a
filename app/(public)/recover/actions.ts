"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { parseForm, recoverCodeForm, recoverForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { completeRecovery, requestRecovery } from "@/lib/server/auth/recover";
import { runForm } from "@/lib/server/auth/run-form";
import { removeSessionCookie } from "@/lib/server/auth/session-cookie";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

const pendingContact = z.strictObject({ kind: z.enum(["email", "mobile"]), value: z.string() });

/** First page: sends a code, if the contact belongs to an account. */
export async function requestRecoveryAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const parsed = parseForm(recoverForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const asker = { address: await findClientAddress(), locale: texts.locale };
    const sent = await requestRecovery(db, parsed.value.contact, asker);
    if (!sent.ok) return texts.wait(sent.error.seconds);
    kickDelivery();
    await writePending("recover", parsed.value.contact);
    redirect("/recover/code");
  });
}

/** Second page: sets the password, or sends the code again. */
export async function completeRecoveryAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ resend, ...raw }, texts) => {
    const contact = await readPending("recover", pendingContact);
    if (!contact) return texts.refused("GONE");
    if (resend) {
      const asker = { address: await findClientAddress(), locale: texts.locale };
      const sent = await requestRecovery(db, contact, asker);
      if (!sent.ok) return texts.wait(sent.error.seconds);
      kickDelivery();
      return { status: "idle", notice: texts.words.recoverCode.resent };
    }
    const parsed = parseForm(recoverCodeForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const done = await completeRecovery(db, contact, parsed.value);
    if (!done.ok) {
      const path = done.error === "CODE_WRONG" ? "code" : "newPassword";
      return texts.invalid([{ path, code: done.error }]);
    }
    kickDelivery();
    await removePending("recover");
    await removeSessionCookie();
    redirect("/sign-in?done=password");
  });
}
