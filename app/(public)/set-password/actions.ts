"use server";

import { redirect } from "next/navigation";
import { parseForm, setPasswordForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { setPasswordByLink } from "@/lib/server/auth/one-time-link";
import { runForm } from "@/lib/server/auth/run-form";
import { removeSessionCookie } from "@/lib/server/auth/session-cookie";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

/** Sets the password of a link's account; the link is used up. */
export async function setPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const parsed = parseForm(setPasswordForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const done = await setPasswordByLink(db, parsed.value.token, parsed.value.newPassword);
    if (!done.ok) {
      if (done.error === "LINK_DEAD") return texts.refused("LINK_DEAD");
      return texts.invalid([{ path: "newPassword", code: done.error }]);
    }
    kickDelivery();
    await removeSessionCookie();
    redirect("/sign-in?done=password");
  });
}
