import "server-only";
import type { Finding } from "@/lib/domain/findings/finding";
import { reasonsOfFinding } from "@/lib/domain/review/caught-before";
import { fieldMessage } from "@/lib/i18n/field-messages";
import { labelOf } from "@/lib/i18n/field-words";
import type { RemarkWords } from "./bench-remarks";
import type { ReviewItems } from "./review-items";

interface HitSource extends RemarkWords {
  readonly items: Pick<ReviewItems, "submission" | "fields">;
}

/** What the rules noticed, with the codes of the reasons it stands for. */
export function hitText({ locale, answers, reasons }: RemarkWords, finding: Finding): string {
  const message = fieldMessage(locale, finding, answers);
  const codes = reasonsOfFinding([...reasons.values()], finding).map(({ code }) => code);
  if (codes.length === 0) return message;
  return locale === "en" ? `${message} (${codes.join(", ")})` : `${message}（${codes.join("、")}）`;
}

function isBelow(path: string, key: string): boolean {
  return path === key || path.startsWith(`${key}.`);
}

/** What the rules noticed at one field. */
export function fieldHits(source: HitSource, path: string): readonly string[] {
  return source.items.submission.findings
    .filter((finding) => finding.path === path)
    .map((finding) => hitText(source, finding));
}

/** What was noticed at no field that is shown: of a person, of a list of platforms; materials speak for themselves. */
function withoutField({ items }: HitSource): readonly Finding[] {
  const shown = new Set(items.fields.map(({ path }) => path));
  return items.submission.findings.filter(({ path }) => !shown.has(path) && !path.startsWith("material:"));
}

/** Key of the section below whose heading a finding stands; the closest one, none for the order as a whole. */
function sectionOf(path: string, keys: readonly string[]): string | null {
  const around = keys.filter((key) => isBelow(path, key)).sort((a, b) => b.length - a.length);
  return around[0] ?? null;
}

/** What was noticed of a section as such. */
export function sectionHits(source: HitSource, key: string, keys: readonly string[]): readonly string[] {
  return withoutField(source)
    .filter(({ path }) => sectionOf(path, keys) === key)
    .map((finding) => {
      const text = hitText(source, finding);
      if (finding.path === key) return text;
      const place = labelOf(source.locale, finding.path, source.answers);
      return `${place}${source.locale === "en" ? ": " : "："}${text}`;
    });
}

/** What was noticed of the order as a whole. */
export function wholeHits(source: HitSource, keys: readonly string[]): readonly string[] {
  return withoutField(source)
    .filter(({ path }) => sectionOf(path, keys) === null)
    .map((finding) => hitText(source, finding));
}
