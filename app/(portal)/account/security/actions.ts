"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { changePasswordForm, parseForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { isCurrentFactorCode } from "@/lib/forms/second-factor";
import { saveAccountEvent } from "@/lib/server/auth/audit";
import { changePassword } from "@/lib/server/auth/change-password";
import { findDevice } from "@/lib/server/auth/device";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { runForm } from "@/lib/server/auth/run-form";
import { endSession, endSessions } from "@/lib/server/auth/session-repository";
import { startSession } from "@/lib/server/auth/start-session";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import { tellFactorIssue } from "../tell-factor-issue";

/** Changes the password; this browser gets a new session, all others are signed out. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const actor = await requireActor();
    const parsed = parseForm(changePasswordForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const done = await changePassword(db, actor, { ...parsed.value, device: await findDevice() });
    if (!done.ok) {
      const { error } = done;
      if (error.code === "WAIT") return texts.wait(error.seconds);
      if (error.code === "CONFLICT") return texts.refused("CONFLICT");
      if (isCurrentFactorCode(error.code)) return tellFactorIssue(error.code, texts);
      return texts.invalid([{ path: "newPassword", code: error.code }]);
    }
    kickDelivery();
    await startSession(db, done.value.sessionId);
    redirect("/account/security?done=password");
  });
}

/** Signs out every other browser of the account. */
export async function endOtherSessionsAction(): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor();
  await db.$transaction(async (tx) => {
    const count = await endSessions(tx, actor.id, actor.sessionId);
    await saveAccountEvent(tx, { action: "account.end-sessions", accountId: actor.id, payload: { count } });
  });
  redirect("/account/security?done=sessions");
}

/** Signs out one browser of the account. */
export async function endSessionAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor();
  const sessionId = z.uuid().safeParse(form.get("sessionId"));
  if (!sessionId.success) redirect("/account/security");
  await db.$transaction(async (tx) => {
    if (!(await endSession(tx, actor.id, sessionId.data))) return;
    await saveAccountEvent(tx, {
      action: "account.end-sessions",
      accountId: actor.id,
      payload: { count: 1 },
    });
  });
  redirect("/account/security?done=session");
}
