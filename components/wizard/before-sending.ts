import { withName } from "@/components/ui/with-name";
import { isTooLarge } from "@/lib/forms/form-size";
import type { FormState } from "@/lib/forms/form-state";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import { readForm } from "@/lib/wizard/form-values";
import type { StepView } from "@/lib/wizard/step-view";
import { type BrowserCheck, type BrowserErrors, checkInBrowser } from "./check-in-browser";
import { type FormMessage, type NamedField, namedFields } from "./step-messages";

export interface SendingOptions {
  readonly check: BrowserCheck;
  readonly view: Pick<StepView, "blocks">;
  /** State that is sent with the form. */
  readonly state: FormState;
  readonly texts: Pick<WizardTexts, "tooLarge">;
}

/** What the browser found, in the order of the fields. */
export function browserMessages(
  errors: BrowserErrors,
  fields: readonly NamedField[],
): readonly FormMessage[] {
  return fields.flatMap((field): FormMessage[] => {
    const sentence = errors[field.path];
    return sentence ? [{ id: field.path, text: withName(field, sentence), sentence }] : [];
  });
}

/** What keeps a form from being sent: its size, and the rules unless a button does something else than go on. */
export async function findObstacles(
  data: FormData,
  { check, view, state, texts: { tooLarge } }: SendingOptions,
): Promise<readonly FormMessage[]> {
  if (isTooLarge(data, state)) return [{ id: null, text: tooLarge, sentence: tooLarge }];
  if (data.has("intent")) return [];
  const open = view.blocks.flatMap(({ fields }) => fields).filter(({ isLocked }) => !isLocked);
  return browserMessages(await checkInBrowser(check, readForm(data, open)), namedFields(view));
}
