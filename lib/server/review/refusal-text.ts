import "server-only";
import { fillText } from "@/lib/i18n/fill-text";
import type { Locale } from "@/lib/i18n/locale";
import { reviewMessages } from "@/lib/i18n/review-messages";
import type { WorkbenchView } from "@/lib/shared/workbench-view";
import { findRefusalText } from "../filing/refusal-text";

type RefusedView = Pick<WorkbenchView, "heldBy" | "heldUntil" | "decided" | "submission" | "progress">;

/** Why the act before this page was refused, in words; null for a code nobody knows. Names and times are as of now. */
export function refusalText(locale: Locale, code: string, view: RefusedView): string | null {
  const { refused } = reviewMessages(locale);
  if (code === "already-decided" && view.decided) return `${view.decided}${refused.kept}`;
  const texts: Readonly<Record<string, string>> = refused;
  const text = Object.hasOwn(texts, code) ? texts[code] : findRefusalText(code, locale);
  return text
    ? fillText(text, {
        name: view.heldBy,
        time: view.heldUntil,
        n: view.submission,
        count: view.progress.answers,
      })
    : null;
}
