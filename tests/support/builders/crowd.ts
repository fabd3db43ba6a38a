import { Prisma, type PrismaClient } from "@/lib/server/db/generated/client";
import { sealText } from "@/lib/server/sealed/seal";

/** Who the crowd's rows belong to. */
export interface CrowdOwners {
  readonly applicantId: string;
  readonly reviewerId: string;
}

/** Every hundredth row is the applicant's; most orders are done, as in a portal that has run for years. */
const STATUS = Prisma.sql`(case when n % 50 = 0 then 'SUBMITTED' when n % 100 = 1 then 'INITIAL_REVIEW'
  when n % 100 = 2 then 'BUREAU_REVIEW' when n % 50 = 3 then 'DRAFT' when n % 200 = 4 then 'PENDING_BUREAU_SUBMIT'
  when n % 200 = 5 then 'SMS_VERIFYING' else 'APPROVED' end)::filing_status`;
const AT = Prisma.sql`timestamptz '2026-01-01' + make_interval(mins => n::int)`;
/** Ids sort by time, as ours do. */
const ID = Prisma.sql`lpad(to_hex(n), 32, '0')::uuid`;
const PROVINCE = Prisma.sql`(array['11', '31', '44', '51'])[1 + n % 4]`;

/** Rows by the thousand, straight into the tables that grow, with the statistics that go with them. */
export async function aCrowd(
  db: PrismaClient,
  { applicantId, reviewerId }: CrowdOwners,
  size: number,
): Promise<void> {
  const rows = Prisma.sql`generate_series(1, ${size}) as n`;
  const other = Prisma.sql`lpad(to_hex(n % 100), 32, 'a')::uuid`;
  const account = Prisma.sql`case when n % 100 = 0 then ${applicantId}::uuid else ${other} end`;
  await db.$transaction([
    db.$executeRaw`
      insert into account (id, role, display_name, provinces, email_cipher, email_hash, created_at)
      select ${other}, 'APPLICANT', 'crowd', '{}', ${sealText("crowd@tests.example")}, 'crowd-' || n, ${AT} from generate_series(0, 99) as n`,
    db.$executeRaw`
      insert into filing_order (id, order_no, owner_id, type, status, province_code, sponsor_name, search_grams,
        rule_set_version, rules_at, stage_entered_at, due_at, last_saved_at, created_at, reviewer_id)
      select ${ID}, 'BA20260101' || lpad(n::text, 7, '0'), ${account}, 'FIRST', ${STATUS}, ${PROVINCE}, '某公司' || n,
        array['司' || left(n::text, 1), substr(n::text, 1, 2), substr(n::text, 2, 2)], 1, ${AT}, ${AT}, case when n % 50 < 6 then ${AT} end,
        ${AT}, ${AT}, case when n % 1000 = 1 then ${reviewerId}::uuid
          when n % 50 in (0, 2, 3, 4) then null else ${other} end from ${rows}`,
    db.$executeRaw`
      insert into filing_subject (id, owner_id, province_code, subject_number, sponsor_kind, sponsor_name, cert_type,
        cert_no_cipher, cert_no_hash, approved_at, search_grams)
      select ${ID}, ${account}, ${PROVINCE}, 'N' || n, 'ENTERPRISE', '某公司' || n, 'BUSINESS_LICENCE', '', 'h' || n,
        ${AT}, array['司' || left(n::text, 1), substr(n::text, 1, 2), substr(n::text, 2, 2)] from ${rows}`,
    db.$executeRaw`
      insert into inbox_notice (id, account_id, key, code, params, link, created_at, read_at)
      select ${ID}, ${account}, 'k' || n, 'N01', '{}', '/', ${AT}, case when n % 300 <> 0 then ${AT} end from ${rows}`,
    db.$executeRaw`
      insert into audit_row (id, at, actor_kind, action, object_type, object_id, payload)
      select ${ID}, ${AT}, 'SYSTEM', 'filing.submit', 'account', 'o' || n, '{}' from ${rows}`,
    db.$executeRaw`
      insert into outbox_message (id, key, channel, to_cipher, body_cipher, status, created_at)
      select ${ID}, 'k' || n, 'EMAIL', ${sealText("crowd@tests.example")}, '',
        (case when n % 500 = 0 then 'PENDING' else 'SENT' end)::delivery_status, ${AT} from ${rows}`,
    db.$executeRaw`
      insert into cloud_instance (id, account_id, name, product, province_code, is_mainland, is_prepaid, paid_months,
        expires_at, public_ips, quota)
      select 'i-' || lpad(n::text, 7, '0'), ${account}, 'web', 'ECS', '44', true, true, 12, ${AT}, '{}', 5 from ${rows}`,
    db.$executeRaw`
      insert into service_code (code, instance_id, state, target_account_id, target_hash)
      select 'C' || n, 'i-' || lpad(n::text, 7, '0'), 'FREE', case when n % 3 = 0 then ${other} end,
        case when n % 3 = 1 then 'h' || n end from ${rows}`,
  ]);
  await db.$executeRaw`analyze`;
}
