"use server";

import { notFound, redirect } from "next/navigation";
import { getMessages } from "next-intl/server";
import type { FormState } from "@/lib/forms/form-state";
import { listMessages } from "@/lib/forms/list-messages";
import { accountStatusForm, secondFactorResetForm, staffForm } from "@/lib/forms/staff-form";
import { findingText } from "@/lib/i18n/finding-text";
import { changeAccountStatus } from "@/lib/server/admin/change-account-status";
import { resetSecondFactor } from "@/lib/server/admin/reset-second-factor";
import { createStaff } from "@/lib/server/auth/create-staff";
import { forbidForeignOrigin } from "@/lib/server/auth/origin";
import { requireActor } from "@/lib/server/auth/require-actor";
import { type FormAnswer, runForm } from "@/lib/server/auth/run-form";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { NotFoundError } from "@/lib/server/errors";
import { kickDelivery } from "@/lib/server/messages/delivery-loop";

const STAFF_TEXTS = ["email", "displayName", "organisation", "provinces"] as const;

/** Makes a member of staff and shows the link by which the person sets a password. */
export async function createStaffAction(_: FormState, form: FormData): Promise<FormState> {
  return runForm(form, async (raw, texts): Promise<FormAnswer> => {
    const actor = await requireActor(["ADMIN"]);
    const { admin, common } = await getMessages();
    const [{ users }, { overLimit }] = [admin, common];
    const parsed = staffForm.safeParse(raw);
    if (!parsed.success) {
      const email = (code: "F001" | "F312") => findingText(texts.locale, { code }, { field: users.email });
      const said = { F001: email("F001"), F312: email("F312"), badProvinces: users.badProvinces, overLimit };
      const messages = listMessages(parsed.error.issues, said).map((message) => {
        const name = STAFF_TEXTS.find((known) => known === message.path);
        return { ...message, label: name ? users[name] : "" };
      });
      return { status: "invalid", messages };
    }
    const { displayName, organisation, ...staff } = parsed.data;
    const given = {
      ...staff,
      ...(displayName ? { displayName } : {}),
      ...(organisation ? { organisation } : {}),
      locale: texts.locale,
    };
    const made = await createStaff(db, given, actor);
    if (!made.ok) return { status: "refused", code: made.error, message: users.taken };
    return { status: "idle", notice: `${users.created1} ${made.value}` };
  });
}

/** Disables an account, which ends its sessions, or enables it. */
export async function changeAccountStatusAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["ADMIN"]);
  const parsed = accountStatusForm.safeParse({
    accountId: form.get("accountId"),
    status: form.get("status"),
  });
  if (!parsed.success) notFound();
  try {
    const changed = await changeAccountStatus(db, { ...parsed.data, actor, at: now() });
    if (!changed.ok) redirect("/admin/users");
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
  redirect(`/admin/users?done=${parsed.data.status === "DISABLED" ? "disabled" : "enabled"}`);
}

/** Takes away the second factor of somebody who lost it. */
export async function resetSecondFactorAction(form: FormData): Promise<void> {
  await forbidForeignOrigin();
  const actor = await requireActor(["ADMIN"]);
  const parsed = secondFactorResetForm.safeParse({ accountId: form.get("accountId") });
  if (!parsed.success) notFound();
  try {
    const reset = await resetSecondFactor(db, { ...parsed.data, actor });
    if (!reset.ok) redirect("/admin/users");
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
  kickDelivery();
  redirect("/admin/users?done=reset");
}
