"use client";

import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { type FormAction, type FormHandle, useForm } from "@/components/ui/use-form";
import { MOST_CHARACTERS } from "@/lib/domain/text/free-text";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface RemarkFormTexts {
  readonly reason: string;
  readonly chooseReason: string;
  readonly text: string;
  readonly textHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly refused: string;
  /** By code, with the names and times of the order's page; `unexpected` stands for all others. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly unexpected: string;
  readonly ui: UiTexts;
}

export interface RemarkFormProps {
  readonly orderNo: string;
  readonly target: string;
  readonly changed: boolean;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** What the reviewer should know before writing. */
  readonly note: string | null;
  readonly cancelHref: string;
  readonly action: FormAction;
  readonly texts: RemarkFormTexts;
}

function refusalOf({ state, refusal }: FormHandle, { refusals }: RemarkFormTexts): FormHandle["refusal"] {
  const { result } = state;
  const text = result.status === "refused" ? refusals[result.code] : undefined;
  return refusal && text ? { ...refusal, text } : refusal;
}

/** A remark on one place: reason and free text. Posts with and without script and keeps what was typed. */
export function RemarkForm(props: RemarkFormProps) {
  const { orderNo, target, changed, reasons, note, cancelHref, action, texts } = props;
  const form = useForm(action, startForm(), texts);
  const { send, pending, hold, errorOf } = form;
  const { reasonCode = "", text = "" } = form.state.values;
  return (
    <form
      action={send}
      onSubmit={hold}
      noValidate
      className="mt-2 grid gap-3 rounded-card border border-line bg-sunken p-3"
    >
      <RefusalNotice refusal={refusalOf(form, texts)} title={texts.refused} />
      {note ? <Notice kind="info">{note}</Notice> : null}
      <input type="hidden" name="orderNo" value={orderNo} />
      <input type="hidden" name="target" value={target} />
      {changed ? <input type="hidden" name="changed" value="1" /> : null}
      <Field id="remark-reason" label={texts.reason} texts={texts.ui} error={errorOf("reasonCode")}>
        {(control) => (
          <Select
            {...control}
            key={reasonCode}
            name="reasonCode"
            defaultValue={reasonCode}
            placeholder={texts.chooseReason}
            options={reasons}
          />
        )}
      </Field>
      <Field
        id="remark-text"
        label={texts.text}
        hint={texts.textHint}
        texts={texts.ui}
        error={errorOf("text")}
        optional
      >
        {(control) => (
          <TextArea
            {...control}
            key={text}
            name="text"
            rows={3}
            limit={MOST_CHARACTERS.remark}
            defaultValue={text}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={pending} sending={texts.ui.saving}>
          {texts.save}
        </SubmitButton>
        <TextLink href={cancelHref}>{texts.cancel}</TextLink>
      </div>
    </form>
  );
}
