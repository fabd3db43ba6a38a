import "server-only";
import { headers } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult } from "@/lib/shared/action-result";
import type { Actor } from "../auth/actor";
import { goTo } from "../auth/go-to";
import { requireActor } from "../auth/require-actor";
import { keepTyped, SIGNED_OUT } from "../auth/signed-out";
import { now } from "../clock";
import { guarded } from "../guarded";

/** What every form of the wizard knows when it runs. */
export interface WizardForm {
  readonly actor: Actor;
  readonly at: Date;
  readonly locale: Locale;
  readonly words: Messages["wizard"];
  /** A refusal in one sentence. */
  readonly refuse: (
    code: string,
    message: string,
    params?: Readonly<Record<string, string | number>>,
  ) => ActionResult;
}

/** An answer, perhaps with a sentence about what was done while the form stays open. */
export type WizardAnswer = ActionResult & { readonly notice?: string };

/**
 * Runs a form of the wizard: same origin, signed-in applicant, never an error text from below. A form posted
 * without script is redirected; with script the answer carries where to go, which costs less. What was typed into `sent` is
 * kept for whoever is no longer signed in.
 */
export async function runWizardForm(
  work: (form: WizardForm) => Promise<WizardAnswer>,
  sent?: FormData,
): Promise<FormState> {
  const locale = await getLocale();
  const words = (await getMessages()).wizard;
  const refuse: WizardForm["refuse"] = (code, message, params = {}) => ({
    status: "refused",
    code,
    message: fillText(message, params),
  });
  const { notice, ...result }: WizardAnswer = await guarded<WizardAnswer>(
    "a form of the wizard",
    async () => work({ actor: await requireActor(["APPLICANT"]), at: now(), locale, words, refuse }),
    ({ name }) => refuse(name, words.form.locked),
  );
  const byScript = (await headers()).has("next-action");
  if (result.status === "done" && result.next && !byScript) goTo(result.next);
  if (sent && "code" in result && result.code === SIGNED_OUT) {
    return keepTyped({ result, values: readForm(sent) });
  }
  return notice ? { result, values: {}, notice } : { result, values: {} };
}
