"use server";

import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import type { FormState } from "@/lib/forms/form-state";
import { resendVerifyForm, unreadFields, type VerifyField, verifyForm } from "@/lib/forms/verify-form";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { writePending } from "@/lib/server/auth/pending";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { consume } from "@/lib/server/auth/throttle";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import { mobileDigest } from "@/lib/server/sms-verification/code-digest";
import { enterCode } from "@/lib/server/sms-verification/enter-code";
import { requestResend } from "@/lib/server/sms-verification/send-again";

const CODES = { mobile: "MOBILE", code: "CODE", tail: "TAIL" } as const;

function invalid(fields: readonly VerifyField[], words: Messages["verify"]): FormAnswer {
  const messages = fields.map((path) => {
    const code = CODES[path];
    return { path, code, severity: "BLOCK" as const, label: words.fields[path], message: words.errors[code] };
  });
  return { status: "invalid", messages };
}

/** Takes an entry of a verifier, or sends the ministry's message again. */
export async function verifyAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ resend, ...raw }, texts) => {
    const words = (await getMessages()).verify;
    const address = await findClientAddress();
    if (resend) {
      const asked = resendVerifyForm.safeParse(raw);
      if (!asked.success) return invalid(unreadFields(asked.error), words);
      const { mobile } = asked.data;
      const free = await consume(db, [
        { limit: "verify-resend", of: mobileDigest(mobile) },
        { limit: "code-address", of: address },
      ]);
      if (!free.ok) return texts.wait(free.error.seconds);
      await requestResend(db, mobile, now());
      kickDelivery();
      return { status: "idle", notice: words.resent };
    }
    const entry = verifyForm.safeParse(raw);
    if (!entry.success) return invalid(unreadFields(entry.error), words);
    const free = await consume(db, [{ limit: "verify-address", of: address }]);
    if (!free.ok) return texts.wait(free.error.seconds);
    const answer = await enterCode(db, entry.data, now());
    kickDelivery();
    if (answer.answer === "WRONG") {
      return { status: "refused", code: "WRONG", message: fillText(words.wrong, { left: answer.left }) };
    }
    await writePending("verify", answer);
    redirect("/verify/done");
  });
}
