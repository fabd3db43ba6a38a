import type { FilingStatus } from "@/lib/domain/filing/states";
import { fillText } from "@/lib/i18n/fill-text";
import { formatDue, formatShortDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { timelineTexts } from "@/lib/i18n/timeline-texts";

/** Whose hue a line has; administrators act in the system's. */
export type TimelineActor = "applicant" | "reviewer" | "verifier" | "bureau" | "system";

/** One line of an order's history, in the reader's language; names nobody. */
export interface TimelineLine {
  readonly id: string;
  readonly actor: TimelineActor;
  readonly actorText: string;
  readonly title: string;
  readonly at: { readonly iso: string; readonly text: string } | null;
  readonly detail?: string;
  readonly phase: "past" | "now" | "next";
}

/** What happened, once or several times in a row. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly actorKind: string;
  readonly at: Date;
  readonly from: string | null;
  readonly times: number;
}

type ActorWord = TimelineActor | "admin";

const ACTORS: Readonly<Record<string, ActorWord>> = {
  APPLICANT: "applicant",
  REVIEWER: "reviewer",
  VERIFIER: "verifier",
  BUREAU: "bureau",
  ADMIN: "admin",
  SYSTEM: "system",
};

/** The word and the hue of an actor kind as events and states name it. */
export function actorOf(kind: string, locale: Locale): { actor: TimelineActor; actorText: string } {
  const word = ACTORS[kind] ?? "system";
  return { actor: word === "admin" ? "system" : word, actorText: timelineTexts(locale).actors[word] };
}

const RETURNED: readonly string[] = [
  "SUPPLEMENT_REQUIRED",
  "INITIAL_REJECTED",
  "SMS_FAILED",
  "BUREAU_REJECTED",
] satisfies readonly FilingStatus[];

/** What happened, in words. */
function eventText({ type, from, times }: Happening, locale: Locale): string {
  const words: Readonly<Record<string, string>> = timelineTexts(locale).events;
  const key = type === "submit" && from !== null && RETURNED.includes(from) ? "resubmit" : type;
  // Message keys cannot hold a dot.
  return fillText(words[key.replace(".", "-")] ?? timelineTexts(locale).events.other, { n: times });
}

/** A line of the past. */
export function pastLine(happening: Happening, locale: Locale, detail: string | null): TimelineLine {
  return {
    id: happening.id,
    ...actorOf(happening.actorKind, locale),
    title: eventText(happening, locale),
    at: { iso: happening.at.toISOString(), text: formatShortDateTime(happening.at) },
    ...(detail ? { detail } : {}),
    phase: "past",
  };
}

/** “due 25 November 2026, 18:00”. */
export function dueText(due: { dueAt: Date; dueProvisional: boolean }, locale: Locale): string {
  const words = timelineTexts(locale);
  const template = due.dueProvisional ? words.dueProvisional : words.due;
  return fillText(template, { date: formatDue(locale, due.dueAt) });
}
