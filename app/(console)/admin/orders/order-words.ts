import type { BallChipProps } from "@/components/filing/ball-chip";
import type { DeadlineProps } from "@/components/filing/deadline";
import { isProvinceCode, PROVINCES } from "@/lib/domain/bureau/provinces";
import { fillText } from "@/lib/i18n/fill-text";
import { formatShortDue } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { OrderBall } from "@/lib/server/admin/list-orders";

const SOON_MS = 86_400_000;

/** Who must act, as the chip shows it; null when nobody must. */
export function ballChip(
  { party, reviewer, verifiers }: OrderBall,
  words: Messages["admin"]["acts"],
): BallChipProps | null {
  switch (party) {
    case "APPLICANT":
      return { actor: "applicant", text: words.applicant };
    case "REVIEWER":
      return {
        actor: "reviewer",
        text: reviewer ? fillText(words.reviewerNamed, { name: reviewer }) : words.reviewer,
      };
    case "VERIFIER":
      return {
        actor: "verifier",
        text: fillText(words.verifiers, { done: verifiers?.done ?? 0, total: verifiers?.total ?? 0 }),
      };
    case "BUREAU":
      return { actor: "bureau", text: words.bureau };
    case "SYSTEM":
      return { actor: "system", text: words.system };
    default:
      return null;
  }
}

/** By when, late in red, within a day in amber. */
export function deadline(dueAt: Date | null, at: Date): DeadlineProps | null {
  if (!dueAt) return null;
  const left = dueAt.getTime() - at.getTime();
  return {
    until: dueAt.toISOString(),
    dateText: formatShortDue(dueAt),
    tone: left < 0 ? "bad" : left < SOON_MS ? "warn" : "neutral",
  };
}

/** Name of a province by its two digits. */
export function provinceName(locale: Locale, code: string | null): string {
  return code && isProvinceCode(code) ? label(locale, PROVINCES[code]) : "";
}
