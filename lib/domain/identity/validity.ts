import { addDays, isPlainDate, type PlainDate } from "../calendar/plain-date";
import { type FindingCode, type Violation, violation } from "../findings/finding";

/** End of a document's validity (证件有效期止); `longTerm` stands for the word 长期. */
export interface ValidityEnd {
  /** Day as typed, empty when none was given. */
  readonly to: string;
  readonly longTerm: boolean;
}

/** What an end of validity is measured by. */
export interface ValidityLimit {
  /** The day in China. */
  readonly today: PlainDate;
  /** More than so many days must remain; null while the rules of the bureau are not known, then only the form counts. */
  readonly days: number | null;
}

/**
 * Refuses a start of validity that is missing (F001), no day (F005) or after today (F304).
 *
 * @param today the day in China
 * @source fields.md §2.1 and §3 (`certValidFrom`) of the domain notes
 */
export function checkValidFrom(from: string, today: PlainDate): Violation | null {
  if (from === "") return violation("F001");
  if (!isPlainDate(from)) return violation("F005");
  return from > today ? violation("F304") : null;
}

/**
 * Refuses an end of validity that is missing (F001), no day (F005) or not more than the bureau's calendar days after
 * today: with 90, on 2026-11-21 a document valid to 2027-02-19 is refused, to 2027-02-20 accepted. Long-term documents
 * pass.
 *
 * @param code F305 for documents of persons, F209 for the sponsor's certificate
 * @source fields.md, "> 90 days", §2.1 and §3 (`certValidTo`) of the domain notes
 */
export function checkValidTo(
  { to, longTerm }: ValidityEnd,
  { today, days }: ValidityLimit,
  code: Extract<FindingCode, "F209" | "F305">,
): Violation | null {
  if (longTerm) return null;
  if (to === "") return violation("F001");
  if (!isPlainDate(to)) return violation("F005");
  return days === null || to > addDays(today, days) ? null : violation(code, { days });
}
