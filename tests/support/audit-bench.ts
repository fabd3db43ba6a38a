import { type Verification, verifyAuditIn } from "@/lib/server/audit/verify-audit";
import type { Db } from "@/lib/server/db/client";
import type { PrismaClient } from "@/lib/server/db/generated/client";
import { aDraftOrder } from "@/tests/support/builders/draft-order";

export const LINES_A_CHAIN = 4;

/** `count` audit chains and as many histories, of four lines each, as an older release left them: without places. */
export async function someLines(db: PrismaClient, ownerId: string, count: number): Promise<void> {
  await db.$executeRaw`
    insert into audit_row (id, at, actor_kind, actor_id, action, object_type, object_id, payload)
    select gen_random_uuid(), timestamptz '2026-11-01' + make_interval(mins => line), 'REVIEWER', gen_random_uuid(),
           'tests.act', 'order', 'order-' || lpad(chain::text, 4, '0'), jsonb_build_object('line', line, 'name', '备案')
      from generate_series(1, ${count}::int) as chain, generate_series(1, ${LINES_A_CHAIN}::int) as line`;
  const { id } = await aDraftOrder(db, { ownerId });
  await db.$executeRaw`
    insert into filing_order (id, order_no, owner_id, search_grams, rule_set_version,
                              rules_at, stage_entered_at, last_saved_at, created_at)
    select gen_random_uuid(), 'BA20261101' || lpad(n::text, 6, '0'), owner_id, '{}', 1, created_at, created_at, created_at, created_at
      from filing_order, generate_series(1, ${count}::int) as n where id = ${id}::uuid`;
  await db.$executeRaw`
    insert into filing_event (id, at, actor_kind, type, order_id, payload)
    select gen_random_uuid(), timestamptz '2026-11-01' + make_interval(mins => line), 'APPLICANT', 'submit', id,
           jsonb_build_object('to', 'SUBMITTED', 'from', 'DRAFT', 'line', line)
      from filing_order, generate_series(1, ${LINES_A_CHAIN}::int) as line where order_no like 'BA20261101%'`;
}

class RolledBack extends Error {
  constructor(readonly found: Verification) {
    super("rolled back");
  }
}

/** What a look at the audit finds after somebody with all rights wrote into it; afterwards all is as before. */
export async function tamper(db: PrismaClient, work: (tx: Db) => Promise<unknown>): Promise<Verification> {
  try {
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`set local portal.audit_purge = 'on'`;
      await work(tx);
      throw new RolledBack(await verifyAuditIn(tx));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.found;
    throw error;
  }
  throw new Error("the transaction ended without a result");
}

/** What was found, as counts by kind. */
export function countKinds({ breaks }: Verification): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of breaks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
