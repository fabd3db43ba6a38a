"use client";

import { useActionState } from "react";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface RevealValueProps {
  readonly path: string;
  readonly label: string;
  /** As it is shown to everybody. */
  readonly masked: string;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
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
  readonly ui: UiTexts;
}

/** A masked answer that an officer may look at for a reason; works without script. */
export function RevealValue({ path, label, masked, action, words, ui }: RevealValueProps) {
  const [{ result, notice, values }, send, pending] = useActionState(action, startForm());
  if (notice !== undefined) return <output className="tabular-nums">{notice}</output>;
  const error = result.status === "refused" ? result.message : undefined;
  const id = `reveal.${path}`;
  const options = Object.entries(words.reasons).map(([value, text]) => ({ value, label: text }));
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <span className="tabular-nums">{masked}</span>
      <Details
        open={error !== undefined}
        summary={
          <>
            {words.show}
            <span className="sr-only"> {label}</span>
          </>
        }
      >
        <form action={send} noValidate className="grid gap-2 pb-2">
          <input type="hidden" name="path" value={path} />
          <Field id={id} label={words.reason} hint={words.hint} texts={ui} error={error}>
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
          <Field id={`${id}.note`} label={words.note} texts={ui}>
            {(control) => (
              <TextInput
                {...control}
                name="note"
                maxLength={200}
                autoComplete="off"
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
