import type { ImportReport, ReportLine } from "@/lib/forms/import-state";
import { fillText } from "@/lib/i18n/fill-text";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { countPlan, type ImportPlan, isProblem, type PlanLine } from "@/lib/server/importing/import-plan";
import type { TableFault } from "@/lib/server/importing/read-table";
import type { FileFault } from "@/lib/server/importing/read-upload";

type Shared = Messages["admin"]["importing"];

/** What a kind of table says of its own columns and rows. */
export interface TableWords {
  readonly columns: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Why a row cannot be taken over, by its verdict. */
  readonly problems: Readonly<Record<string, string>>;
}

const TONES = { create: "good", change: "action", same: "neutral" } as const;

interface Words {
  readonly shared: Shared;
  readonly own: TableWords;
  readonly locale: Locale;
}

function changed(columns: readonly string[], { shared, own, locale }: Words): string {
  const names = formatList(
    locale,
    columns.map((column) => own.columns[column] ?? column),
  );
  return fillText(shared.change, { columns: names });
}

function detailsOf({ verdict, columns }: PlanLine, words: Words): readonly string[] {
  const { own, locale } = words;
  if (verdict === "columns") {
    const colon = locale === "en" ? ": " : "：";
    return columns.map((column) => `${own.columns[column]}${colon}${own.rules[column]}`);
  }
  if (!isProblem(verdict)) return verdict === "change" ? [changed(columns, words)] : [];
  const problem = own.problems[verdict] ?? "";
  return verdict === "ours" ? [problem, changed(columns, words)] : [problem];
}

function verdictText(verdict: PlanLine["verdict"], { verdicts }: Shared): string {
  return verdict === "create" || verdict === "change" || verdict === "same"
    ? verdicts[verdict]
    : verdicts.problem;
}

/** What an import would do, row by row, in words. */
export function reportOf(plan: ImportPlan, words: Words): ImportReport {
  const lines = plan.lines.map(
    (one): ReportLine => ({
      line: one.line,
      id: one.id,
      name: one.name,
      verdict: verdictText(one.verdict, words.shared),
      tone:
        one.verdict === "create" || one.verdict === "change" || one.verdict === "same"
          ? TONES[one.verdict]
          : "bad",
      details: detailsOf(one, words),
    }),
  );
  const faulty = lines.filter(({ tone }) => tone === "bad").length;
  return {
    lines,
    summary: fillText(plan.isSound ? words.shared.summary : words.shared.faulty, {
      ...countPlan(plan),
      faulty,
    }),
    digest: plan.isSound ? plan.digest : null,
  };
}

/** Why a table cannot be read, in words. */
export function faultText(fault: TableFault | FileFault, { faults }: Shared): string {
  const text = faults[fault.code];
  if ("endings" in fault) return fillText(text, { endings: fault.endings.join(" ") });
  if ("line" in fault) return fillText(text, { line: fault.line });
  return "columns" in fault ? fillText(text, { columns: fault.columns.slice(0, 300) }) : text;
}
