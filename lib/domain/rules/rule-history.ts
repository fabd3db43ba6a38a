import { addDays, chinaDay, instantAt, type PlainDate } from "../calendar/plain-date";
import { createRuleBook, isInForce, type RuleBook } from "./rule-book";
import type { RuleDocument } from "./rule-document";

/** A version of a document and the span in which it counts; `activeTo` null = until something replaces it. */
export interface DatedDocument {
  readonly document: RuleDocument;
  readonly activeFrom: Date;
  readonly activeTo: Date | null;
}

/** The rules of every moment. */
export interface RuleHistory {
  /** The rules of a moment: the versions that counted, as far as they were in force on that day in China. */
  readonly at: (instant: Date) => RuleBook;
  /** When rules begin or end after a moment, the soonest first. */
  readonly changesAfter: (instant: Date) => readonly Date[];
  /** The versions that are approved but begin after a moment, with the day in China from which each holds. */
  readonly comingAfter: (instant: Date) => readonly ComingDocument[];
}

/** A version that does not hold yet. */
export interface ComingDocument {
  readonly document: RuleDocument;
  readonly from: PlainDate;
}

function startOf(day: PlainDate): number {
  return instantAt(day, "00:00").getTime();
}

/** The instants at which any rule begins or ends. */
function boundariesOf(rows: readonly DatedDocument[]): readonly number[] {
  const all = rows.flatMap(({ document: { validFrom, validTo }, activeFrom, activeTo }) => [
    activeFrom.getTime(),
    ...(activeTo ? [activeTo.getTime()] : []),
    ...(validFrom ? [startOf(validFrom)] : []),
    ...(validTo ? [startOf(addDays(validTo, 1))] : []),
  ]);
  return [...new Set(all)].sort((a, b) => a - b);
}

function activeAt(rows: readonly DatedDocument[], instant: Date): readonly RuleDocument[] {
  const day = chinaDay(instant);
  return rows
    .filter(({ activeFrom, activeTo }) => activeFrom <= instant && (activeTo === null || activeTo > instant))
    .map(({ document }) => document)
    .filter((document) => isInForce(document, day));
}

/** When a version begins to hold: both its turn and its first day have come. */
function beginOf({ document: { validFrom }, activeFrom }: DatedDocument): number {
  return Math.max(activeFrom.getTime(), validFrom ? startOf(validFrom) : activeFrom.getTime());
}

function comingAfter(rows: readonly DatedDocument[], instant: Date): readonly ComingDocument[] {
  return rows
    .filter((row) => beginOf(row) > instant.getTime())
    .filter((row) => row.activeTo === null || row.activeTo.getTime() > beginOf(row))
    .map((row) => ({ document: row.document, from: chinaDay(new Date(beginOf(row))) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Makes the rules of every moment; those of one span are put together once. */
export function createRuleHistory(rows: readonly DatedDocument[]): RuleHistory {
  const boundaries = boundariesOf(rows);
  const books = new Map<number, RuleBook>();
  return {
    comingAfter: (instant) => comingAfter(rows, instant),
    changesAfter: (instant) =>
      boundaries.filter((boundary) => boundary > instant.getTime()).map((boundary) => new Date(boundary)),
    at: (instant) => {
      const span = boundaries.findLastIndex((boundary) => boundary <= instant.getTime());
      const known = books.get(span);
      if (known) return known;
      const book = createRuleBook(activeAt(rows, instant));
      books.set(span, book);
      return book;
    },
  };
}
