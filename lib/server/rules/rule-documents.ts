import "server-only";
import { createRuleHistory, type RuleHistory } from "@/lib/domain/rules/rule-history";
import { RULE_DOCUMENTS } from "@/lib/domain/rules/tables/rule-documents";
import { ruleDocumentSchema } from "@/lib/forms/rule-document";
import type { Db } from "../db/client";

/** Orders of any age find the shipped rules in force. */
const BEFORE_ANY_ORDER = new Date("2000-01-01T00:00:00Z");

/** Reads the rules of every moment. */
export async function readRuleHistory(db: Db): Promise<RuleHistory> {
  const rows = await db.ruleDocumentVersion.findMany({
    where: { status: "APPROVED" },
    select: { data: true, activeFrom: true, activeTo: true },
    orderBy: [{ documentId: "asc" }, { number: "asc" }],
  });
  return createRuleHistory(
    rows.map(({ data, activeFrom, activeTo }) => ({
      document: ruleDocumentSchema.parse(data),
      activeFrom: activeFrom ?? BEFORE_ANY_ORDER,
      activeTo,
    })),
  );
}

/**
 * Writes the documents this release ships: new ones, and new versions of those nobody changed here. Running orders keep
 * the versions they began with.
 *
 * @returns how many versions were written or ended
 */
export async function writeRuleDocuments(db: Db, at: Date): Promise<number> {
  const shipped = JSON.stringify(RULE_DOCUMENTS.map((data) => ({ id: data.id, data })));
  const ended = await db.$executeRaw`
    update rule_document_version v set active_to = ${at}, updated_at = ${at}
     where v.status = 'APPROVED' and v.active_to is null and v.author_id is null
       and not exists (select 1 from jsonb_to_recordset(${shipped}::jsonb) as s(id text, data jsonb)
                        where s.id = v.document_id and s.data = v.data)`;
  const written = await db.$executeRaw`
    insert into rule_document_version
           (id, document_id, number, status, province, topic, data, active_from, created_at, updated_at)
    select gen_random_uuid(), s.id, coalesce(known.number, 0) + 1, 'APPROVED', s.data->>'province', s.data->>'topic',
           s.data, case when known.number is null then ${BEFORE_ANY_ORDER}::timestamptz else ${at}::timestamptz end, ${at}, ${at}
      from jsonb_to_recordset(${shipped}::jsonb) as s(id text, data jsonb)
      left join lateral (select max(v.number) as number, bool_or(v.active_to is null) as counts,
                                bool_or(v.author_id is not null) as is_ours
                           from rule_document_version v
                          where v.document_id = s.id and v.status = 'APPROVED') known on true
     where known.number is null or not known.counts and not known.is_ours
    on conflict (document_id, number) do nothing`;
  return ended + written;
}
