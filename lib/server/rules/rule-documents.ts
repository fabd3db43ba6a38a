import "server-only";
import { isNationalDefault } from "@/lib/domain/rules/check-document";
import { createRuleHistory, type RuleHistory } from "@/lib/domain/rules/rule-history";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import type { Db } from "../db/client";
import { readDocument } from "./stored-document";

/** Orders of any age find the shipped rules in force. */
export const BEFORE_ANY_ORDER = new Date("2000-01-01T00:00:00Z");

/** Reads the rules of every moment. */
export async function readRuleHistory(db: Db): Promise<RuleHistory> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: { status: "APPROVED" },
    select: { data: true, activeFrom: true, activeTo: true },
    orderBy: [{ documentId: "asc" }, { number: "asc" }],
  });
  return createRuleHistory(
    rows.map(({ data, activeFrom, activeTo }) => ({
      document: readDocument(data),
      activeFrom: activeFrom ?? BEFORE_ANY_ORDER,
      activeTo,
    })),
  );
}

/** What a release ships. In an empty database all of it counts from the beginning, else only what every order needs. */
async function shippedRows(db: Db): Promise<string> {
  const isFirst = (await db.ruleDocumentVersion.findFirst({ select: { id: true } })) === null;
  return JSON.stringify(
    RULE_DOCUMENTS.map((data) => ({ id: data.id, data, always: isFirst || isNationalDefault(data) })),
  );
}

/**
 * Writes the documents this release ships: new ones, and new versions of those nobody changed or ended here. Running
 * orders keep the versions they began with.
 *
 * @returns how many versions were written or ended
 */
export async function writeRuleDocuments(db: Db, at: Date): Promise<number> {
  const shipped = await shippedRows(db);
  const ended = await db.$executeRaw`
    update rule_document_version v set active_to = ${at}, updated_at = ${at}
     where v.status = 'APPROVED' and v.active_to is null and v.author_id is null
       and not exists (select 1 from jsonb_to_recordset(${shipped}::jsonb) as s(id text, data jsonb)
                        where s.id = v.document_id and s.data = v.data)`;
  const written = await db.$executeRaw`
    insert into rule_document_version
           (id, document_id, number, status, province, topic, data, active_from, created_at, updated_at)
    select gen_random_uuid(), s.id, coalesce(known.number, 0) + 1, 'APPROVED', s.data->>'province', s.data->>'topic',
           s.data, case when s.always and known.was is not true then ${BEFORE_ANY_ORDER}::timestamptz else ${at}::timestamptz end,
           ${at}, ${at}
      from jsonb_to_recordset(${shipped}::jsonb) as s(id text, data jsonb, always boolean)
      left join lateral (select max(v.number) as number, bool_or(v.status = 'APPROVED') as was,
                                bool_or(v.status = 'APPROVED' and v.active_to is null) as counts,
                                bool_or(v.status in ('APPROVED', 'ENDED') and v.author_id is not null) as is_ours
                           from rule_document_version v where v.document_id = s.id) known on true
     where known.counts is not true and known.is_ours is not true
    on conflict (document_id, number) do nothing`;
  return ended + written;
}
