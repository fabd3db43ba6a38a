import "server-only";
import { PROVINCE_CODES, regionCodeOf } from "@/lib/domain/bureau/provinces";
import type { Finding } from "@/lib/domain/findings/finding";
import { blockHeading, fieldWords } from "@/lib/i18n/field-words";
import { hintViews } from "@/lib/i18n/hint-view";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { ruleHelp } from "@/lib/i18n/rule-lines";
import { type AnswerValue, itemKeys } from "@/lib/wizard/answers";
import { fieldRulesOf } from "@/lib/wizard/applying-rules";
import type { RuleContext } from "@/lib/wizard/context";
import { contextOf, shownFields } from "@/lib/wizard/engine";
import type { Choice, FieldDeclaration } from "@/lib/wizard/field";
import { isTaken } from "@/lib/wizard/on-record";
import { STEPS, stepName } from "@/lib/wizard/order-steps";
import type { Block, ItemList, StepRef } from "@/lib/wizard/step";
import type {
  BlockView,
  ChoiceGroupView,
  FieldView,
  ListView,
  RegionLevelView,
  RemarkView,
  StepView,
} from "@/lib/wizard/step-view";
import { DIVISIONS, divisionPath } from "../rules/divisions";

/** What a page of the wizard is drawn from. */
export interface StepPage {
  readonly orderNo: string;
  readonly ref: StepRef;
  readonly context: RuleContext;
  readonly draft: { readonly id: string; readonly version: number };
  readonly findings: readonly Finding[];
  readonly remarks: ReadonlyMap<string, readonly RemarkView[]>;
  /** Whether an answer may be changed now. */
  readonly isOpen: (path: string) => boolean;
  readonly locale: Locale;
}

function groupsOf(choices: readonly Choice[], locale: Locale): readonly ChoiceGroupView[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const choice of choices) {
    const heading = choice.group ? label(locale, choice.group) : "";
    groups.set(heading, [
      ...(groups.get(heading) ?? []),
      { value: choice.key, label: label(locale, choice) },
    ]);
  }
  return [...groups].map(([heading, listed]) => ({ heading, choices: listed }));
}

/** The choices of each level of a region that can be chosen now, with what is chosen. */
function regionLevels(code: string): readonly RegionLevelView[] {
  const chosen = code === "" ? [] : divisionPath(code);
  const parents = ["", ...chosen.slice(0, 2)];
  return parents.flatMap((parent, level): RegionLevelView[] => {
    const divisions =
      parent === ""
        ? PROVINCE_CODES.map(regionCodeOf).flatMap((one) => DIVISIONS.find(one) ?? [])
        : DIVISIONS.childrenOf(parent);
    if (divisions.length === 0) return [];
    const choices = divisions.map((division) => ({ value: division.code, label: division.name }));
    return [{ value: chosen[level] ?? "", choices }];
  });
}

/** A page with the rules of its fields, which are found once. */
interface RuledPage extends StepPage {
  readonly rulesOf: ReturnType<typeof fieldRulesOf>;
}

/** What was answered, else what the field begins with where somebody may answer it. */
function shownValue(path: string, field: FieldDeclaration, inside: RuleContext, page: StepPage): AnswerValue {
  if (field.widget === "code") return "";
  const begun = page.isOpen(path) ? field.initial?.(inside) : undefined;
  return inside.answers[path] ?? begun ?? (field.widget === "checkboxes" ? [] : "");
}

function fieldView(path: string, field: FieldDeclaration, inside: RuleContext, page: RuledPage): FieldView {
  const { locale, findings, remarks } = page;
  const value = shownValue(path, field, inside, page);
  const isChoices = field.widget === "checkboxes";
  const words = fieldWords(locale, path);
  return {
    path,
    widget: field.widget,
    label: words.label,
    hint: words.hint,
    rules: page.rulesOf(path).map((rule) => ruleHelp(locale, rule)),
    value,
    groups: field.choices ? groupsOf(field.choices(inside), locale) : [],
    isOptional:
      field.widget !== "checkbox" && field.requiredWhen !== undefined && !field.requiredWhen(inside),
    isLocked: !page.isOpen(path),
    isOnRecord: isTaken(page.context, path),
    redraws: field.redraws ?? false,
    inputMode: isChoices ? "text" : (field.inputMode ?? "text"),
    autoComplete: isChoices ? "off" : (field.autoComplete ?? "off"),
    width: isChoices ? "full" : (field.width ?? "full"),
    hints: hintViews(
      locale,
      path,
      findings.filter((found) => found.path === path),
      page.context,
    ),
    remarks: remarks.get(path) ?? [],
    levels: field.widget === "region" ? regionLevels(typeof value === "string" ? value : "") : [],
  };
}

function isItemOf(list: ItemList, block: Block): boolean {
  return (
    block.owner.startsWith(`${list.path}.${list.letter}`) &&
    block.owner.split(".").length === list.path.split(".").length + 1
  );
}

function blockView(block: Block, lists: readonly ItemList[], page: RuledPage): BlockView {
  const inside = contextOf(page.context, block.owner);
  const list = lists.find((one) => isItemOf(one, block));
  const isLast = list ? itemKeys(page.context.answers, list.path).length <= 1 : true;
  return {
    owner: block.owner,
    heading: blockHeading(page.locale, block, page.context.answers),
    fields: shownFields(block, inside).map(([path, field]) => fieldView(path, field, inside, page)),
    remove: list && !isLast ? list.path : null,
  };
}

/** Everything a page of the wizard shows, as plain data in the reader's language. */
export function stepView(page: StepPage): StepView {
  const { ref, context } = page;
  const step = STEPS[ref.id];
  const ruled = { ...page, rulesOf: fieldRulesOf(context) };
  const lists = step.lists?.(context, ref.serviceKey) ?? [];
  const listViews: readonly ListView[] = lists.map((list) => ({
    path: list.path,
    name: list.name,
    isFull: itemKeys(context.answers, list.path).length >= list.max,
  }));
  return {
    orderNo: page.orderNo,
    stepName: stepName(ref),
    draftId: page.draft.id,
    version: page.draft.version,
    blocks: step
      .blocks(context, ref.serviceKey)
      .map((block) => blockView(block, lists, ruled))
      .filter(({ fields }) => fields.length > 0),
    lists: listViews,
  };
}
