"use client";

import { useRouter } from "next/navigation";
import { useActionState, useEffect } from "react";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { useSizeGuard } from "@/components/ui/use-size-guard";
import type { FormState } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface ContestFormProps {
  readonly remarkId: string;
  readonly answer: string;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly texts: {
    readonly contest: string;
    readonly contestOf: string;
    readonly hint: string;
    readonly save: string;
    readonly unexpected: string;
    readonly ui: UiTexts;
  };
}

const START: FormState = { result: { status: "idle" }, values: {} };
const MOST_CHARACTERS = 500;

/** Says why an item is right as it stands. Posts with and without script and keeps what was typed. */
export function ContestForm({ remarkId, answer, action, texts }: ContestFormProps) {
  const router = useRouter();
  const [{ result, values }, send, pending] = useActionState(action, START);
  const next = result.status === "done" ? result.next : undefined;
  useEffect(() => {
    if (next) router.refresh();
  }, [next, router]);
  const text = values.text ?? answer;
  const size = useSizeGuard(values);
  const refusal =
    result.status === "refused"
      ? result.message
      : result.status === "unexpected"
        ? texts.unexpected
        : undefined;
  const error = size.isOver ? texts.ui.tooLarge : refusal;
  return (
    <Details summary={texts.contest} open={error !== undefined}>
      <form action={send} onSubmit={size.hold} noValidate className="grid gap-3" aria-label={texts.contestOf}>
        <input type="hidden" name="remarkId" value={remarkId} />
        <Field
          id={`contest-${remarkId}`}
          label={texts.contest}
          hint={texts.hint}
          texts={texts.ui}
          error={error}
        >
          {(control) => (
            <TextArea {...control} key={text} name="text" limit={MOST_CHARACTERS} defaultValue={text} />
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
