"use server";

import { redirect } from "next/navigation";
import { changeEmailForm, changeMobileForm, contactCodeForm, parseForm } from "@/lib/forms/account-forms";
import type { FormState } from "@/lib/forms/form-state";
import { isCurrentFactorCode } from "@/lib/forms/second-factor";
import type { AccountTexts } from "@/lib/i18n/account-texts";
import { completeContactChange, contactChange, requestContactChange } from "@/lib/server/auth/change-contact";
import { findClientAddress } from "@/lib/server/auth/client-address";
import type { Contact } from "@/lib/server/auth/contact";
import type { CurrentFactors } from "@/lib/server/auth/current-factors";
import { readPending, removePending, writePending } from "@/lib/server/auth/pending";
import { requireActor } from "@/lib/server/auth/require-actor";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { db } from "@/lib/server/db/client";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";
import { tellFactorIssue } from "../tell-factor-issue";

async function request(contact: Contact, factors: CurrentFactors, texts: AccountTexts): Promise<FormAnswer> {
  const actor = await requireActor();
  const address = await findClientAddress();
  const asked = { contact, ...factors, address, locale: texts.locale };
  const sent = await requestContactChange(db, actor, asked);
  if (!sent.ok) {
    if (sent.error.code === "WAIT") return texts.wait(sent.error.seconds);
    if (isCurrentFactorCode(sent.error.code)) return tellFactorIssue(sent.error.code, texts);
    return texts.invalid([{ path: contact.kind, code: sent.error.code }]);
  }
  kickDelivery();
  await writePending("contact", { ...contact, accountId: actor.id });
  redirect("/account/contacts/code");
}

/** Sends a code to a new e-mail address. */
export async function changeEmailAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    await requireActor();
    const parsed = parseForm(changeEmailForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const { email, ...factors } = parsed.value;
    return request({ kind: "email", value: email }, factors, texts);
  });
}

/** Sends a code to a new mobile. */
export async function changeMobileAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    await requireActor();
    const parsed = parseForm(changeMobileForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const { mobile, ...factors } = parsed.value;
    return request({ kind: "mobile", value: mobile }, factors, texts);
  });
}

/** Puts the new contact in force for the right code. */
export async function completeContactAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts) => {
    const actor = await requireActor();
    const pending = await readPending("contact", contactChange);
    if (!pending || pending.accountId !== actor.id) return texts.refused("GONE");
    const parsed = parseForm(contactCodeForm, raw);
    if (!parsed.ok) return texts.invalid(parsed.error);
    const contact = { kind: pending.kind, value: pending.value };
    const done = await completeContactChange(db, actor, contact, parsed.value.code);
    if (!done.ok) return texts.invalid([{ path: "code", code: done.error }]);
    kickDelivery();
    await removePending("contact");
    redirect("/account/contacts?done=contact");
  });
}
