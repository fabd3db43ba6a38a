"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { RefusalText } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormAction, useForm } from "@/components/ui/use-form";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface ContestFormProps {
  readonly remarkId: string;
  readonly answer: string;
  readonly action: FormAction;
  readonly texts: {
    readonly contest: string;
    readonly contestOf: string;
    readonly hint: string;
    readonly save: string;
    readonly unexpected: string;
    readonly ui: UiTexts;
  };
}

/** Says why an item is right as it stands. Posts with and without script and keeps what was typed. */
export function ContestForm({ remarkId, answer, action, texts }: ContestFormProps) {
  const router = useRouter();
  const { state, send, pending, hold, refusal } = useForm(action, startForm(), texts);
  const { result, values } = state;
  const next = result.status === "done" ? result.next : undefined;
  useEffect(() => {
    if (next) router.refresh();
  }, [next, router]);
  const text = values.text ?? answer;
  return (
    <Details summary={texts.contest} open={refusal !== null}>
      <form action={send} onSubmit={hold} noValidate className="grid gap-3" aria-label={texts.contestOf}>
        <input type="hidden" name="remarkId" value={remarkId} />
        <Field
          id={`contest-${remarkId}`}
          label={texts.contest}
          hint={texts.hint}
          texts={texts.ui}
          error={refusal && <RefusalText refusal={refusal} />}
        >
          {(control) => (
            <TextArea
              {...control}
              key={text}
              name="text"
              limit={MOST_CHARACTERS.remark}
              defaultValue={text}
            />
          )}
        </Field>
        <span>
          <SubmitButton variant="secondary" pending={pending} sending={texts.ui.saving}>
            {texts.save}
          </SubmitButton>
        </span>
      </form>
    </Details>
  );
}
