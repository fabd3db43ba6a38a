import "server-only";
import { blockHeading, fieldWords } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf, shownFields } from "@/lib/wizard/engine";
import { STEPS, stepName, stepsOf } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import { displayValue } from "../review/display-value";

/** One question with its answer in words; personal data masked. */
export interface AnswerRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** The answers of one step, under the heading of its block. */
export interface AnswerGroup {
  readonly key: string;
  readonly heading: string;
  readonly step: StepRef;
  readonly rows: readonly AnswerRow[];
}

/** All answers of an order in the order of its pages, without agreements and empty optional ones. */
export function summariseAnswers(context: RuleContext, locale: Locale): readonly AnswerGroup[] {
  return stepsOf(context)
    .filter(({ id }) => id !== "confirm")
    .flatMap((ref) =>
      STEPS[ref.id].blocks(context, ref.serviceKey).map((block): AnswerGroup => {
        const inside = contextOf(context, block.owner);
        const rows = shownFields(block, inside).flatMap(([path, field]) => {
          if (field.widget === "code") return [];
          const value = displayValue({ path, value: context.answers[path], locale, context });
          return value === "" ? [] : [{ path, label: fieldWords(locale, path).label, value }];
        });
        return {
          key: `${stepName(ref)} ${block.owner}`,
          heading: blockHeading(locale, block, context.answers),
          step: ref,
          rows,
        };
      }),
    )
    .filter(({ rows }) => rows.length > 0);
}
