import type { ImportReport, ReportLine } from "@/lib/forms/import-state";
import { fillText } from "@/lib/i18n/fill-text";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { countPlan } from "@/lib/server/instances/import-instances";
import { type ImportPlan, isProblem, type PlanLine } from "@/lib/server/instances/import-plan";
import type { TableFault } from "@/lib/server/instances/read-table";

type Words = Messages["admin"]["importing"];

const TONES = { create: "good", change: "action", same: "neutral" } as const;

function detailsOf({ verdict, columns }: PlanLine, locale: Locale, words: Words): readonly string[] {
  if (verdict === "columns") {
    const colon = locale === "en" ? ": " : "：";
    return columns.map((column) => `${words.columns[column]}${colon}${words.rules[column]}`);
  }
  if (isProblem(verdict)) return [words.problems[verdict]];
  if (verdict !== "change") return [];
  const changed = formatList(
    locale,
    columns.map((column) => words.columns[column]),
  );
  return [fillText(words.change, { columns: changed })];
}

/** What an import would do, row by row, in words. */
export function reportOf(plan: ImportPlan, locale: Locale, words: Words): ImportReport {
  const lines = plan.lines.map(
    (one): ReportLine => ({
      line: one.line,
      id: one.id,
      name: one.name,
      verdict: words.verdicts[one.verdict],
      tone: isProblem(one.verdict) ? "bad" : TONES[one.verdict],
      details: detailsOf(one, locale, words),
    }),
  );
  const faulty = lines.filter(({ tone }) => tone === "bad").length;
  return {
    lines,
    summary: fillText(words.summary, { ...countPlan(plan), faulty }),
    digest: plan.isSound ? plan.digest : null,
  };
}

/** Why a table cannot be read, in words. */
export function faultText(fault: TableFault | { readonly code: "encoding" }, words: Words): string {
  const text = words.faults[fault.code];
  if ("line" in fault) return fillText(text, { line: fault.line });
  return "columns" in fault ? fillText(text, { columns: fault.columns.slice(0, 300) }) : text;
}
