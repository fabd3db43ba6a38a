"use client";

import { Field } from "@/components/ui/field";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormAction, useForm } from "@/components/ui/use-form";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface RevealFormProps {
  /** What the workbench carries along, and which value is meant. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly action: FormAction;
  readonly texts: {
    readonly reason: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly note: string;
    readonly hint: string;
    readonly submit: string;
    readonly unexpected: string;
    readonly ui: UiTexts;
  };
}

/** Opens one masked value: first the reason, then a line in the audit. */
export function RevealForm({ hidden, action, texts }: RevealFormProps) {
  const { ui } = texts;
  const { state, send, pending, hold, refusal, errorOf } = useForm(action, startForm(), texts);
  const { reason = "COMPARE", note = "" } = state.values;
  const options = Object.entries(texts.reasons).map(([value, text]) => ({ value, label: text }));
  return (
    <form
      action={send}
      onSubmit={hold}
      noValidate
      className="mt-1 grid gap-2 rounded-card border border-line bg-sunken p-2 text-sm"
    >
      <RefusalNotice refusal={refusal} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="reveal-reason" label={texts.reason} texts={ui} error={errorOf("reason")}>
        {(control) => (
          <Select {...control} key={reason} name="reason" options={options} defaultValue={reason} />
        )}
      </Field>
      <Field id="reveal-note" label={texts.note} hint={texts.hint} texts={ui} error={errorOf("note")}>
        {(control) => (
          <TextArea
            {...control}
            key={note}
            name="note"
            rows={2}
            limit={MOST_CHARACTERS.revealNote}
            defaultValue={note}
          />
        )}
      </Field>
      <span>
        <SubmitButton sending={ui.sending} pending={pending} variant="secondary">
          {texts.submit}
        </SubmitButton>
      </span>
    </form>
  );
}
