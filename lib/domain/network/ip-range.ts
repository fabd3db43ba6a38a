import ipaddr from "ipaddr.js";
import { type Violation, violation } from "@/lib/domain/findings/finding";
import { fail, ok, type Result } from "@/lib/domain/result";

const MOST_RANGES = 3;
const LONGEST_TEXT = 1_000;

/** An IP range (IP地址起止) as text; a single address starts and ends with itself. */
export interface IpRange {
  readonly start: string;
  readonly end: string;
}

/** A range as numbers, to be compared. */
export interface NumericRange {
  readonly family: "ipv4" | "ipv6";
  readonly start: bigint;
  readonly end: bigint;
  readonly isPublic: boolean;
}

interface Address {
  readonly family: "ipv4" | "ipv6";
  readonly value: bigint;
  readonly isPublic: boolean;
}

function parseAddress(text: string): Address | null {
  // Only the four-part form: "10.1" and octal parts mean other addresses to other programs.
  const isWritten = text.includes(":") ? ipaddr.IPv6.isValid(text) : ipaddr.IPv4.isValidFourPartDecimal(text);
  if (!isWritten || text.includes("%")) return null;
  const address = ipaddr.parse(text);
  const value = address.toByteArray().reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return { family: address.kind(), value, isPublic: address.range() === "unicast" };
}

/** Reads a range; null when an address does not exist, the two are of different families, or the end comes first. */
export function readRange({ start, end }: IpRange): NumericRange | null {
  const first = parseAddress(start);
  const last = parseAddress(end);
  if (!first || !last || first.family !== last.family || first.value > last.value) return null;
  return {
    family: first.family,
    start: first.value,
    end: last.value,
    isPublic: first.isPublic && last.isPublic,
  };
}

/** Whether a text is one public address, IPv4 in four parts or IPv6. @source fields.md §6 (`ipRanges`) of the domain notes */
export const isPublicAddress = (text: string): boolean => parseAddress(text)?.isPublic === true;

/** Joins ranges that touch or overlap, so that a range across two neighbours counts as inside. */
function mergeRanges(ranges: readonly NumericRange[]): NumericRange[] {
  const sorted = [...ranges].sort((a, b) => (a.start < b.start ? -1 : 1));
  const merged: NumericRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= last.end + 1n) {
      merged[merged.length - 1] = { ...last, end: range.end > last.end ? range.end : last.end };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

/**
 * Reads the export form `a-b;c-d`; a single address means itself, `；`, `，`, `,`, line breaks and `～`, `~`,
 * `–`, `—` are understood too.
 *
 * @returns the ranges as typed, or `malformed-range` for text of more than 1,000 characters, an address that
 *   does not exist, a mixed pair, an end before its start
 * @source fields.md §6 (`ipRanges`) of the domain notes
 */
export function parseIpRanges(text: string): Result<IpRange[], "malformed-range"> {
  if (text.length > LONGEST_TEXT) return fail("malformed-range");
  const pieces = text
    .normalize("NFKC")
    .split(/[;,\n]/)
    .map((piece) => piece.replace(/\s/g, ""))
    .filter((piece) => piece !== "");
  const ranges = pieces.map((piece) => {
    const [start = "", end = start, ...more] = piece.split(/[-~–—]/);
    return more.length === 0 ? { start: start.toLowerCase(), end: end.toLowerCase() } : null;
  });
  const sound = ranges.filter((range) => range !== null);
  const isSound = sound.length === ranges.length && sound.every((range) => readRange(range) !== null);
  return isSound ? ok(sound) : fail("malformed-range");
}

/** The export form `a-b;c-d` of ranges. @source fields.md §6 (`ipRanges`) of the domain notes */
export function formatIpRanges(ranges: readonly IpRange[]): string {
  return ranges.map(({ start, end }) => `${start}-${end}`).join(";");
}

/**
 * Refuses a list of none or more than three ranges, and ranges that are malformed, mixed, reversed, not
 * public or not wholly inside the provider's mainland ranges (F604).
 *
 * @param ranges the ranges of one access block
 * @param providerRanges the provider's mainland ranges; those that cannot be read are passed over
 * @source fields.md §6 (`ipRanges`) of the domain notes
 */
export function checkIpRanges(
  ranges: readonly IpRange[],
  providerRanges: readonly IpRange[],
): Violation | null {
  if (ranges.length === 0 || ranges.length > MOST_RANGES) return violation("F604");
  const offered = providerRanges.map(readRange).filter((range) => range !== null);
  const ofFamily = (family: NumericRange["family"]) =>
    mergeRanges(offered.filter((range) => range.family === family));
  const isInside = (range: NumericRange) =>
    ofFamily(range.family).some(({ start, end }) => start <= range.start && range.end <= end);
  const isSound = ranges.every((range) => {
    const read = readRange(range);
    return read?.isPublic === true && isInside(read);
  });
  return isSound ? null : violation("F604");
}
