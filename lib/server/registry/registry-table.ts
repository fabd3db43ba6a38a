import type { Result } from "@/lib/domain/result";
import { CELL_ENDINGS } from "@/lib/forms/import-state";
import { REGISTRY_COLUMNS, type RegistryColumn } from "@/lib/forms/registry-row";
import { isJson, readJsonTable, readTable, type TableFault, type TableRow } from "../importing/read-table";

/** What spreadsheets in Chinese call the columns. */
const ALIASES: Readonly<Record<string, RegistryColumn>> = {
  证件类型: "cert_type",
  证件号码: "cert_no",
  主办者名称: "sponsor_name",
  主体备案号: "subject_number",
  主体状态: "subject_state",
  服务类型: "service_type",
  域名或app名称: "service",
  备案名称: "service_name",
  服务备案号: "service_number",
  服务状态: "service_state",
  接入商: "providers",
  覆盖本平台记录: "replace_ours",
};

/** How the names of files end that hold such a table. */
export const REGISTRY_ENDINGS = [...CELL_ENDINGS, ".json"] as const;

const FORM = {
  columns: REGISTRY_COLUMNS,
  optional: ["service_name", "providers", "replace_ours"] satisfies RegistryColumn[],
  aliases: ALIASES,
};

/** Reads a table of the ministry's records: CSV, cells of a spreadsheet, or a list in JSON. */
export function readRegistryTable(text: string): Result<readonly TableRow[], TableFault> {
  return isJson(text) ? readJsonTable(text, FORM) : readTable(text, FORM);
}

const SAMPLE: readonly Readonly<Record<RegistryColumn, string>>[] = [
  {
    cert_type: "BUSINESS_LICENCE",
    cert_no: "91440300MA5DEMX715",
    sponsor_name: "深圳市星河软件有限公司",
    subject_number: "粤ICP备2020000001号",
    subject_state: "FILED",
    service_type: "WEBSITE",
    service: "xinghe-demo.cn",
    service_name: "星河软件官网",
    service_number: "粤ICP备2020000001号-1",
    service_state: "FILED",
    providers: "其他接入商",
    replace_ours: "",
  },
];

/** A file to begin with: the columns, and one row that can be read. */
export const REGISTRY_TEMPLATES = {
  csv: () => {
    const rows = SAMPLE.map((row) => REGISTRY_COLUMNS.map((column) => row[column]).join(","));
    // Spreadsheets read UTF-8 only behind its mark.
    return `\uFEFF${[REGISTRY_COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
  },
  json: () => `${JSON.stringify(SAMPLE, null, 2)}\n`,
} as const;
