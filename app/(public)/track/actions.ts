"use server";

import { redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/lib/forms/form-state";
import { listMessages } from "@/lib/forms/list-messages";
import { trackCodeForm, trackForm } from "@/lib/forms/track-form";
import { waitText } from "@/lib/i18n/account-texts";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findClientAddress } from "@/lib/server/auth/client-address";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import { writeTrackCookie } from "@/lib/server/tracking/track-cookie";
import { openTracking, requestTracking } from "@/lib/server/tracking/track-order";
import type { ActionResult } from "@/lib/shared/action-result";

const pendingKey = z.strictObject({ orderNo: z.string(), mobile: z.string() });

const invalid = (words: Messages["track"], issues: Parameters<typeof listMessages>[0]): ActionResult => ({
  status: "invalid",
  messages: listMessages(issues, words.errors),
});

/** First page: sends a code, if order number and mobile belong together. */
export async function requestTrackingAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts): Promise<FormAnswer> => {
    const { track, account } = await getMessages();
    const parsed = trackForm.safeParse(raw);
    if (!parsed.success) return invalid(track, parsed.error.issues);
    const asker = { address: await findClientAddress(), locale: texts.locale };
    const sent = await requestTracking(db, parsed.data, asker);
    if (!sent.ok) {
      const message = fillText(track.errors.wait, { wait: waitText(account.wait, sent.error.seconds) });
      return { status: "refused", code: "WAIT", message };
    }
    kickDelivery();
    await writePending("track", parsed.data);
    redirect("/track/code");
  });
}

/** Second page: opens the order's progress, or sends the code again. */
export async function openTrackingAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async ({ resend, ...raw }, texts): Promise<FormAnswer> => {
    const { track, account } = await getMessages();
    const key = await readPending("track", pendingKey);
    if (!key) return { status: "refused", code: "GONE", message: track.errors.gone };
    if (resend) {
      const asker = { address: await findClientAddress(), locale: texts.locale };
      const sent = await requestTracking(db, key, asker);
      if (sent.ok) {
        kickDelivery();
        return { status: "idle", notice: track.resent };
      }
      const message = fillText(track.errors.wait, { wait: waitText(account.wait, sent.error.seconds) });
      return { status: "refused", code: "WAIT", message };
    }
    const parsed = trackCodeForm.safeParse(raw);
    if (!parsed.success) return invalid(track, parsed.error.issues);
    const opened = await openTracking(db, key, parsed.data.code);
    if (!opened.ok) return invalid(track, [{ path: ["code"], message: "codeWrong" }]);
    await writeTrackCookie(key.orderNo);
    await removePending("track");
    redirect("/track/order");
  });
}
