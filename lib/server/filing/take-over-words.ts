import "server-only";
import { PROVINCES, provinceOf } from "@/lib/domain/bureau/provinces";
import { isSponsorKind } from "@/lib/domain/identity/sponsor-kind";
import { SPONSOR_KINDS } from "@/lib/domain/identity/tables/sponsor-kinds";
import { label, labelIn } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import { SERVICE_TYPES } from "@/lib/wizard/fields/service-check";
import { divisionNames } from "../rules/divisions";
import type { TakenOver } from "./take-over";

function regionText(locale: Locale, code: string): string {
  const province = provinceOf(code);
  const names = divisionNames(code);
  // Below the province places have no other name than the Chinese one.
  if (!province || names.length > 1) return names.join(" ");
  return label(locale, PROVINCES[province]);
}

/** What a field holds or will hold, in the reader's language. */
export function takenOverText(locale: Locale, { path, value, kept }: TakenOver): string {
  const stored = kept ?? value;
  if (path === "sponsor.regionCode") return regionText(locale, stored);
  if (isSponsorKind(stored)) return label(locale, SPONSOR_KINDS[stored]);
  return labelIn(locale, SERVICE_TYPES, stored, label) ?? stored;
}
