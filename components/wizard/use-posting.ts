import { useRouter } from "next/navigation";
import { startTransition, useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";
import type { Autosaver } from "./autosaver";

/** Id of the line that says how saving stands. */
export const SAVE_STATUS_ID = "save-status";
/** Id of the list of conflicts. */
export const CONFLICTS_ID = "conflicts";

const START: FormState = { result: { status: "idle" }, values: {} };

function hasMoved({ result }: FormState): boolean {
  return result.status === "invalid" && result.messages.some(({ code }) => code === "moved");
}

interface PostingOptions {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly saver: Autosaver;
}

export interface Posting {
  readonly state: FormState;
  /** For the form itself: posts without script. */
  readonly post: (form: FormData) => void;
  readonly isSending: boolean;
  /** Saves what is typed, then posts; does nothing while a post is on its way or when saving failed. */
  readonly send: (form: FormData) => Promise<void>;
}

/** Posts a page once at a time, after everything typed is on the server, and goes where the answer says. */
export function usePosting({ action, saver }: PostingOptions): Posting {
  const router = useRouter();
  const [state, post, isSending] = useActionState(action, START);
  const isBusy = useRef(false);
  const next = state.result.status === "done" ? state.result.next : undefined;
  useEffect(() => {
    if (next) router.push(next);
    else if (state !== START) {
      isBusy.current = false;
      if (hasMoved(state)) return; // the address shows another draft by now: this page keeps what was typed
      router.refresh(); // fields come and go with what was posted, such as the one for a code
    }
  }, [state, next, router]);
  const send = async (form: FormData) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const isSaved = navigator.onLine && (await saver.flush());
    if (!isSaved || saver.hasConflicts) {
      isBusy.current = false;
      document.getElementById(saver.hasConflicts ? CONFLICTS_ID : SAVE_STATUS_ID)?.focus();
      return;
    }
    form.set("version", String(saver.version));
    startTransition(() => post(form));
  };
  return { state, post, isSending, send };
}
