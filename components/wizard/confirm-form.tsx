"use client";

import { useMemo } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useForm } from "@/components/ui/use-form";
import { useNextPage } from "@/components/ui/use-next-page";
import { type FormState, startForm } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import { ErrorTitle } from "./error-title";
import { serverMessages } from "./step-messages";

export interface ConfirmFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly agreements: readonly {
    readonly path: string;
    readonly label: string;
    readonly hint: string;
    readonly version: string;
    readonly isTicked: boolean;
    readonly text: readonly string[];
  }[];
  readonly isReady: boolean;
  /** The submission has to wait, and may happen by itself: what is agreed to with it, and the button. */
  readonly later: { readonly lead: readonly string[]; readonly submit: string } | null;
  /** What happens after the submission. */
  readonly next: string;
  readonly words: { readonly agreements: string; readonly submit: string; readonly read: string };
  readonly texts: WizardTexts;
}

/** The agreements and the button that submits. */
export function ConfirmForm({ action, agreements, isReady, later, next, words, texts }: ConfirmFormProps) {
  const { state, send, pending: sending, hold, refusal } = useForm(action, startForm(), texts);
  useNextPage(state.result);
  const isRefused = refusal !== null;
  const messages = useMemo(
    () => (isRefused ? [] : serverMessages(state.result, agreements, texts)),
    [isRefused, state.result, agreements, texts],
  );
  return (
    <form action={send} onSubmit={hold} noValidate aria-busy={sending} className="grid gap-6 print:hidden">
      <ErrorTitle prefix={texts.errorTitlePrefix} isWrong={isRefused || messages.length > 0} />
      <RefusalNotice refusal={refusal} />
      <ErrorSummary errors={messages} texts={texts.ui} />
      <fieldset className="grid gap-3">
        <legend className="mb-3 text-xl font-semibold">{words.agreements}</legend>
        {agreements.map(({ path, label, hint, version, isTicked, text }) => (
          <div key={path} className="grid gap-1">
            <Checkbox
              id={path}
              name={path}
              value={version}
              label={label}
              hint={hint}
              key={String(state.values[path] !== undefined)}
              defaultChecked={isTicked || state.values[path] !== undefined}
              error={messages.find(({ id }) => id === path)?.sentence}
              texts={texts.ui}
            />
            {text.length > 0 ? (
              <Details summary={fillText(words.read, { name: label })}>
                <div className="prose text-sm">
                  {text.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              </Details>
            ) : null}
          </div>
        ))}
      </fieldset>
      <p className="text-muted">{next}</p>
      {isReady && later ? (
        <div className="grid gap-2">
          {later.lead.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}
      {isReady ? (
        <div className="flex flex-wrap gap-3">
          {later ? (
            <SubmitButton
              sending={texts.ui.sending}
              pending={sending}
              name="intent"
              value="later"
              variant="primary"
              className="max-sm:w-full"
            >
              {later.submit}
            </SubmitButton>
          ) : null}
          <SubmitButton
            sending={texts.ui.sending}
            pending={sending}
            variant={later ? "secondary" : "primary"}
            className="max-sm:w-full"
          >
            {words.submit}
          </SubmitButton>
        </div>
      ) : null}
    </form>
  );
}
