import "server-only";
import { createHash } from "node:crypto";

const PLANNED = ["create", "change", "same"] as const;
export type Planned = (typeof PLANNED)[number];

/** What becomes of one row: written, left as it is, or why it cannot be taken over. */
export interface PlanLine<Column extends string = string, Problem extends string = string> {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly verdict: Planned | Problem;
  /** Columns that cannot be read, or that change. */
  readonly columns: readonly Column[];
}

export interface ImportPlan<Line extends PlanLine = PlanLine, Write = unknown> {
  readonly lines: readonly Line[];
  readonly writes: readonly Write[];
  readonly isSound: boolean;
  /** Tells whether what is confirmed is what was shown. */
  readonly digest: string;
}

export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly same: number;
}

/** Whether a verdict keeps a table from being taken over. */
export function isProblem<V extends string>(verdict: V): verdict is Exclude<V, Planned> {
  return !PLANNED.some((planned) => planned === verdict);
}

/** The plan of what was found of each row. */
export function makePlan<Line extends PlanLine, Write>(
  lines: readonly Line[],
  writes: readonly Write[],
): ImportPlan<Line, Write> {
  const isSound = lines.every(({ verdict }) => !isProblem(verdict));
  const digest = createHash("sha256").update(JSON.stringify({ lines, writes })).digest("hex");
  return { lines, writes, isSound, digest };
}

/** Counts what becomes of the rows of a plan. */
export function countPlan({ lines }: ImportPlan): ImportCounts {
  const of = (verdict: Planned) => lines.filter((line) => line.verdict === verdict).length;
  return { created: of("create"), changed: of("change"), same: of("same") };
}

/** A cell as a report shows it, whatever came instead of a text. */
export function shortCell(cell: unknown): string {
  return typeof cell === "string" ? cell.slice(0, 64) : "";
}
