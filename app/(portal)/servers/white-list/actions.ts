"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/lib/forms/form-state";
import { codeContactForm, distrustForm } from "@/lib/forms/servers-form";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { distrustContact, trustContact } from "@/lib/server/instances/white-list";
import { runServersForm } from "../run-servers-form";

const PATH = "/servers/white-list";

/** Puts a contact on the white list. */
export async function trustContactAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, codeContactForm, async ({ contact }, actor) => {
    const added = await trustContact(db, { contact, actor, at: now() });
    if (!added.ok) return added.error;
    redirect(`${PATH}?done=added`);
  });
}

/** Takes somebody off the white list. */
export async function distrustContactAction(_: FormState, form: FormData): Promise<FormState> {
  return runServersForm(form, distrustForm, async ({ id }, actor) => {
    await distrustContact(db, { id, actor, at: now() });
    redirect(`${PATH}?done=removed`);
  });
}
