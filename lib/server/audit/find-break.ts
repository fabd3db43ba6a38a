import "server-only";
import { type ChainId, type Head, isSigned, type Line, type LineContent, lineHash, NOTHING } from "./chain";

/** What was done to the audit. */
export type BreakKind = "changed" | "missing" | "inserted" | "reordered" | "moved";

/** The first place of a chain that is not as it was written. */
export interface Break extends ChainId {
  readonly kind: BreakKind;
  /** Which record tells: a line, the chain's signed end, or a daily root. */
  readonly what: "line" | "head" | "root";
  readonly seq: number;
  /** Id of the row, if there is one. */
  readonly id: string | null;
  /** For a line: its own hash and the one before it, by which its old place is found. */
  readonly line?: Line;
}

const isGenuine = (line: Line): boolean => line.hash === lineHash(line, line.seq, line.previousHash);

/** Whether a line was written for the place that another one has now. */
const fitsPlaceOf = (line: LineContent, other: Line): boolean =>
  other.hash === lineHash(line, other.seq, other.previousHash);

/** Whether a line was written for this place; its hashes are still beside it. */
const wasAt = (line: Line, seq: number): boolean => line.hash === lineHash(line, seq, line.previousHash);

function isMisplaced(line: Line, lines: readonly Line[]): boolean {
  return (
    lines.some((other) => other !== line && fitsPlaceOf(line, other)) ||
    lines.some((_, index) => wasAt(line, index + 1))
  );
}

function judge(line: Line, expected: number, lines: readonly Line[], count: number): Break {
  const { objectType, objectId } = line;
  const chain = { objectType, objectId, what: "line" } as const;
  if (isGenuine(line)) {
    if (line.seq === expected) return { ...chain, kind: "changed", seq: expected, id: line.id, line };
    const displaced = lines.find((other) => !isGenuine(other) && wasAt(other, expected));
    return displaced
      ? { ...chain, kind: "reordered", seq: displaced.seq, id: displaced.id }
      : { ...chain, kind: "missing", seq: expected, id: null };
  }
  const found = { ...chain, seq: line.seq, id: line.id, line };
  if (isMisplaced(line, lines)) return { ...found, kind: "reordered" };
  const isExtra = line.seq < 1 || lines.length > count;
  return { ...found, kind: isExtra ? "inserted" : "changed" };
}

function judgeHead(lines: readonly Line[], head: Head | undefined, chain: ChainId): Break | null {
  const found = { ...chain, what: "head", id: null, seq: lines.length } as const;
  if (!head) return { ...found, kind: "missing" };
  if (!isSigned(head)) return { ...found, kind: "changed" };
  if (head.count > lines.length) {
    return { ...found, what: "line", kind: "missing", seq: lines.length + 1 };
  }
  const hash = lines.at(-1)?.hash ?? NOTHING;
  return head.count < lines.length || head.hash !== hash ? { ...found, kind: "changed" } : null;
}

/** The first break of a chain, or null when every line and the end are as they were written. */
export function findBreak(lines: readonly Line[], head: Head | undefined, chain: ChainId): Break | null {
  const count = head && isSigned(head) ? head.count : Number.POSITIVE_INFINITY;
  let previous = NOTHING;
  for (const [index, line] of lines.entries()) {
    const isInPlace = line.seq === index + 1 && line.previousHash === previous;
    if (!isInPlace || !isGenuine(line)) return judge(line, index + 1, lines, count);
    previous = line.hash;
  }
  return judgeHead(lines, head, chain);
}
