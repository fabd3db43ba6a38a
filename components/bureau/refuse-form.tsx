"use client";

import type { ReactNode } from "react";
import { Details } from "@/components/ui/details";
import type { SelectOption } from "@/components/ui/select";
import type { FormState } from "@/lib/forms/form-state";
import { fillText } from "@/lib/i18n/fill-text";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import { DecisionForm, type ErrorOf } from "./decision-form";
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

/** Shown without asking for more. */
const FIRST_REASONS = 3;

/** The reasons of a refusal; what was chosen stays when the refusal is not taken. */
export function RefuseForm(props: RefuseFormProps) {
  const { count, reasons, places, words, ui, ...form } = props;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const draw = (shown: readonly number[], values: FormState["values"], errorOf: ErrorOf) =>
    shown.map((number) => (
      <ReasonFields
        key={number}
        number={number}
        legend={fillText(words.reason, { n: number })}
        values={values}
        errorOf={errorOf}
        reasons={reasons}
        places={places}
        words={words}
        ui={ui}
      />
    ));
  return (
    <DecisionForm {...form} submit={words.submit} variant="danger" ui={ui}>
      {(values, errorOf) => (
        <>
          {draw(numbers.slice(0, FIRST_REASONS), values, errorOf)}
          <Details
            summary={words.more}
            open={numbers.slice(FIRST_REASONS).some((n) => values[`code${n}`] || values[`text${n}`])}
          >
            <div className="grid gap-4">{draw(numbers.slice(FIRST_REASONS), values, errorOf)}</div>
          </Details>
        </>
      )}
    </DecisionForm>
  );
}
