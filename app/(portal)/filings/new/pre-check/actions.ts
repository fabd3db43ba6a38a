"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/forms/form-state";
import { readPreCheck } from "@/lib/forms/pre-check-form";
import { db } from "@/lib/server/db/client";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";
import { draftOf } from "@/lib/server/filing/save-step";
import { takeOver } from "@/lib/server/filing/take-over";
import { requireRules } from "@/lib/server/rules/rule-tables";

const PAGE = "/filings/new/pre-check";

/** The parameters of an address as a page gets them. */
function queryOf(text: string): Record<string, string | string[] | undefined> {
  const sent = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(sent.keys())].map((name) => {
      const values = sent.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** Takes the answers of the pre-check over into the basic check of the draft that the page named, and goes there. */
export async function takeOverAction(_: FormState, form: FormData): Promise<FormState> {
  return runWizardForm(async ({ actor, at, words, refuse }) => {
    const query = queryOf(String(form.get("answers") ?? ""));
    const answers = readPreCheck(query, (await requireRules(db, at)).bureauRules);
    if (!answers.ok) return { status: "done", value: null, next: PAGE };
    const taken = await takeOver(db, { actor, draftId: draftOf(form) ?? "", answers: answers.value, at });
    if (taken.ok) return { status: "done", value: null, next: "/filings/new?taken=pre-check" };
    const { code } = taken.error;
    revalidatePath(PAGE); // it shows the draft as it is now
    return refuse(code, code === "moved" ? words.taking.moved : words.form.locked);
  });
}
