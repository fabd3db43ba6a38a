"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { bindForm, generateForm, voidForm } from "@/lib/forms/servers-form";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { bindServiceCode, voidServiceCode } from "@/lib/server/instances/change-code";
import { generateServiceCodes } from "@/lib/server/instances/generate-codes";
import { runServersForm } from "../../run-servers-form";

const pageOf = (instanceId: string, done: string) =>
  `/servers/instances/${encodeURIComponent(instanceId)}?done=${done}`;

/** Makes service codes of an instance. */
export async function generateCodesAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, generateForm, async (asked, actor) => {
    const made = await generateServiceCodes(db, { ...asked, actor, at: now() });
    if (!made.ok) return made.error;
    redirect(pageOf(asked.instanceId, "generated"));
  });
}

/** Binds a free code to the account of a contact. */
export async function bindCodeAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, bindForm, async ({ instanceId, code, contact }, actor) => {
    const bound = await bindServiceCode(db, { code, contact, actor, at: now() });
    if (!bound.ok) return bound.error;
    redirect(pageOf(instanceId, "bound"));
  });
}

/** Takes back a code that nobody uses. */
export async function voidCodeAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, voidForm, async ({ instanceId, code }, actor) => {
    const gone = await voidServiceCode(db, { code, actor, at: now() });
    if (!gone.ok) return gone.error;
    redirect(pageOf(instanceId, "voided"));
  });
}
