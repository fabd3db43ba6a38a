import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { getLocale, getMessages } from "next-intl/server";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/finding-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { ActionResult } from "@/lib/shared/action-result";
import type { Actor } from "../auth/actor";
import { goTo } from "../auth/go-to";
import { requireSameOrigin } from "../auth/origin";
import { requireActor } from "../auth/require-actor";
import { newId, now } from "../clock";
import { ConflictError, ForbiddenError, NotFoundError } from "../errors";
import { log } from "../log";

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

async function answer(work: (form: WizardForm) => Promise<WizardAnswer>): Promise<WizardAnswer> {
  const locale = await getLocale();
  const words = (await getMessages()).wizard;
  const refuse: WizardForm["refuse"] = (code, message, params = {}) => ({
    status: "refused",
    code,
    message: fillText(message, params),
  });
  try {
    await requireSameOrigin();
    const actor = await requireActor(["APPLICANT"]);
    return await work({ actor, at: now(), locale, words, refuse });
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof NotFoundError || error instanceof ForbiddenError || error instanceof ConflictError) {
      return refuse(error.name, words.form.locked);
    }
    const reference = newId();
    log.error({ error, reference }, "a form of the wizard failed");
    return { status: "unexpected", reference };
  }
}

/**
 * Runs a form of the wizard: same origin, signed-in applicant, never an error text from below. A form posted
 * without script is redirected; with script the answer carries where to go, which costs less.
 */
export async function runWizardForm(work: (form: WizardForm) => Promise<WizardAnswer>): Promise<FormState> {
  const { notice, ...result } = await answer(work);
  const byScript = (await headers()).has("next-action");
  if (result.status === "done" && result.next && !byScript) goTo(result.next);
  return notice ? { result, values: {}, notice } : { result, values: {} };
}
