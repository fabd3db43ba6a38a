"use client";

import { type ReactNode, useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { ErrorSummary, type SummaryError } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useNextPage } from "@/components/ui/use-next-page";
import { useSizeGuard } from "@/components/ui/use-size-guard";
import { type FormState, startForm } from "@/lib/forms/form-state";
import type { UiTexts } from "@/lib/i18n/ui-texts";
import type { FormField } from "./form-field";
import { PlainControl } from "./plain-control";
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
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
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
  { result }: FormState,
  fields: readonly FormField[],
  idOf: (name: string) => string,
): readonly FormError[] {
  if (result.status !== "invalid") return [];
  return result.messages.map(({ path, message }) => ({
    id: path ? idOf(path) : null,
    text: withName({ label: labelAt(fields, path) }, message),
    sentence: message,
  }));
}

/** Why the form as a whole was refused, where no value is to blame. */
function findRefusal({ result }: FormState, texts: PlainFormTexts): string | null {
  if (result.status === "refused") return result.message;
  if (result.status !== "unexpected") return null;
  return texts.unexpected.replace("{reference}", result.reference);
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
  const [state, send, pending] = useActionState(action, startForm(values));
  const size = useSizeGuard(state);
  useNextPage(state.result);
  const idOf = (name: string) => (id ? `${id}.${name}` : name);
  const errors = listErrors(state, fields, idOf);
  const errorOf = (name: string) => errors.find((error) => error.id === idOf(name))?.sentence;
  const refusal = size.isOver ? texts.ui.tooLarge : findRefusal(state, texts);
  const hasErrors = errors.length > 0 || refusal !== null;
  useEffect(() => {
    const { errorPrefix } = texts.ui;
    const title = document.title.replace(errorPrefix, "");
    document.title = hasErrors ? errorPrefix + title : title;
  }, [hasErrors, texts]);
  const form = (
    <form action={send} onSubmit={size.hold} noValidate aria-busy={pending} className="grid gap-5">
      <ErrorSummary errors={errors} texts={texts.ui} />
      {refusal ? (
        <Notice kind="error" live>
          {refusal}
        </Notice>
      ) : null}
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
