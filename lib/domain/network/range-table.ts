import ipaddr from "ipaddr.js";
import { fail, ok, type Result } from "@/lib/domain/result";
import { plainText } from "@/lib/domain/text/plain-text";
import { type IpRange, type NumericRange, readRange } from "./ip-range";

/** Most lines of a provider's table. */
const MOST_RANGE_LINES = 2_000;

/** What is wrong with one line of the table. */
export type RangeFault = "malformed" | "not-public" | "overlaps";

/** A line that needs repair; lines count from 1, empty ones included. */
export interface FaultyLine {
  readonly line: number;
  readonly text: string;
  readonly fault: RangeFault;
}

/** Why a table as a whole is refused. */
export type RangeTableFault = "empty" | "too-long" | readonly FaultyLine[];

function readBlock(text: string): IpRange | null {
  if (!ipaddr.isValidCIDR(text)) return null;
  const [address, bits] = ipaddr.parseCIDR(text);
  const bytes = address.toByteArray();
  // The bits beyond the prefix: all 0 at the start, all 1 at the end.
  const edge = (fill: number) =>
    bytes.map((byte, index) => {
      const kept = Math.min(Math.max(bits - index * 8, 0), 8);
      const rest = 0xff >> kept;
      return (byte & ~rest) | (fill & rest);
    });
  const write = (fill: number) => ipaddr.fromByteArray(edge(fill)).toString();
  const start = write(0x00);
  // `119.29.7.9/16` says two things at once.
  return start === address.toString() ? { start, end: write(0xff) } : null;
}

function readLine(text: string): IpRange | null {
  if (text.includes("/")) return readBlock(text);
  const [start = "", end = start, ...more] = text.split(/[-~–—]/);
  return more.length === 0 ? { start, end } : null;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

interface SoundLine extends Line {
  readonly range: IpRange;
  readonly numbers: NumericRange;
}

function judgeLine({ line, text }: Line): SoundLine | FaultyLine {
  const range = readLine(text);
  const numbers = range && readRange(range);
  if (!range || !numbers) return { line, text, fault: "malformed" };
  return numbers.isPublic ? { line, text, range, numbers } : { line, text, fault: "not-public" };
}

function byStart(a: SoundLine, b: SoundLine): number {
  if (a.numbers.family !== b.numbers.family) return a.numbers.family < b.numbers.family ? -1 : 1;
  if (a.numbers.start !== b.numbers.start) return a.numbers.start < b.numbers.start ? -1 : 1;
  return a.line - b.line;
}

/** Of each two neighbours that share addresses, the one that was written later. */
function findOverlaps(lines: readonly SoundLine[]): readonly FaultyLine[] {
  const inOrder = lines.toSorted(byStart);
  const later = inOrder.flatMap((one, index) => {
    const before = inOrder[index - 1];
    const isApart =
      !before || before.numbers.family !== one.numbers.family || before.numbers.end < one.numbers.start;
    return isApart ? [] : [before.line > one.line ? before : one];
  });
  return [...new Set(later)].map(({ line, text }) => ({ line, text, fault: "overlaps" }));
}

/**
 * Reads the provider's range table: one range a line, as `a-b`, a block `119.29.0.0/16` or a single address.
 *
 * @returns the ranges in the order of their lines, or what is wrong: lines that are no range, hold addresses that are
 *   not public, or share addresses with an earlier line
 * @source fields.md §6 (`ipRanges`) of the domain notes: "inside the provider's mainland ranges"
 */
export function parseRangeTable(table: string): Result<readonly IpRange[], RangeTableFault> {
  const lines = table.split(/\r\n?|\n/).map((text, index) => ({ line: index + 1, text: plainText(text) }));
  const filled = lines.filter(({ text }) => text !== "");
  if (filled.length === 0) return fail("empty");
  if (filled.length > MOST_RANGE_LINES) return fail("too-long");
  const judged = filled.map(judgeLine);
  const sound = judged.filter((one) => "range" in one);
  const faults = [...judged.filter((one) => "fault" in one), ...findOverlaps(sound)];
  if (faults.length > 0) return fail(faults.toSorted((a, b) => a.line - b.line));
  return ok(sound.map(({ range }) => range));
}
