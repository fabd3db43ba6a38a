"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { codeContactForm } from "@/lib/forms/servers-form";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { askForCode } from "@/lib/server/instances/white-list";
import { runServersForm } from "../run-servers-form";

/** Asks somebody's white list for a service code. */
export async function askForCodeAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, codeContactForm, async ({ contact }, actor) => {
    const asked = await askForCode(db, { contact, actor, at: now() });
    if (!asked.ok) return asked.error;
    redirect("/servers/received?done=asked");
  });
}
