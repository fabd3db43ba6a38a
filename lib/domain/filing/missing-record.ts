import type { Evidence } from "./evidence";

const DAY_MS = 86_400_000;

/** For so many days the ministry must have said that it has no such record before a comparison ends it here. */
export const MISSING_DAYS = 7;

/** What the ministry's answers say of a record of ours; `UNVERIFIED` is neither of both. */
export type MinistryWord = "THERE" | "MISSING" | "UNVERIFIED";

function contradicts({ answer: { state, isSameSponsor } }: Evidence): boolean {
  return state === "UNKNOWN" || (state === "FILED" && isSameSponsor === true);
}

/**
 * Reads what the ministry said of the sponsor of a record and of its websites and Apps. Silence, an order in review and
 * answers that contradict each other say nothing; nor does another record of the same sponsor.
 *
 * @source filing-types.md §2.1, §2.2 rows 7, 9, 11 and 13 of the domain notes
 */
export function ministryWord(evidence: readonly Evidence[], subjectNumber: string): MinistryWord {
  const sponsor = evidence.find(({ question }) => question === "SPONSOR")?.answer;
  const services = evidence.filter(({ question }) => question === "SERVICE");
  if (sponsor?.state === "YES" || sponsor?.state === "SHELL") {
    const shown = sponsor.subjectNumber ?? subjectNumber;
    return shown === subjectNumber ? "THERE" : "UNVERIFIED";
  }
  return sponsor?.state === "NO" && !services.some(contradicts) ? "MISSING" : "UNVERIFIED";
}

/** From when on a comparison that finds nothing again ends a record. */
export function missingEndsAt(since: Date): Date {
  return new Date(since.getTime() + MISSING_DAYS * DAY_MS);
}
