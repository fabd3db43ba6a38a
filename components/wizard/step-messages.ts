import type { FieldErrors } from "react-hook-form";
import type { SummaryError } from "@/components/ui/error-summary";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import type { FieldView } from "@/lib/wizard/step-view";
import type { FormValues } from "./check-in-browser";

interface MessageSources {
  readonly clientErrors: FieldErrors<FormValues>;
  readonly result: ActionResult;
  readonly fields: readonly Pick<FieldView, "path">[];
  readonly texts: Pick<WizardTexts, "unexpected">;
}

function clientMessage(errors: FieldErrors<FormValues>, path: string): string | undefined {
  let error: unknown = errors;
  for (const name of path.split(".")) {
    error = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  }
  const message = typeof error === "object" && error !== null ? Reflect.get(error, "message") : undefined;
  return typeof message === "string" ? message : undefined;
}

/** What is wrong with a page, in the order of its fields: what the browser found, else what the server said. */
export function listMessages({
  clientErrors,
  result,
  fields,
  texts,
}: MessageSources): readonly SummaryError[] {
  const found = fields.flatMap(({ path }): SummaryError[] => {
    const text = clientMessage(clientErrors, path);
    return text ? [{ id: path, text }] : [];
  });
  if (found.length > 0) return found;
  if (result.status === "invalid") {
    const shown = new Set(fields.map(({ path }) => path));
    return result.messages.map(({ path, label, message }) => ({
      id: shown.has(path) ? path : null,
      text: shown.has(path) || label === "" ? message : `${label}：${message}`,
    }));
  }
  if (result.status === "refused") return [{ id: null, text: result.message }];
  if (result.status !== "unexpected") return [];
  return [{ id: null, text: texts.unexpected.replace("{reference}", result.reference) }];
}
