"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RefusalNotice } from "@/components/ui/refusal-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormAction, type FormHandle, useForm } from "@/components/ui/use-form";
import { type FormState, startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export type ErrorOf = FormHandle["errorOf"];

export interface DecisionFormProps {
  readonly action: FormAction;
  readonly orderNo: string;
  readonly submissionNumber: number;
  readonly submit: string;
  readonly variant: "primary" | "danger";
  /** `{reference}` is replaced. */
  readonly unexpected: string;
  readonly ui: UiTexts;
  /** What is decided about; fields are drawn with what was typed into them. */
  readonly children: ReactNode | ((values: FormState["values"], errorOf: ErrorOf) => ReactNode);
  /** The way back. */
  readonly back: ReactNode;
}

/** A decision of an officer: posts with and without script, the refusal of a late one stands on top. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, orderNo, submissionNumber, submit, variant, unexpected, ui, children, back } = props;
  const form = useForm(action, startForm(), { unexpected, ui });
  const { state, send, pending, hold, faults, refusal, errorOf } = form;
  return (
    <form action={send} onSubmit={hold} noValidate aria-busy={pending} className="grid gap-4">
      <RefusalNotice refusal={refusal} />
      <ErrorSummary errors={faults.map(({ path, message }) => ({ id: path, text: message }))} texts={ui} />
      <input type="hidden" name="orderNo" value={orderNo} />
      <input type="hidden" name="submissionNumber" value={submissionNumber} />
      {typeof children === "function" ? children(state.values, errorOf) : children}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton sending={ui.sending} pending={pending} variant={variant}>
          {submit}
        </SubmitButton>
        {back}
      </div>
    </form>
  );
}
