"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSizeGuard } from "@/components/ui/use-size-guard";
import { type FormState, startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";

export interface DecisionFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly orderNo: string;
  readonly submissionNumber: number;
  readonly submit: string;
  readonly variant: "primary" | "danger";
  /** `{reference}` is replaced. */
  readonly unexpected: string;
  readonly ui: UiTexts;
  /** What is decided about; fields are drawn with what was typed into them. */
  readonly children: ReactNode | ((values: FormState["values"]) => ReactNode);
  /** The way back. */
  readonly back: ReactNode;
}

/** A decision of an officer: posts with and without script, the refusal of a late one stands on top. */
export function DecisionForm(props: DecisionFormProps) {
  const { action, orderNo, submissionNumber, submit, variant, unexpected, ui, children, back } = props;
  const [{ result, values }, send, pending] = useActionState(action, startForm());
  const size = useSizeGuard(values);
  const refused =
    result.status === "refused"
      ? [{ id: null, text: result.message }]
      : result.status === "unexpected"
        ? [{ id: null, text: unexpected.replace("{reference}", result.reference) }]
        : [];
  const errors = size.isOver ? [{ id: null, text: ui.tooLarge }] : refused;
  return (
    <form action={send} onSubmit={size.hold} noValidate aria-busy={pending} className="grid gap-4">
      <ErrorSummary errors={errors} texts={ui} />
      <input type="hidden" name="orderNo" value={orderNo} />
      <input type="hidden" name="submissionNumber" value={submissionNumber} />
      {typeof children === "function" ? children(values) : children}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton sending={ui.sending} pending={pending} variant={variant}>
          {submit}
        </SubmitButton>
        {back}
      </div>
    </form>
  );
}
