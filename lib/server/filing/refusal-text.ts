import "server-only";
import { REFUSALS } from "@/lib/domain/filing/lifecycle";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";

/** The sentence of a refusal of the life cycle; null for codes it does not know. */
export function findRefusalText(code: string, locale: Locale): string | null {
  const refusal = Object.entries(REFUSALS).find(([known]) => known === code)?.[1];
  return refusal ? label(locale, refusal) : null;
}
