import type { RuleIssue } from "@/lib/forms/rule-form";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { obstaclesText } from "@/lib/i18n/rule-editor-words";
import type { RuleRefusal } from "@/lib/server/rules/rule-act";
import type { ActionResult } from "@/lib/shared/action-result";

type Words = Messages["ruleEditor"];

/** Says why an act on a rule was refused. */
export function tellRefusal(locale: Locale, refusal: RuleRefusal, words: Words): ActionResult {
  const { code } = refusal;
  const message =
    refusal.code === "obstacles"
      ? fillText(words.refusals.obstacles, { list: obstaclesText(locale, refusal.obstacles, words) })
      : words.refusals[refusal.code];
  return { status: "refused", code, message };
}

/** Says what is wrong at each control. */
export function tellIssues(
  issues: readonly { readonly path: string; readonly fault: keyof Words["faults"] }[] | readonly RuleIssue[],
  words: Words,
): ActionResult {
  const messages = issues.map(({ path, fault }) => ({
    ...{ path, code: fault, label: "", message: words.faults[fault] },
    severity: "BLOCK" as const,
  }));
  return { status: "invalid", messages };
}
