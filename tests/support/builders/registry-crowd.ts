import type { PrismaClient } from "@/lib/server/db/generated/client";

/** Sponsors and their websites and Apps that the ministry's registry holds besides, `from` to `to`, in one statement each. */
export async function aRegistryCrowd(db: PrismaClient, from: number, to: number): Promise<void> {
  await db.$executeRaw`
    insert into registry_subject (id, cert_type, cert_no_hash, sponsor_name, state, subject_number, origin)
    select lpad(to_hex(n), 32, '0')::uuid, 'BUSINESS_LICENCE', md5('crowd ' || n), '某公司' || n || '号', 'FILED',
           '粤ICP备' || lpad(n::text, 10, '0') || '号', 'IMPORT'
      from generate_series(${from}::int, ${to}::int) as n`;
  await db.$executeRaw`
    insert into registry_service (id, subject_id, lookup_key, name, state, service_number, providers, origin)
    select id, id, key, '某网站' || n || '号', 'FILED', '粤ICP备' || lpad(n::text, 10, '0') || '号-1', array['another'], 'IMPORT'
      from (select n, lpad(to_hex(n), 32, '0')::uuid as id,
                   case when n % 2 = 0 then 'WEBSITE:crowd-' || n || '.cn' else 'APP:某应用' || n end as key
              from generate_series(${from}::int, ${to}::int) as n) of_each`;
  await db.$executeRawUnsafe("vacuum analyze registry_subject, registry_service");
}
