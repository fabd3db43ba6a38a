import { CsvError, parse } from "csv-parse/sync";
import { fail, ok, type Result } from "@/lib/domain/result";
import { splitJsonList } from "./json-elements";

export const MOST_ROWS = 1_000;
/** Of the table as text; a server action takes a million bytes with all that goes with it. */
const MOST_TABLE_CHARACTERS = 200_000;

/** Why a table cannot be read at all. */
export type TableFault =
  | { readonly code: "empty" | "too-long" | "too-big" }
  | { readonly code: "malformed"; readonly line: number }
  | { readonly code: "missing" | "unknown" | "repeated"; readonly columns: string };

/** One row with the line it stands in; null when it has more or fewer cells than the head, or is no object. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>> | null;
}

/** The columns of a table. */
export interface TableForm {
  readonly columns: readonly string[];
  readonly optional: readonly string[];
  /** What spreadsheets in Chinese call them. */
  readonly aliases: Readonly<Record<string, string>>;
}

type Table = Result<readonly TableRow[], TableFault>;

const columnOf = (text: string, { aliases }: TableForm): string => {
  const name = text.normalize("NFKC").trim().toLowerCase();
  const alias = name.replace(/\s/g, "");
  return Object.hasOwn(aliases, alias) ? (aliases[alias] ?? alias) : name.replace(/[\s-]+/g, "_");
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseRows(text: string): Result<readonly Parsed[], TableFault> {
  // Cells copied from a spreadsheet come with tabs.
  const delimiter = (text.split(/\r|\n/, 1)[0] ?? "").includes("\t") ? "\t" : ",";
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true } as const;
    const rows: unknown = parse(text, { ...options, skip_records_with_empty_values: true, trim: true });
    return ok(rows as readonly Parsed[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail({ code: "malformed", line: Number(error.lines ?? 0) });
  }
}

/** The names that stood before, in a time that grows with their number alone. */
function repeatedNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function judgeHead(head: readonly string[], { columns, optional }: TableForm): TableFault | null {
  const unknown = head.filter((name) => !columns.includes(name));
  const missing = columns.filter((column) => !optional.includes(column) && !head.includes(column));
  const repeated = repeatedNames(head);
  if (missing.length > 0) return { code: "missing", columns: missing.join(", ") };
  if (unknown.length > 0) return { code: "unknown", columns: unknown.map((name) => name || "?").join(", ") };
  return repeated.length > 0 ? { code: "repeated", columns: repeated.join(", ") } : null;
}

function countedRows(rows: readonly TableRow[]): Table {
  if (rows.length === 0) return fail({ code: "empty" });
  return rows.length > MOST_ROWS ? fail({ code: "too-long" }) : ok(rows);
}

/** Reads a table: CSV, or cells of a spreadsheet, with the names of the columns in its first line. */
export function readTable(text: string, form: TableForm): Table {
  if (text.trim() === "") return fail({ code: "empty" });
  if (text.length > MOST_TABLE_CHARACTERS) return fail({ code: "too-big" });
  const parsed = parseRows(text);
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  const columns = (head?.record ?? []).map((name) => columnOf(name, form));
  const fault = judgeHead(columns, form);
  if (fault) return fail(fault);
  return countedRows(
    rows.map(({ record, info }) => ({
      line: info.lines,
      cells:
        record.length === columns.length
          ? Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""]))
          : null,
    })),
  );
}

function readObject(text: string): readonly (readonly [string, unknown])[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : null;
  } catch {
    return null;
  }
}

/** Whether a text is meant as JSON; no head of a table begins like it. */
export function isJson(text: string): boolean {
  return /^[\uFEFF\s]*[[{]/.test(text);
}

/** Reads a list of objects in JSON; their keys are the columns, and one that is left out is an empty cell. */
export function readJsonTable(text: string, form: TableForm): Table {
  if (text.length > MOST_TABLE_CHARACTERS) return fail({ code: "too-big" });
  const split = splitJsonList(text.replace(/^\uFEFF/, ""));
  if (!split.ok) return fail({ code: "malformed", line: split.error });
  const rows = split.value.map(({ line, text: one }) => ({
    line,
    entries: readObject(one)?.map(([key, value]) => [columnOf(key, form), value ?? ""] as const) ?? null,
  }));
  const keys = rows.flatMap(({ entries }) => (entries ? [entries.map(([key]) => key)] : []));
  const [first] = rows;
  if (first && keys.length === 0) return fail({ code: "malformed", line: first.line });
  const head = [...new Set(keys.flat()), ...new Set(keys.flatMap(repeatedNames))];
  const fault = first ? judgeHead(head, form) : null;
  if (fault) return fail(fault);
  const empty = Object.fromEntries(form.columns.map((column) => [column, ""]));
  return countedRows(
    rows.map(({ line, entries }) => ({
      line,
      cells: entries ? { ...empty, ...Object.fromEntries(entries) } : null,
    })),
  );
}
