import "server-only";
import { unstable_rethrow } from "next/navigation";
import { type FormState, readForm, withoutPasswords } from "@/lib/forms/form-state";
import { type AccountTexts, findAccountTexts } from "@/lib/i18n/account-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import { newId } from "../clock";
import { ForbiddenError } from "../errors";
import { log } from "../log";
import { requireSameOrigin } from "./origin";

export type FormAnswer = ActionResult | (ActionResult & { readonly notice: string });

export type FormWork = (values: Readonly<Record<string, string>>, texts: AccountTexts) => Promise<FormAnswer>;

async function answer(values: Record<string, string>, work: FormWork): Promise<FormAnswer> {
  const texts = await findAccountTexts();
  try {
    await requireSameOrigin();
    return await work(values, texts);
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof ForbiddenError) return texts.refused("ORIGIN");
    const reference = newId();
    log.error({ error, reference }, "account form failed");
    return { status: "unexpected", reference };
  }
}

/**
 * Runs the work of a form that posts with and without client script: refuses what comes from elsewhere, keeps
 * what was typed (passwords excepted), and never lets an error text out.
 */
export async function runForm(form: FormData, work: FormWork): Promise<FormState> {
  const values = readForm(form);
  const given = await answer(values, work);
  const state = { result: given, values: withoutPasswords(values) };
  return "notice" in given ? { ...state, notice: given.notice } : state;
}
