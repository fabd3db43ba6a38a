"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextLink } from "@/components/ui/text-link";
import { useSizeGuard } from "@/components/ui/use-size-guard";
import type { UiTexts } from "@/lib/i18n/ui-texts";

/** What came of the last try: the refusal's code, and what was typed. */
export interface RemarkFormState {
  readonly code: string;
  readonly reasonCode: string;
  readonly text: string;
}

export interface RemarkFormTexts {
  readonly reason: string;
  readonly chooseReason: string;
  readonly text: string;
  readonly textHint: string;
  readonly save: string;
  readonly cancel: string;
  readonly refused: string;
  /** By code; `unexpected` stands for all others. */
  readonly refusals: Readonly<Record<string, string>>;
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
  readonly action: (state: RemarkFormState, form: FormData) => Promise<RemarkFormState>;
  readonly texts: RemarkFormTexts;
}

const START: RemarkFormState = { code: "", reasonCode: "", text: "" };
const MOST_CHARACTERS = 500;

/** A remark on one place: reason and free text. Posts with and without script and keeps what was typed. */
export function RemarkForm({
  orderNo,
  target,
  changed,
  reasons,
  note,
  cancelHref,
  action,
  texts,
}: RemarkFormProps) {
  const [state, send, pending] = useActionState(action, START);
  const isNoReason = state.code === "reason-unknown";
  const size = useSizeGuard(state);
  const said = state.code && !isNoReason ? (texts.refusals[state.code] ?? texts.refusals.unexpected) : null;
  const refusal = size.isOver ? texts.ui.tooLarge : said;
  return (
    <form
      action={send}
      onSubmit={size.hold}
      noValidate
      className="mt-2 grid gap-3 rounded-card border border-line bg-sunken p-3"
    >
      {refusal ? (
        <Notice kind="error" title={texts.refused} live>
          {refusal}
        </Notice>
      ) : null}
      {note ? <Notice kind="info">{note}</Notice> : null}
      <input type="hidden" name="orderNo" value={orderNo} />
      <input type="hidden" name="target" value={target} />
      {changed ? <input type="hidden" name="changed" value="1" /> : null}
      <Field
        id="remark-reason"
        label={texts.reason}
        texts={texts.ui}
        error={isNoReason ? texts.refusals[state.code] : undefined}
      >
        {(control) => (
          <Select
            {...control}
            key={state.reasonCode}
            name="reasonCode"
            defaultValue={state.reasonCode}
            placeholder={texts.chooseReason}
            options={reasons}
          />
        )}
      </Field>
      <Field id="remark-text" label={texts.text} hint={texts.textHint} texts={texts.ui} optional>
        {(control) => (
          <TextArea
            {...control}
            key={state.text}
            name="text"
            rows={3}
            limit={MOST_CHARACTERS}
            defaultValue={state.text}
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
