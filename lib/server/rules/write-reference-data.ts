import "server-only";
import type { Db } from "../db/client";
import { REFERENCE_KINDS } from "./reference-kinds";
import { writeRuleDocuments } from "./rule-documents";

/** Name of the setting that counts the changes of the reference data. */
export const RULE_SET_VERSION = "ruleSetVersion";

/**
 * Writes the reference data this release ships: new rows, and rows of an older version. Rows that an
 * administrator changed are kept. Every run that changed something raises the rule set version by one.
 *
 * @returns how many rows were written
 */
export async function writeReferenceData(db: Db, at: Date): Promise<number> {
  let written = await writeRuleDocuments(db, at);
  for (const [kind, { version, rows }] of Object.entries(REFERENCE_KINDS)) {
    const shipped = JSON.stringify([...rows].map(([key, data]) => ({ key, data })));
    written += await db.$executeRaw`
      insert into reference_row (kind, key, version, data, updated_at)
      select ${kind}, shipped.key, ${version}, shipped.data, ${at}
        from jsonb_to_recordset(${shipped}::jsonb) as shipped(key text, data jsonb)
      on conflict (kind, key) do update
         set version = excluded.version, data = excluded.data, updated_at = excluded.updated_at
       where reference_row.version < excluded.version and reference_row.changed_by_id is null`;
  }
  if (written > 0) {
    await db.$executeRaw`
      insert into instance_setting (key, value, updated_at) values (${RULE_SET_VERSION}, '1', ${at})
      on conflict (key) do update
         set value = to_jsonb((instance_setting.value)::int + 1), updated_at = excluded.updated_at`;
  }
  return written;
}
