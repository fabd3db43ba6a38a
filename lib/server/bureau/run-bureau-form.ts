import "server-only";
import { getLocale, getMessages } from "next-intl/server";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult, FieldMessage } from "@/lib/shared/action-result";
import { goTo } from "../auth/go-to";
import { keepTyped } from "../auth/signed-out";
import { findRefusalText } from "../filing/refusal-text";
import { guarded } from "../guarded";
import type { DecisionRefusal } from "./decision-repository";

type Refused = DecisionRefusal | { readonly code: string };

/** What came of a form: where to go, what to show, or why not. */
export type BureauAnswer =
  | { readonly next: string }
  | { readonly notice: string }
  | { readonly faults: readonly FieldMessage[] }
  | { readonly refused: Refused };

/** What is wrong at one control. */
export function faultAt(path: string, code: string, message: string): BureauAnswer {
  return { faults: [{ path, code, severity: "BLOCK", label: "", message }] };
}

/** The sentence of a refusal; of a lost race it names who decided, when and what. */
function refusalText(refused: Refused, locale: Locale, words: Messages["bureau"]["refusals"]): string {
  if ("byName" in refused) {
    const { byName, at, decision } = refused;
    const params = { by: byName, at: formatDateTime(locale, at), decision: words.decisions[decision] };
    return fillText(words.decided, params);
  }
  const texts: Readonly<Record<string, unknown>> = words;
  const own = texts[refused.code];
  if (typeof own === "string") return own;
  return findRefusalText(refused.code, locale) ?? words.notAllowed;
}

type Answer = ActionResult & { readonly notice?: string };

async function answerOf(done: BureauAnswer, words: Messages["bureau"]["refusals"]): Promise<Answer> {
  if ("notice" in done) return { status: "idle", notice: done.notice };
  if ("faults" in done) return { status: "invalid", messages: done.faults };
  if ("next" in done) return { status: "done", value: null, next: done.next };
  const message = refusalText(done.refused, await getLocale(), words);
  return { status: "refused", code: done.refused.code, message };
}

/** Runs a form of the bureau's desk: same origin, never an error text from below; what was typed is kept. */
export async function runBureauForm(
  form: FormData,
  work: (values: Readonly<Record<string, string>>) => Promise<BureauAnswer>,
): Promise<FormState> {
  const values = readForm(form);
  const words = (await getMessages()).bureau.refusals;
  const { notice, ...result }: Answer = await guarded<Answer>(
    "a form of the bureau's desk",
    async () => answerOf(await work(values), words),
    ({ name }) => ({ status: "refused", code: name, message: words.notAllowed }),
  );
  // Decisions are few: the dearer way, which is the same with and without script, will do.
  if (result.status === "done" && result.next) goTo(result.next);
  const state = await keepTyped({ result, values });
  return notice === undefined ? state : { ...state, notice };
}
