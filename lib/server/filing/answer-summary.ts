import "server-only";
import { blockHeading, fieldWords, labelOf } from "@/lib/i18n/field-words";
import type { Locale } from "@/lib/i18n/locale";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf, shownFields } from "@/lib/wizard/engine";
import { STEPS, stepsOf } from "@/lib/wizard/order-steps";
import type { StepRef } from "@/lib/wizard/step";
import { displayValue } from "../review/display-value";

/** One question with its answer in words, and the step where it is given; personal data masked. */
export interface AnswerRow {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly step: StepRef;
}

/** The answers of one owner: the sponsor, a website or App, a person, a platform. */
export interface AnswerGroup {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly AnswerRow[];
}

const SERVICE = /^services\.s\d+$/;

function blocksOf(context: RuleContext, step: StepRef, locale: Locale): readonly AnswerGroup[] {
  const { answers } = context;
  return STEPS[step.id].blocks(context, step.serviceKey).map((block) => {
    const { owner } = block;
    const rows = shownFields(block, contextOf(context, owner)).flatMap(([path, field]) => {
      if (field.widget === "code") return [];
      const value = displayValue({ path, value: answers[path], locale, context });
      return value === "" ? [] : [{ path, label: fieldWords(locale, path).label, value, step }];
    });
    const heading = SERVICE.test(owner)
      ? labelOf(locale, owner, answers)
      : blockHeading(locale, block, answers);
    return { key: owner, heading, rows };
  });
}

/**
 * All answers of an order in the order of its pages, each owner once, without agreements and empty optional ones.
 * What the basic check asked stands with the rest of its owner.
 */
export function summariseAnswers(context: RuleContext, locale: Locale): readonly AnswerGroup[] {
  const steps = stepsOf(context).filter(({ id }) => id !== "confirm");
  const isCheck = ({ id }: StepRef) => id === "check";
  const listed = (refs: readonly StepRef[]) => refs.flatMap((ref) => blocksOf(context, ref, locale));
  const groups = new Map<string, AnswerGroup>();
  for (const group of listed(steps.filter((ref) => !isCheck(ref)))) {
    const rows = [...(groups.get(group.key)?.rows ?? []), ...group.rows];
    groups.set(group.key, { ...group, rows });
  }
  for (const group of listed(steps.filter(isCheck))) {
    const rows = [...group.rows, ...(groups.get(group.key)?.rows ?? [])];
    groups.set(group.key, { ...group, ...groups.get(group.key), rows });
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0);
}
