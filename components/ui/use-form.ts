import { useActionState } from "react";
import type { FormState } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { FieldMessage } from "@/lib/shared/action-result";
import { useSizeGuard } from "./use-size-guard";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** Why a form as a whole was not taken, where no value is to blame. */
export interface FormRefusal {
  readonly text: string;
  /** What repairs it, on a page of its own. */
  readonly link?: { readonly href: string; readonly text: string };
}

export interface FormHandle {
  readonly state: FormState;
  /** For the form's `action`. */
  readonly send: (form: FormData) => void;
  readonly pending: boolean;
  /** For the form's `onSubmit`: keeps on the page what the server would not take for its size. */
  readonly hold: ReturnType<typeof useSizeGuard>["hold"];
  readonly refusal: FormRefusal | null;
  readonly faults: readonly FieldMessage[];
  /** What is wrong at a control. */
  readonly errorOf: (name: string) => string | undefined;
}

interface FormWords {
  /** `{reference}` is replaced. */
  readonly unexpected: string;
  readonly ui: Pick<UiTexts, "tooLarge">;
}

/** Why a form was not taken as a whole; `isOver`: it is too large to be sent. */
export function findRefusal(
  { result }: FormState,
  isOver: boolean,
  { unexpected, ui }: FormWords,
): FormRefusal | null {
  if (isOver) return { text: ui.tooLarge };
  if (result.status === "refused") return { text: result.message, ...(result.link && { link: result.link }) };
  if (result.status !== "unexpected") return null;
  return { text: unexpected.replace("{reference}", result.reference) };
}

/** A form of few fields and its answer: posts with and without script, and keeps what was typed. */
export function useForm(action: FormAction, start: FormState, words: FormWords): FormHandle {
  const [state, send, pending] = useActionState(action, start);
  const { isOver, hold } = useSizeGuard(state);
  const faults = state.result.status === "invalid" ? state.result.messages : [];
  return {
    ...{ state, send, pending, hold, faults },
    refusal: findRefusal(state, isOver, words),
    errorOf: (name) => faults.find(({ path }) => path === name)?.message,
  };
}
