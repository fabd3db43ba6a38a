import "server-only";
import { unstable_rethrow } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/finding-text";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult } from "@/lib/shared/action-result";
import { goTo } from "../auth/go-to";
import { requireSameOrigin } from "../auth/origin";
import { newId } from "../clock";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { findRefusalText } from "../filing/refusal-text";
import { log } from "../log";
import type { DecisionRefusal } from "./decision-repository";

type Refused = DecisionRefusal | { readonly code: string; readonly reason?: string };

/** What came of a form: where to go, what to show, or why not. */
export type BureauAnswer =
  | { readonly next: string }
  | { readonly notice: string }
  | { readonly refused: Refused; readonly message?: string };

/** The sentence of a refusal; of a lost race it names who decided, when and what. */
function refusalText(refused: Refused, locale: Locale, words: Messages["bureau"]["refusals"]): string {
  if ("byName" in refused) {
    const { byName, at, decision } = refused;
    const params = { by: byName, at: formatDateTime(locale, at), decision: words.decisions[decision] };
    return fillText(words.decided, params);
  }
  const texts: Readonly<Record<string, unknown>> = words;
  const own = texts[refused.code];
  if (typeof own === "string") {
    return fillText(own, "reason" in refused && refused.reason ? { reason: refused.reason } : {});
  }
  return findRefusalText(refused.code, locale) ?? words.notAllowed;
}

async function answer(
  values: Readonly<Record<string, string>>,
  work: (values: Readonly<Record<string, string>>) => Promise<BureauAnswer>,
): Promise<{ readonly result: ActionResult; readonly notice?: string }> {
  const words = (await getMessages()).bureau.refusals;
  try {
    await requireSameOrigin();
    const done = await work(values);
    if ("notice" in done) return { result: { status: "idle" }, notice: done.notice };
    if ("next" in done) return { result: { status: "done", value: null, next: done.next } };
    const message = done.message ?? refusalText(done.refused, await getLocale(), words);
    return { result: { status: "refused", code: done.refused.code, message } };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof NotFoundError || error instanceof ForbiddenError || error instanceof ConflictError) {
      return { result: { status: "refused", code: error.name, message: words.notAllowed } };
    }
    const reference = newId();
    log.error({ err: error, reference }, "a form of the bureau's desk failed");
    return { result: { status: "unexpected", reference } };
  }
}

/** Runs a form of the bureau's desk: same origin, never an error text from below; what was typed is kept. */
export async function runBureauForm(
  form: FormData,
  work: (values: Readonly<Record<string, string>>) => Promise<BureauAnswer>,
): Promise<FormState> {
  const values = readForm(form);
  const { result, notice } = await answer(values, work);
  // Decisions are few: the dearer way, which is the same with and without script, will do.
  if (result.status === "done" && result.next) goTo(result.next);
  return { result, values, ...(notice === undefined ? {} : { notice }) };
}
