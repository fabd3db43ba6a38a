import { CsvError, parse } from "csv-parse/sync";
import { fail, ok, type Result } from "@/lib/domain/result";
import { INSTANCE_COLUMNS, type InstanceColumn } from "@/lib/forms/instance-row";

export const MOST_ROWS = 1_000;
/** Of the table as text; a server action takes a million bytes with all that goes with it. */
export const MOST_TABLE_CHARACTERS = 200_000;

/** Why a table cannot be read at all. */
export type TableFault =
  | { readonly code: "empty" | "too-long" | "too-big" }
  | { readonly code: "malformed"; readonly line: number }
  | { readonly code: "missing" | "unknown" | "repeated"; readonly columns: string };

/** One row with the line it stands in; null when it has more or fewer cells than the head. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>> | null;
}

/** What spreadsheets in Chinese call the columns. */
const ALIASES: Readonly<Record<string, InstanceColumn>> = {
  实例编号: "id",
  账号: "account",
  名称: "name",
  产品: "product",
  省份: "province",
  包年包月: "prepaid",
  累计月数: "paid_months",
  到期时间: "expires_at",
  公网ip: "public_ips",
  备案名额: "quota",
};

const columnOf = (text: string): string => {
  const name = text.normalize("NFKC").trim().toLowerCase();
  return ALIASES[name.replace(/\s/g, "")] ?? name.replace(/[\s-]+/g, "_");
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

function judgeHead(head: readonly string[]): TableFault | null {
  const isKnown = (name: string) => INSTANCE_COLUMNS.some((column) => column === name);
  const unknown = head.filter((name) => !isKnown(name));
  const missing = INSTANCE_COLUMNS.filter((column) => column !== "quota" && !head.includes(column));
  const repeated = head.filter((name, index) => head.indexOf(name) !== index);
  if (missing.length > 0) return { code: "missing", columns: missing.join(", ") };
  if (unknown.length > 0) return { code: "unknown", columns: unknown.map((name) => name || "?").join(", ") };
  return repeated.length > 0 ? { code: "repeated", columns: repeated.join(", ") } : null;
}

/** Reads a table of instances: CSV, or cells of a spreadsheet, with the names of the columns in its first line. */
export function readInstanceTable(text: string): Result<readonly TableRow[], TableFault> {
  if (text.trim() === "") return fail({ code: "empty" });
  if (text.length > MOST_TABLE_CHARACTERS) return fail({ code: "too-big" });
  const parsed = parseRows(text);
  if (!parsed.ok) return parsed;
  const [head, ...rows] = parsed.value;
  const columns = (head?.record ?? []).map(columnOf);
  const fault = judgeHead(columns);
  if (fault) return fail(fault);
  if (rows.length === 0) return fail({ code: "empty" });
  if (rows.length > MOST_ROWS) return fail({ code: "too-long" });
  return ok(
    rows.map(({ record, info }) => ({
      line: info.lines,
      cells:
        record.length === columns.length
          ? Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ""]))
          : null,
    })),
  );
}
