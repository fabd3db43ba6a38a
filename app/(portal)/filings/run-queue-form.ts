import { getMessages } from "next-intl/server";
import type { Result } from "@/lib/domain/result";
import type { FormState } from "@/lib/forms/form-state";
import type { Actor } from "@/lib/server/auth/actor";
import type { QueueRefusal } from "@/lib/server/filing/change-queue";
import { QUEUE_PATH } from "@/lib/server/filing/order-paths";
import { runWizardForm } from "@/lib/server/filing/run-wizard-form";
import { orNotFound } from "./or-not-found";

type Work = (act: { readonly actor: Actor; readonly at: Date }) => Promise<Result<unknown, QueueRefusal>>;

/** Does something to the queue and shows it again, or says why not. */
export async function runQueueForm(work: Work): Promise<FormState> {
  const { refusals } = (await getMessages()).queue;
  return runWizardForm(async ({ actor, at, refuse }) => {
    // Nothing of somebody else's is on the page, which could show the refusal.
    const done = await orNotFound(work({ actor, at }));
    if (!done.ok) return refuse(done.error.code, refusals[done.error.code]);
    return { status: "done", value: null, next: QUEUE_PATH };
  });
}
