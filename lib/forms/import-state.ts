import type { FormState } from "./form-state";

/** How the names of files end that hold cells of a spreadsheet. */
export const CELL_ENDINGS = [".csv", ".tsv", ".txt"] as const;

/** Of a file; three bytes for a Chinese sign. */
export const MOST_FILE_BYTES = 600_000;

/** One row of a checked table, in words. */
export interface ReportLine {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly verdict: string;
  readonly tone: "good" | "action" | "neutral" | "bad";
  readonly details: readonly string[];
}

/** What an import would do. */
export interface ImportReport {
  readonly lines: readonly ReportLine[];
  readonly summary: string;
  /** Of the plan; null when a row is wrong and nothing can be confirmed. */
  readonly digest: string | null;
}

/** The form that imports, with what its last check said. */
export interface ImportState extends FormState {
  readonly report: ImportReport | null;
}
