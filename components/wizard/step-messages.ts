import type { SummaryError } from "@/components/ui/error-summary";
import { type NamedControl, withName } from "@/components/ui/with-name";
import type { WizardTexts } from "@/lib/i18n/wizard-texts";
import type { ActionResult } from "@/lib/shared/action-result";
import type { StepView } from "@/lib/wizard/step-view";

/** A message of the summary, which names its field, with the sentence as it stands beside the field. */
export interface FormMessage extends SummaryError {
  readonly sentence: string;
}

/** A field as the summary calls it. */
export interface NamedField extends NamedControl {
  readonly path: string;
}

/** Headings of the blocks of a page, numbered where several would be called the same. */
export function headingsOf({ blocks }: Pick<StepView, "blocks">): readonly string[] {
  return blocks.map(({ heading }, index) => {
    const isSame = (other: { readonly heading: string }) => other.heading === heading;
    if (blocks.filter(isSame).length < 2) return heading;
    const place = blocks.slice(0, index + 1).filter(isSame).length;
    return /[A-Za-z]$/.test(heading) ? `${heading} ${place}` : `${heading}${place}`;
  });
}

/** The fields of a page with the names by which a summary of errors calls them. */
export function namedFields(view: Pick<StepView, "blocks">): readonly NamedField[] {
  const headings = headingsOf(view);
  return view.blocks.flatMap(({ fields, remove }, index) =>
    fields.map(({ path, label }) => {
      const item = remove === null ? undefined : headings[index];
      return item === undefined ? { path, label } : { path, label, item };
    }),
  );
}

/** What the server said; what belongs to no field of the page stands there without a link. */
export function serverMessages(
  result: ActionResult,
  fields: readonly NamedField[],
  texts: Pick<WizardTexts, "unexpected">,
): readonly FormMessage[] {
  const alone = (sentence: string): FormMessage => ({ id: null, text: sentence, sentence });
  if (result.status === "refused") {
    return [{ ...alone(result.message), ...(result.link && { href: result.link.href }) }];
  }
  if (result.status === "unexpected")
    return [alone(texts.unexpected.replace("{reference}", result.reference))];
  if (result.status !== "invalid") return [];
  return result.messages.map(({ path, label, message, href }): FormMessage => {
    const field = fields.find((one) => one.path === path);
    return {
      id: field ? path : null,
      text: withName(field ?? { label }, message),
      sentence: message,
      ...(href === undefined ? {} : { href }),
    };
  });
}
