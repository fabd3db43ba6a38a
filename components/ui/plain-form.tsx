"use client";

import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary, type SummaryError } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useNextPage } from "@/components/ui/use-next-page";
import { startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { FieldMessage } from "@/lib/shared/action-result";
import type { FormField } from "./form-field";
import { PlainControl } from "./plain-control";
import { RefusalNotice } from "./refusal-notice";
import { type FormAction, useForm } from "./use-form";
import { withName } from "./with-name";

export interface PlainFormTexts {
  readonly ui: UiTexts;
  readonly show: string;
  readonly hide: string;
  /** `{reference}` is replaced. */
  readonly unexpected: string;
}

export interface PlainFormProps {
  /** Prefix of the ids of its controls, where a page has several forms. */
  readonly id?: string;
  readonly action: FormAction;
  readonly fields: readonly FormField[];
  /** What the controls hold at first. */
  readonly values?: Readonly<Record<string, string>>;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly submit: string;
  /** `primary` unless the page has a more important form. */
  readonly variant?: "primary" | "secondary";
  /** Other things to do with what is typed, such as sending a code again. */
  readonly others?: readonly { readonly name: string; readonly value: string; readonly label: string }[];
  readonly texts: PlainFormTexts;
  /** Folds the form away under these words; open as long as it says something, also without script. */
  readonly summary?: ReactNode;
  /** What the act means, above the form. */
  readonly lead?: ReactNode;
}

/** What is wrong at a control: the summary names it, beside the control the sentence stands alone. */
interface FormError extends SummaryError {
  readonly sentence: string;
}

/**
 * The words of the control at a path, or of the one that holds it. Where there is only one nobody asks which, and an
 * agreement's are a sentence of their own.
 */
function labelAt(fields: readonly FormField[], path: string): string {
  if (fields.length < 2) return "";
  const field = fields.find(({ name }) => path === name || path.startsWith(`${name}.`));
  return typeof field?.label === "string" && field.kind !== "checkbox" ? field.label : "";
}

function listErrors(
  faults: readonly FieldMessage[],
  fields: readonly FormField[],
  idOf: (name: string) => string,
): readonly FormError[] {
  return faults.map(({ path, message }) => ({
    id: path ? idOf(path) : null,
    text: withName({ label: labelAt(fields, path) }, message),
    sentence: message,
  }));
}

/** A form of few fields: posts with and without client script, keeps what was typed, says what to repair. */
export function PlainForm({
  id = "",
  action,
  fields,
  values = {},
  hidden = {},
  submit,
  variant = "primary",
  others = [],
  texts,
  summary,
  lead,
}: PlainFormProps) {
  const { state, send, pending, hold, faults, refusal } = useForm(action, startForm(values), texts);
  useNextPage(state.result);
  const idOf = (name: string) => (id ? `${id}.${name}` : name);
  const errors = listErrors(faults, fields, idOf);
  const errorOf = (name: string) => errors.find((error) => error.id === idOf(name))?.sentence;
  const hasErrors = errors.length > 0 || refusal !== null;
  useEffect(() => {
    const { errorPrefix } = texts.ui;
    const title = document.title.replace(errorPrefix, "");
    document.title = hasErrors ? errorPrefix + title : title;
  }, [hasErrors, texts]);
  const form = (
    <form action={send} onSubmit={hold} noValidate aria-busy={pending} className="grid gap-5">
      <ErrorSummary errors={errors} texts={texts.ui} />
      <RefusalNotice refusal={refusal} />
      {state.notice ? (
        <Notice kind="success" live>
          {state.notice}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <PlainControl
          key={field.name}
          field={field}
          id={idOf(field.name)}
          value={state.values[field.name]}
          values={state.values}
          error={errorOf(field.name)}
          texts={texts}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton
          sending={texts.ui.sending}
          pending={pending}
          variant={variant}
          className="max-sm:w-full"
        >
          {submit}
        </SubmitButton>
        {others.map(({ name, value, label }) => (
          <Button key={value} type="submit" name={name} value={value} variant="secondary">
            {label}
          </Button>
        ))}
      </div>
    </form>
  );
  if (!summary) return form;
  return (
    <Details summary={summary} open={hasErrors || state.notice !== undefined}>
      {lead ? <p className="mb-3 text-sm text-muted">{lead}</p> : null}
      {form}
    </Details>
  );
}
