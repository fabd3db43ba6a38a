import "server-only";
import { type FormState, readForm, withoutPasswords } from "@/lib/forms/form-state";
import { type AccountTexts, findAccountTexts } from "@/lib/i18n/account-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import { ForbiddenError } from "../errors";
import { guarded } from "../guarded";
import { keepTyped } from "./signed-out";

export type FormAnswer = ActionResult | (ActionResult & { readonly notice: string });

export type FormWork = (values: Readonly<Record<string, string>>, texts: AccountTexts) => Promise<FormAnswer>;

/**
 * Runs the work of a form that posts with and without client script: refuses what comes from elsewhere, keeps
 * what was typed (passwords excepted), and never lets an error text out.
 */
export async function runForm(form: FormData, work: FormWork): Promise<FormState> {
  const values = readForm(form);
  const texts = await findAccountTexts();
  const given = await guarded<FormAnswer>(
    "account form",
    () => work(values, texts),
    (error) => (error instanceof ForbiddenError ? texts.refused("ORIGIN") : null),
  );
  const state = await keepTyped({ result: given, values: withoutPasswords(values) });
  return "notice" in given ? { ...state, notice: given.notice } : state;
}
