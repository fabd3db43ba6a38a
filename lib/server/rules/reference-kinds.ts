import "server-only";
import * as z from "zod";
import { CALENDAR_2024_2026 } from "@/lib/domain/calendar/tables/calendar-2024-2026";
import { MOBILE_RANGES } from "@/lib/domain/identity/tables/mobile-ranges";
import { KEYWORDS } from "@/lib/domain/naming/tables/keywords";
import { SUFFIXES } from "@/lib/domain/network/tables/suffixes";
import { REASON_ROWS } from "@/lib/domain/review/reason";

/** One kind of reference data: the rows this release ships, and how a stored row is read. */
interface ReferenceKind<Row> {
  /** Raised whenever shipped rows change; stored rows of a lower version are replaced. */
  readonly version: number;
  readonly rows: ReadonlyMap<string, Row>;
  readonly schema: z.ZodType<Row>;
}

/** A stored row has the columns of the shipped ones, each of the same kind of value. */
function isLike(value: unknown, shipped: readonly unknown[]): boolean {
  return shipped.some((sample) => {
    if (sample === null || typeof sample !== "object")
      return value === null || typeof value === typeof sample;
    if (value === null || typeof value !== "object" || Array.isArray(value) !== Array.isArray(sample))
      return false;
    if (Array.isArray(sample)) return true;
    return Object.entries(sample).every(([column, part]) => isLike(Reflect.get(value, column), [part]));
  });
}

function kind<Row extends object>(
  version: number,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReferenceKind<Row> {
  return {
    version,
    rows: new Map(rows.map((row) => [keyOf(row), row])),
    schema: z.custom<Row>((value) => isLike(value, rows)),
  };
}

/** All reference data: open lists that a province, a law or an administrator may change. */
export const REFERENCE_KINDS = {
  "calendar-day": kind(1, CALENDAR_2024_2026, (day) => day.date),
  suffix: kind(1, SUFFIXES, (suffix) => suffix.ascii),
  keyword: kind(1, KEYWORDS, (rule) =>
    [rule.code, rule.word, rule.bureau ?? "", rule.sponsors, rule.severity, rule.match].join(":"),
  ),
  "mobile-range": kind(1, MOBILE_RANGES, (range) => range.prefix),
  reason: kind(3, REASON_ROWS, (reason) => reason.code),
};

export type ReferenceKindName = keyof typeof REFERENCE_KINDS;

/** A row of one kind. */
export type RowOf<Name extends ReferenceKindName> =
  (typeof REFERENCE_KINDS)[Name] extends ReferenceKind<infer Row> ? Row : never;
