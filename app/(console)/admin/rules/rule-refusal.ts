import type { Column } from "@/lib/domain/rules/column";
import { COLUMNS } from "@/lib/domain/rules/tables/columns";
import { RULE_FACTS } from "@/lib/domain/rules/tables/rule-facts";
import type { Excess } from "@/lib/domain/text/free-text";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { obstaclesText } from "@/lib/i18n/rule-editor-words";
import type { RuleRefusal } from "@/lib/server/rules/rule-act";
import type { ActionResult } from "@/lib/shared/action-result";

type Words = Messages["ruleEditor"];

const COLUMN_BY_NAME: Readonly<Record<string, Column | undefined>> = COLUMNS;
const FACT_BY_NAME: Readonly<Record<string, { readonly kind: string } | undefined>> = RULE_FACTS;

/** Says why an act on a rule was refused. */
export function tellRefusal(locale: Locale, refusal: RuleRefusal, words: Words): ActionResult {
  const { code } = refusal;
  const message =
    refusal.code === "obstacles"
      ? fillText(words.refusals.obstacles, { list: obstaclesText(locale, refusal.obstacles, words) })
      : words.refusals[refusal.code];
  return { status: "refused", code, message };
}

type Fault = keyof Words["faults"];

/** What may stand in a control that holds no allowed value. */
function allowedText(path: string, { faults }: Words): string {
  if (path === "condition") return faults.json;
  if (/^when\..*\.(?:from|below)$/.test(path)) return faults.count;
  const [part, name = ""] = path.split(".");
  const column = part === "value" ? COLUMN_BY_NAME[name] : undefined;
  if (column?.kind === "number") return fillText(faults.range, { least: column.least, most: column.most });
  if (column) return faults.unknown;
  return part === "fact" && FACT_BY_NAME[name]?.kind === "number" ? faults.count : faults.value;
}

/** Says what is wrong at each control. */
export function tellIssues(
  issues: readonly { readonly path: string; readonly fault: Fault; readonly excess?: Excess }[],
  words: Words,
): ActionResult {
  const messages = issues.map(({ path, fault, excess }) => ({
    ...{
      path,
      code: fault,
      label: "",
      message: fault === "value" ? allowedText(path, words) : fillText(words.faults[fault], { ...excess }),
    },
    severity: "BLOCK" as const,
  }));
  return { status: "invalid", messages };
}
