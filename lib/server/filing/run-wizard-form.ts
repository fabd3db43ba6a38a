import "server-only";
import { headers } from "next/headers";
import { getLocale, getMessages } from "next-intl/server";
import { type FormState, readForm } from "@/lib/forms/form-state";
import { waitText } from "@/lib/i18n/account-texts";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult } from "@/lib/shared/action-result";
import type { Actor } from "../auth/actor";
import { goTo } from "../auth/go-to";
import { requireActor } from "../auth/require-actor";
import { keepTyped, SIGNED_OUT } from "../auth/signed-out";
import { consumeSave } from "../auth/throttle";
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
 * Runs a form of the wizard: same origin, signed-in applicant, counted like what is saved while typing, never an error text
 * from below. A form posted
 * without script is redirected; with script the answer carries where to go, which costs less. What was typed into `sent` is
 * kept for whoever is no longer signed in.
 */
export async function runWizardForm(
  work: (form: WizardForm) => Promise<WizardAnswer>,
  sent?: FormData,
): Promise<FormState> {
  const locale = await getLocale();
  const { wizard: words, account } = await getMessages();
  const refuse: WizardForm["refuse"] = (code, message, params = {}) => ({
    status: "refused",
    code,
    message: fillText(message, params),
  });
  const { notice, ...result }: WizardAnswer = await guarded<WizardAnswer>(
    "a form of the wizard",
    async () => {
      const actor = await requireActor(["APPLICANT"]);
      const counted = await consumeSave(actor.id);
      if (counted.ok) return work({ actor, at: now(), locale, words, refuse });
      return refuse("WAIT", words.form.wait, { wait: waitText(account.wait, counted.error.seconds) });
    },
    ({ name }) => refuse(name, words.form.locked),
  );
  const byScript = (await headers()).has("next-action");
  if (result.status === "done" && result.next && !byScript) goTo(result.next);
  if (sent && "code" in result && result.code === SIGNED_OUT) {
    return keepTyped({ result, values: readForm(sent) });
  }
  return notice ? { result, values: {}, notice } : { result, values: {} };
}
