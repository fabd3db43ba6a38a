import type { InboxRow } from "@/components/bureau/inbox-table";
import type { DeadlineProps } from "@/components/filing/deadline";
import { isProvinceCode, PROVINCES } from "@/lib/domain/bureau/provinces";
import { FILING_TYPES, type FilingType } from "@/lib/domain/filing/types";
import { normaliseText } from "@/lib/domain/text/normalise";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDateTime, formatShortDateTime, formatShortDue } from "@/lib/i18n/format";
import { label } from "@/lib/i18n/label";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import type { BureauDecision } from "@/lib/server/bureau/decision-repository";
import type { InboxLine } from "@/lib/server/bureau/list-inbox";

const SOON_MS = 3 * 86_400_000;

/** The first value of a parameter of an address; an empty text when there is none. */
export function oneOf(value: string | readonly string[] | undefined): string {
  return normaliseText((typeof value === "string" ? value : value?.[0]) ?? "");
}

/** Name of a province by its two digits. */
export function provinceText(locale: Locale, code: string | null): string {
  return code && isProvinceCode(code) ? label(locale, PROVINCES[code]) : "";
}

/** Name of a filing type. */
export function typeText(locale: Locale, type: FilingType | null): string {
  return type ? label(locale, FILING_TYPES[type]) : "";
}

/** By when: late in red, within three days in amber. */
export function dueOf(dueAt: Date, at: Date, provisional: string | null): DeadlineProps {
  const left = dueAt.getTime() - at.getTime();
  return {
    until: dueAt.toISOString(),
    dateText: formatShortDue(dueAt),
    tone: left < 0 ? "bad" : left < SOON_MS ? "warn" : "neutral",
    ...(provisional ? { daysText: provisional } : {}),
  };
}

/** A line of the inbox in the reader's language. */
export function inboxRow(
  line: InboxLine,
  locale: Locale,
  words: Messages["bureau"]["inbox"],
  at: Date,
): InboxRow {
  return {
    orderNo: line.orderNo,
    sponsor: line.sponsorName,
    services: line.serviceSummary,
    type: typeText(locale, line.type),
    province: provinceText(locale, line.provinceCode),
    isAgain: line.isResubmission,
    entered: formatShortDateTime(line.enteredAt),
    due: dueOf(line.dueAt, at, line.dueProvisional ? words.provisional : null),
  };
}

/** Who decided what, and when. */
export function decisionText(
  { decision, byName, at }: BureauDecision,
  locale: Locale,
  words: Messages["bureau"]["decided"],
): string {
  const text = decision === "APPROVE" ? words.approve : words.refuse;
  return fillText(text, { by: byName, at: formatDateTime(locale, at) });
}
