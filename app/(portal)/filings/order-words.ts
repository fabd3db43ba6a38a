import type { ActorHue } from "@/components/filing/actor";
import type { BallChipProps } from "@/components/filing/ball-chip";
import type { DeadlineProps } from "@/components/filing/deadline";
import type { Tone } from "@/components/ui/tone";
import { chinaDay, lastDayOf } from "@/lib/domain/calendar/plain-date";
import { countWorkdays } from "@/lib/domain/calendar/working-days";
import { type ActingParty, type FilingStatus, isClosed, isReturned } from "@/lib/domain/filing/states";
import type { FilingTexts } from "@/lib/i18n/filing-texts";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDue, formatWorkingDays } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { StoredRules } from "@/lib/server/rules/rule-tables";

const HUES = {
  APPLICANT: "applicant",
  REVIEWER: "reviewer",
  VERIFIER: "verifier",
  BUREAU: "bureau",
  SYSTEM: "system",
} as const satisfies Record<ActingParty, ActorHue>;

/** Who has the ball, as the applicant reads it. */
export function ballOf(
  party: ActingParty | null,
  { words }: Pick<FilingTexts, "words">,
): BallChipProps | null {
  if (party === null) return null;
  const actor = HUES[party];
  const text =
    party === "APPLICANT" ? words.ballYou : fillText(words.ballWith, { actor: words.actors[actor] });
  return { actor, text };
}

/** Tone of a state: amber waits for the applicant, green is done, the rest is quiet. */
export function stateTone(status: FilingStatus): Tone {
  if (status === "APPROVED") return "good";
  if (isReturned(status) || status === "MAILING_REQUIRED") return "warn";
  return isClosed(status) ? "neutral" : "action";
}

interface DueWords {
  readonly dueAt: Date | null;
  readonly now: Date;
  readonly locale: Locale;
  readonly calendar: StoredRules["calendar"];
}

/** By when whoever has the ball must have acted. */
export function deadlineOf({ dueAt, now, locale, calendar }: DueWords): DeadlineProps | null {
  if (!dueAt) return null;
  const days = countWorkdays(chinaDay(now), lastDayOf(dueAt), calendar);
  const isLate = dueAt < now;
  return {
    until: dueAt.toISOString(),
    dateText: formatDue(locale, dueAt),
    daysText: formatWorkingDays(
      locale,
      isLate ? -countWorkdays(lastDayOf(dueAt), chinaDay(now), calendar) : days,
    ),
    tone: isLate ? "bad" : days <= 1 ? "warn" : "neutral",
  };
}
