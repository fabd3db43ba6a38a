import type { Result } from "@/lib/domain/result";
import { INSTANCE_COLUMNS, type InstanceColumn } from "@/lib/forms/instance-row";
import { readTable, type TableFault, type TableRow } from "../importing/read-table";

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

/** Reads a table of instances. */
export function readInstanceTable(text: string): Result<readonly TableRow[], TableFault> {
  return readTable(text, { columns: INSTANCE_COLUMNS, optional: ["quota"], aliases: ALIASES });
}
