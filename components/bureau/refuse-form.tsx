"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { CHEVRON_RIGHT } from "@/components/ui/icon-drawings";
import type { SelectOption } from "@/components/ui/select";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { DecisionForm } from "./decision-form";
import { ReasonFields } from "./reason-fields";

export interface RefuseFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
  readonly orderNo: string;
  readonly submissionNumber: number;
  /** How many reasons may be given. */
  readonly count: number;
  readonly reasons: readonly SelectOption[];
  readonly places: readonly SelectOption[];
  readonly words: Messages["bureau"]["refuse"];
  readonly unexpected: string;
  readonly ui: UiTexts;
  readonly back: ReactNode;
}

/** The reasons of a refusal, one after the other; what was chosen stays when the refusal is not taken. */
export function RefuseForm(props: RefuseFormProps) {
  const { count, reasons, places, words, ui, ...form } = props;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <DecisionForm {...form} submit={words.submit} variant="danger" ui={ui}>
      {(values, errorOf) => {
        const last = numbers.findLast((n) => values[`code${n}`] || values[`text${n}`]) ?? 1;
        return (
          <div className="grid gap-4 [&>details:not([open])+details]:hidden">
            {numbers.map((number) => {
              const fields = (
                <ReasonFields
                  key={number}
                  {...{ number, values, errorOf, reasons, places, words, ui }}
                  legend={fillText(words.reason, { n: number })}
                />
              );
              if (number === 1) return fields;
              return (
                <FurtherReason key={number} summary={words.more} open={number <= last}>
                  {fields}
                </FurtherReason>
              );
            })}
          </div>
        );
      }}
    </DecisionForm>
  );
}

interface FurtherReasonProps {
  readonly summary: string;
  readonly open: boolean;
  readonly children: ReactNode;
}

/** Opens without script too; what opened it goes with the keyboard. */
function FurtherReason({ summary, open, children }: FurtherReasonProps) {
  return (
    <details open={open}>
      <summary className="link inline-flex min-h-8 list-none items-center gap-1 in-[[open]]:not-focus-visible:sr-only [&::-webkit-details-marker]:hidden">
        <Icon drawing={CHEVRON_RIGHT} size={16} className="shrink-0" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
