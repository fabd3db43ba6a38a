"use client";

import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormAction, useForm } from "@/components/ui/use-form";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface RevealValueProps {
  readonly path: string;
  readonly label: string;
  /** As it is shown to everybody. */
  readonly masked: string;
  readonly action: FormAction;
  readonly words: {
    readonly show: string;
    readonly reason: string;
    readonly choose: string;
    readonly note: string;
    readonly hint: string;
    readonly submit: string;
    /** Code of a reason → its words. */
    readonly reasons: Readonly<Record<string, string>>;
  };
  readonly unexpected: string;
  readonly ui: UiTexts;
}

/** A masked answer that an officer may look at for a reason; works without script. */
export function RevealValue({ path, label, masked, action, words, unexpected, ui }: RevealValueProps) {
  const { state, send, pending, hold, faults, refusal, errorOf } = useForm(action, startForm(), {
    unexpected,
    ui,
  });
  const { notice, values } = state;
  if (notice !== undefined) return <output className="tabular-nums">{notice}</output>;
  const id = `reveal.${path}`;
  const options = Object.entries(words.reasons).map(([value, text]) => ({ value, label: text }));
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span className="tabular-nums">{masked}</span>
      <Details
        open={refusal !== null || faults.length > 0}
        summary={
          <>
            {words.show}
            <span className="sr-only"> {label}</span>
          </>
        }
      >
        <form action={send} onSubmit={hold} noValidate className="grid gap-2 pb-2">
          <input type="hidden" name="path" value={path} />
          <RefusalNotice refusal={refusal} />
          <Field id={id} label={words.reason} hint={words.hint} texts={ui} error={errorOf("reason")}>
            {(control) => (
              <Select
                {...control}
                name="reason"
                options={options}
                placeholder={words.choose}
                defaultValue={values.reason ?? ""}
              />
            )}
          </Field>
          <Field id={`${id}.note`} label={words.note} texts={ui} error={errorOf("note")}>
            {(control) => (
              <TextArea
                {...control}
                key={values.note ?? ""}
                name="note"
                rows={2}
                limit={MOST_CHARACTERS.revealNote}
                defaultValue={values.note ?? ""}
              />
            )}
          </Field>
          <div>
            <SubmitButton sending={ui.sending} pending={pending}>
              {words.submit}
            </SubmitButton>
          </div>
        </form>
      </Details>
    </div>
  );
}
