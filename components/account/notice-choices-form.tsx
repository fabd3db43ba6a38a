"use client";

import { Notice } from "@/components/ui/notice";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, useForm } from "@/components/ui/use-form";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { type NoticeWayRow, NoticeWayTable, type NoticeWayTexts } from "./notice-way-table";

export interface NoticeChoicesFormProps {
  readonly action: FormAction;
  readonly rows: readonly NoticeWayRow[];
  readonly texts: NoticeWayTexts & { readonly optional: string; readonly submit: string };
  /** `{reference}` is replaced. */
  readonly unexpected: string;
  readonly ui: UiTexts;
}

interface WayBoxProps {
  readonly name: string;
  readonly label: string;
  readonly isSent: boolean;
}

/** One box; when it is not ticked the hidden field says so. */
function WayBox({ name, label, isSent }: WayBoxProps) {
  return (
    <label className="flex min-h-control min-w-control cursor-pointer items-center">
      <input type="hidden" name={name} value="0" />
      <input type="checkbox" name={name} value="1" defaultChecked={isSent} className="size-5 accent-action" />
      <span className="sr-only">{label}</span>
    </label>
  );
}

/** Chooses which notices are sent by mail and text message. */
export function NoticeChoicesForm({ action, rows, texts, unexpected, ui }: NoticeChoicesFormProps) {
  const { state, send, pending, hold, refusal } = useForm(action, startForm(), { unexpected, ui });
  const { values, notice } = state;
  return (
    <form action={send} onSubmit={hold} aria-busy={pending} className="grid gap-4">
      <RefusalNotice refusal={refusal} />
      {notice ? (
        <Notice kind="success" live>
          {notice}
        </Notice>
      ) : null}
      <fieldset className="grid min-w-0 gap-3">
        <legend className="mb-3 text-xl font-semibold">{texts.optional}</legend>
        <NoticeWayTable
          caption={texts.optional}
          rows={rows}
          texts={texts}
          choose={({ code }, { channel, isSent }, label) => {
            const name = `${code}:${channel}`;
            const posted = values[name];
            return <WayBox name={name} label={label} isSent={posted ? posted === "1" : isSent} />;
          }}
        />
      </fieldset>
      <div>
        <SubmitButton variant="primary" sending={ui.sending} pending={pending} className="max-sm:w-full">
          {texts.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
